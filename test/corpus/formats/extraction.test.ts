/** Taking texts out of files in a process of its own: within bounds, in turn, and nothing but the document's words. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extract } from '../../../src/corpus/formats/extraction.js';

describe('taking the text out of a file that costs too much', () => {
  const bytes = new TextEncoder().encode(`<p>${'<i>It</i> <b>rose</b>. '.repeat(200_000)}</p>`);
  const good = {
    format: 'html',
    bytes: new TextEncoder().encode('<p>It rose.</p>'),
    file: 'a.html',
  } as const;

  test('ends at the time that is set, and the next file is read', async () => {
    const asked = { format: 'html', bytes: bytes.slice(1), file: 'a.html' } as const;
    await expect(extract(asked, { time: 50, memory: 2 ** 40 })).rejects.toThrow(
      /^takes more than 0\.05 seconds to read; split it into several files, or save its text as \.txt$/,
    );
    expect((await extract(good)).text).toBe('It rose.');
    // It is not tried again, whatever the bounds.
    await expect(extract(asked)).rejects.toThrow(/^takes more than 0\.05 seconds/);
  });

  test('ends at the memory that is set, and the next file is read', async () => {
    await expect(
      extract({ format: 'html', bytes, file: 'a.html' }, { time: 60_000, memory: 60_000_000 }),
    ).rejects.toThrow(/^takes more than 57 MB of memory to read/);
    expect((await extract(good)).text).toBe('It rose.');
  });

  test('takes its turn: files that are asked for at once are each answered', async () => {
    const texts = Array.from({ length: 5 }, (_, at) => `It rose ${at} times.`);
    const read = texts.map((text) =>
      extract({ format: 'markdown', bytes: new TextEncoder().encode(text), file: 'a.md' }),
    );
    expect((await Promise.all(read)).map(({ text }) => text)).toEqual(texts);
  });
});

test('every word that is shown stands in the document, whatever the document', async () => {
  const word = fc.stringMatching(/^[A-Za-zÀ-ÿ]{1,9}$/);
  const markup = fc.constantFrom(
    '*',
    '**',
    '_',
    '`',
    '~~',
    '> ',
    '- ',
    '1. ',
    '# ',
    '|',
    '\n',
    '\n\n',
    '<b>',
    '</b>',
    '<p>',
    '[x](y)',
    '![a](b)',
    '[^n]',
    '&amp;',
    '\\',
  );
  const document = fc.array(fc.oneof({ arbitrary: word, weight: 3 }, markup), {
    minLength: 1,
    maxLength: 40,
  });
  await fc.assert(
    fc.asyncProperty(document, fc.constantFrom('markdown', 'html'), async (parts, format) => {
      const source = `${parts.join(' ')}\n\nEnds.`;
      const { text } = await extract({
        format,
        bytes: new TextEncoder().encode(source),
        file: `a.${format}`,
      });
      for (const [shown] of text.matchAll(/[\p{L}\p{N}]+/gu)) expect(source).toContain(shown);
      for (const part of format === 'markdown' ? [] : parts.filter((one) => /^\p{L}+$/u.test(one)))
        expect(text).toContain(part);
    }),
    { numRuns: 200 },
  );
});
