/** What a page for Prometheus says, for tests. */
import { once } from 'node:events';
import { createServer } from 'node:net';

/** @returns the value of one line; undefined where there is none with just these labels. */
export function sample(
  page: string,
  name: string,
  labels: Readonly<Record<string, string>>,
): number | undefined {
  for (const line of page.split('\n')) {
    const [, named, pairs = '', value] = /^(\w+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
    if (named !== name) continue;
    const found = Object.fromEntries(
      [...pairs.matchAll(/(\w+)="([^"]*)"/g)].map(([, key, text]) => [key, text]),
    );
    const same = Object.keys(found).length === Object.keys(labels).length;
    if (same && Object.entries(labels).every(([key, text]) => found[key] === text)) return Number(value);
  }
  return undefined;
}

/** A port of 127.0.0.1 that nobody uses at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
