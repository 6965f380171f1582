import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { grown } from './comparing/compare.js';
import { articleOf, footnote } from './engines/footnote.js';
import { miniSearch, miniSearchStemmed } from './engines/minisearch.js';
import { openSource, type Source } from './text/source.js';

/** Those whose packages the tests have. */
const ENGINES = [footnote, miniSearch, miniSearchStemmed];

let folder: string;
let source: Source;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'footnote-engines-'));
  source = await openSource([], fileURLToPath(new URL('../../corpus', import.meta.url)));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(ENGINES)('$name', (engine) => {
  test('finds the sentence that answers, built and opened again', async () => {
    const texts = grown(source, 200, 1);
    const sentences = texts.flatMap((text) => articleOf(text).sentences.map((sentence) => sentence.text));
    const path = join(folder, 'snapshot');
    const index = await engine.build({ texts, sentences, path });
    await index.save(path);
    for (const one of [index, await engine.open(path)]) {
      const best = await one.best('How many people have fled in Kursk since the start of the fighting?');
      expect(typeof best === 'number' ? sentences[best] : best).toContain('121,000');
    }
  });
});
