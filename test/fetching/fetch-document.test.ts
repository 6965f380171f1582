import { once } from 'node:events';
import { createServer } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect } from 'vitest';
import { MB } from '../../src/fetching/content-coding.js';
import { type Fetching, fetchDocument } from '../../src/fetching/fetch-document.js';
import { document, site, test } from './web-server.js';

const here: Fetching = { userAgent: 'Footnote/1.2.3', mayReach: (address) => address === '127.0.0.1' };
const plain = document('text/plain', 'Water rose.');

describe('a document', () => {
  test('is fetched as it is, from the address where it stands', async ({ serve }) => {
    const { url } = await serve(plain);
    const fetched = await fetchDocument(`${url}/high-water?page=1#top`, here);
    expect(fetched).toEqual({
      kind: 'txt',
      content: Buffer.from('Water rose.'),
      url: `${url}/high-water?page=1`,
    });
  });

  test('is asked for under Footnote’s own name, with no cookie and no word of where from', async ({
    serve,
  }) => {
    const { url, asked } = await serve(plain);
    await fetchDocument(url, here);
    expect(asked[0]?.headers['user-agent']).toBe('Footnote/1.2.3');
    expect(asked[0]?.headers).not.toHaveProperty('cookie');
    expect(asked[0]?.headers).not.toHaveProperty('referer');
  });

  for (const [coding, sent] of [
    ['gzip', gzipSync('Water rose.')],
    ['br', brotliCompressSync('Water rose.')],
    ['deflate', deflateSync('Water rose.')],
    ['Deflate', deflateRawSync('Water rose.')],
    ['identity', Buffer.from('Water rose.')],
  ] as const) {
    test(`is unpacked: ${coding}`, async ({ serve }) => {
      const { url } = await serve((response) => response.setHeader('Content-Encoding', coding).end(sent));
      expect((await fetchDocument(url, here)).content.toString()).toBe('Water rose.');
    });
  }

  test('is found behind up to five redirects, relative ones too', async ({ serve }) => {
    const { url } = await serve(
      site({ '/1': '/2', '/2': '3', '/3': '/4', '/4': './5', '/5': '/6?x', '/6?x': plain, '/0': '/1' }),
    );
    expect((await fetchDocument(`${url}/1`, here)).url).toBe(`${url}/6?x`);
    await expect(fetchDocument(`${url}/0`, here)).rejects.toThrow('more than 5 redirects');
  });
});

describe('nothing is fetched', () => {
  for (const address of [
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0x7f.0.0.1/',
    'http://0177.0.0.1/',
    'http://017700000001/',
    'http://①②⑦.0.0.1/',
    'http://127.0.0.1./',
    'http://0.0.0.0/',
    'http://0/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://[fe80::1]/',
    'http://[fd00:ec2::254]/',
    'http://10.0.0.1/',
    'http://192.168.1.1:8080/',
    'https://localhost/',
    'https://LOCALHOST:8443/',
  ]) {
    test(`from ${address}`, async () => {
      await expect(fetchDocument(address, { userAgent: 'Footnote' })).rejects.toThrow(
        /was not fetched: .* is not a public address\. If the page is on your own network, say so with --allow-private\.$/,
      );
    });
  }

  for (const address of [
    'ftp://example.com/a.txt',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/plain,Water',
    'https://user@example.com/',
    'https://user:secret@example.com/',
    'https://',
    'example.com/story',
    `https://example.com/${'x'.repeat(2000)}`,
  ]) {
    test(`from ${address.slice(0, 40)}`, async () => {
      const failure = await fetchDocument(address, here).catch((error: Error) => error.message);
      expect(failure).toMatch(
        /is not an address|only https:\/\/ and http:\/\/|a user name or a password|longer than/,
      );
      expect(failure).not.toContain('secret');
    });
  }

  test('from a name that leads to a private address, also when it leads to a public one as well', async () => {
    for (const private_ of ['10.0.0.1', '127.0.0.1', '::1', '169.254.169.254', '::ffff:10.0.0.1']) {
      const resolver = async () => [
        { address: '93.184.216.34', family: 4 },
        { address: private_, family: private_.includes(':') ? 6 : 4 },
      ];
      await expect(
        fetchDocument('https://news.test/story', { userAgent: 'Footnote', resolver }),
      ).rejects.toThrow(`news.test leads to ${private_}, which is not a public address.`);
    }
  });

  test('from where a redirect leads, if that is not public', async ({ serve }) => {
    for (const next of ['http://127.0.0.2/', '//[::1]/x', 'http://inside.test/', 'http://169.254.169.254/']) {
      const { url, asked } = await serve(site({ '/': next }));
      const resolver = async () => [{ address: '10.0.0.8', family: 4 }];
      await expect(fetchDocument(url, { ...here, resolver })).rejects.toThrow('is not a public address');
      expect(asked).toHaveLength(1);
    }
  });

  test('from where a redirect leads, if that is no address that may be given', async ({ serve }) => {
    for (const next of ['file:///etc/passwd', 'https://me:secret@example.com/', 'gopher://127.0.0.1/']) {
      const { url } = await serve(site({ '/': next }));
      await expect(fetchDocument(url, here)).rejects.toThrow(/only https|a user name or a password/);
    }
  });

  test('from a name that nobody has', async () => {
    const resolver = async () => {
      throw Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' });
    };
    await expect(fetchDocument('https://nobody.test/', { ...here, resolver })).rejects.toThrow(
      'There is no machine called nobody.test, as far as this one can find out (ENOTFOUND).',
    );
    const none = { ...here, resolver: async () => [] };
    await expect(fetchDocument('https://nobody.test/', none)).rejects.toThrow('nobody.test has no address');
  });
});

test('a name is looked up once for each step, and what it leads to then is what is connected to', async ({
  serve,
}) => {
  const { port, asked } = await serve(site({ '/': '/story', '/story': plain }));
  let lookups = 0;
  const resolver = async () => {
    lookups += 1;
    return [{ address: '127.0.0.1', family: 4 }];
  };
  // The system knows no such name: a second lookup, by the connection, would find nothing.
  const { url } = await fetchDocument(`http://rebound.test:${port}/`, { ...here, resolver });
  expect(url).toBe(`http://rebound.test:${port}/story`);
  expect(lookups).toBe(2);
  expect(asked.map(({ headers }) => headers.host)).toEqual([`rebound.test:${port}`, `rebound.test:${port}`]);
});

test('a name that leads elsewhere the second time is refused the second time', async ({ serve }) => {
  const { port, asked } = await serve(site({ '/': '/story', '/story': plain }));
  const leads = ['127.0.0.1', '192.168.0.1'];
  const resolver = async () => [{ address: leads.shift() ?? '', family: 4 }];
  await expect(fetchDocument(`http://rebound.test:${port}/`, { ...here, resolver })).rejects.toThrow(
    'rebound.test leads to 192.168.0.1, which is not a public address',
  );
  expect(asked).toHaveLength(1);
});

describe('too much is given up', () => {
  const little: Fetching = { ...here, most: MB };

  test('when the server says so', async ({ serve }) => {
    const { url } = await serve((response) => response.setHeader('Content-Length', 2 * MB).flushHeaders());
    await expect(fetchDocument(url, little)).rejects.toThrow('It is larger than 1 MB.');
  });

  test('when the server does not say so and never ends', async ({ serve }) => {
    const { url } = await serve((response) => {
      const more = () => {
        while (!response.destroyed && response.write('Water rose. '.repeat(1000)));
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    });
    await expect(fetchDocument(url, little)).rejects.toThrow('It is larger than 1 MB.');
  });

  const bomb = Buffer.alloc(64 * MB, 'a');
  for (const [coding, sent] of [
    ['gzip', gzipSync(bomb)],
    ['br', brotliCompressSync(bomb)],
    ['deflate', deflateSync(bomb)],
  ] as const) {
    test(`when it unpacks to more: ${coding}`, async ({ serve }) => {
      const { url } = await serve((response) => response.setHeader('Content-Encoding', coding).end(sent));
      expect(sent.length).toBeLessThan(MB);
      await expect(fetchDocument(url, little)).rejects.toThrow('Unpacked, it is larger than 1 MB.');
    });
  }

  test('and takes too long: before an answer, in the middle of one, and over redirects', async ({
    serve,
  }) => {
    const brief: Fetching = { ...here, patience: 300 };
    const late = 'It took longer than 0.3 seconds.';
    const silent = await serve(() => {});
    await expect(fetchDocument(silent.url, brief)).rejects.toThrow(late);
    const slow = await serve((response) => {
      const drip = setInterval(() => response.write('W'), 20);
      response.on('close', () => clearInterval(drip));
    });
    await expect(fetchDocument(slow.url, brief)).rejects.toThrow(late);
    const winding = await serve((response, path) => {
      setTimeout(() => response.writeHead(302, { Location: `${path}x` }).end(), 90);
    });
    await expect(fetchDocument(winding.url, brief)).rejects.toThrow(late);
    const resolver = () => new Promise<never>(() => {});
    await expect(fetchDocument('http://slow.test/', { ...brief, resolver })).rejects.toThrow(late);
  });
});

describe('what the server says is passed on with what to do', () => {
  for (const [status, said] of [
    [401, 'does not give it to everybody (status 401). Save the page with your browser, if you may'],
    [402, 'does not give it to everybody (status 402)'],
    [403, 'does not give it to everybody (status 403)'],
    [404, 'There is nothing there (status 404). Check the address.'],
    [410, 'There is nothing there (status 410)'],
    [429, 'asks not to be asked so often (status 429). Try again later.'],
    [503, 'has trouble of its own (status 503). Try again later.'],
    [204, 'gives no document (status 204)'],
    [302, 'leads elsewhere and does not say where'],
  ] as const) {
    test(`${status}`, async ({ serve }) => {
      const { url } = await serve((response) => response.writeHead(status).end());
      await expect(fetchDocument(url, here)).rejects.toThrow(said);
    });
  }

  test('an empty document', async ({ serve }) => {
    const { url } = await serve((response) => response.end());
    await expect(fetchDocument(url, here)).rejects.toThrow('The document is empty.');
  });

  test('a package that is broken, cut off or of no known kind', async ({ serve }) => {
    const whole = gzipSync('Water rose. '.repeat(100));
    for (const [coding, sent] of [
      ['gzip', Buffer.from('no gzip')],
      ['gzip', whole.subarray(0, whole.length - 12)],
      ['zstd', whole],
      ['gzip, gzip', whole],
    ] as const) {
      const { url } = await serve((response) => response.setHeader('Content-Encoding', coding).end(sent));
      await expect(fetchDocument(url, here)).rejects.toThrow(/the package is broken|is not read here/);
    }
  });

  test('a connection that breaks off in the middle, and one that is refused', async ({ serve }) => {
    const { url, port } = await serve((response) => {
      response.setHeader('Content-Length', 1000);
      response.write('Water rose.', () => response.destroy());
    });
    await expect(fetchDocument(url, here)).rejects.toThrow('The connection broke off');
    const closed = createServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const address = closed.address();
    const free = typeof address === 'object' && address !== null ? address.port : port;
    closed.close();
    await once(closed, 'close');
    await expect(fetchDocument(`http://127.0.0.1:${free}/`, here)).rejects.toThrow('Nothing answers there');
  });

  test('something that is no web server', async () => {
    const server = createServer((socket) => socket.end('SSH-2.0-OpenSSH_9.9\r\n')).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await expect(fetchDocument(`http://127.0.0.1:${port}/`, here)).rejects.toThrow('does not speak HTTP');
    server.close();
  });
});
