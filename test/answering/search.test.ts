import { describe, expect, test } from 'vitest';
import { createAnswerer } from '../../src/answering/answerer.js';
import { search } from '../../src/answering/search.js';
import { articleOf, realContext } from '../replies/articles.js';

const { answerer: real } = await realContext();
const sea = articleOf('sea', 'Whales sing. A whale was seen near the port.\nThe port sleeps.');
const land = articleOf('land', 'The port of Ulm has cows.');
const both = createAnswerer([sea, land]);

describe('a search', () => {
  test('finds every sentence that has one of the words, in any form', () => {
    const found = search('whale', both.library()).map(({ passage }) => passage.text);
    expect(found.sort()).toEqual(['A whale was seen near the port.', 'Whales sing.']);
  });

  test('puts those with more of the words first', () => {
    const [best, ...others] = search('port whale', both.library());
    expect(best?.passage.text).toBe('A whale was seen near the port.');
    expect(others).toHaveLength(3);
  });

  test('tells where the words stand', () => {
    for (const { passage, matches } of search('Kursk fled', real.library())) {
      expect(matches.length).toBeGreaterThan(0);
      for (const { start, end } of matches)
        expect(passage.text.slice(start, end)).toMatch(/^(?:Kursk|fled|flee|fleeing)$/i);
    }
  });

  test('finds all that there is, and nothing else', () => {
    const texts = real.articles.flatMap(({ sentences }) => sentences.map(({ text }) => text));
    const found = search('Putin', real.library()).map(({ passage }) => passage);
    const written = found.filter(({ text }) => /Putin/.test(text)).map(({ text }) => text);
    expect(written.sort()).toEqual(texts.filter((text) => /Putin/.test(text)).sort());
  });

  test('stays in one article where one is named', () => {
    expect(search('port', both.library('land')).map(({ passage }) => passage.article.id)).toEqual(['land']);
  });

  test('brings only what one person says where a name is given', () => {
    const found = search('Kursk Putin Belgorod', real.library(), 'Alexei Smirnov');
    expect(found.map(({ passage }) => passage.speaker?.name)).toEqual(['Alexei Smirnov']);
    expect(search('Kursk', real.library(), 'Nobody')).toEqual([]);
  });

  test.each(['', 'zebra', '👋', '?'])('finds nothing for “%s”', (words) => {
    expect(search(words, both.library())).toEqual([]);
  });
});
