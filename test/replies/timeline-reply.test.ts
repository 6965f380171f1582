import { describe, expect, test } from 'vitest';
import { timeline } from '../../commands/timeline.js';
import { press } from '../../src/replies/buttons.js';
import type { Reply } from '../../src/replies/reply.js';
import { articleOf, blockWords, contextOf, idOf, realContext, strongOf, wordsOf } from './articles.js';

const real = await realContext();
const lines = (reply: Reply) => reply.blocks.map((block) => blockWords(block).replace('\n', ' · '));

describe('/timeline', () => {
  test('of the real article has its one date, and then its own words for the others', () => {
    expect(lines(timeline.reply({}, real))).toEqual([
      'Belgorod and Kursk under attack · 4 dates',
      expect.stringMatching(/^August 11, 2024 · A Ukrainian soldier raises .* · ¶7, picture caption$/),
      'Without a year, in the article’s own words:',
      expect.stringMatching(/^early this morning · Russia's entire Belgorod region .* · ¶1$/),
      expect.stringMatching(/^on Monday · .*told a meeting with Putin on Monday\. · ¶5$/),
      expect.stringMatching(/^on Monday · An enraged Russian President on Monday .* · ¶9$/),
    ]);
  });

  test('goes by time, over all articles, and tells which each date is of', () => {
    const context = contextOf([
      articleOf('one', 'It ended on 7 August 2024.\nIt began in 2014. Last week it rained.'),
      articleOf('two', 'In 44 BC all was well.'),
    ]);
    expect(lines(timeline.reply({}, context))).toEqual([
      'All 2 articles · 4 dates',
      '44 BC · In 44 BC all was well. · Title of two ¶1',
      '2014 · It began in 2014. · Title of one ¶2',
      '7 August 2024 · It ended on 7 August 2024. · Title of one ¶1',
      'Without a year, in the article’s own words:',
      'Last week · Last week it rained. · Title of one ¶2',
    ]);
  });

  test('opens the sentence of each date, which is set off', () => {
    const opened = press(idOf(timeline.reply({}, real), 'August 11, 2024 ¶7'), real);
    expect(opened.blocks.flatMap(strongOf)).toEqual(['August 11, 2024']);
    expect(wordsOf(opened)).toContain('in this still image obtained from a social media video');
  });

  test('goes on page by page in order, every date once', () => {
    const years = Array.from({ length: 30 }, (_, at) => 1990 - at);
    const context = contextOf([articleOf('news', years.map((year) => `It rained in ${year}.`).join('\n'))]);
    let page = timeline.reply({}, context);
    const seen = lines(page);
    while (page.buttons.some(({ label }) => label === 'Next ▶')) {
      page = press(idOf(page, 'Next ▶'), context);
      seen.push(...lines(page));
    }
    const shown = seen.flatMap((line) => /^(\d{4}) · It/.exec(line)?.[1] ?? []);
    expect(shown).toEqual(years.toReversed().map(String));
  });

  test('says so where nothing is dated', () => {
    const context = contextOf([articleOf('plain', 'Otters live in rivers.')]);
    expect(lines(timeline.reply({}, context))).toEqual(['Title of plain · Nothing in it is dated.']);
  });

  test('asks for an article where they are too many to go through at once', () => {
    const many = contextOf(Array.from({ length: 300 }, (_, at) => articleOf(`a${at}`, `It rained in 2014.`)));
    expect(wordsOf(timeline.reply({}, many))).toContain('Choose one with the option “article” of /timeline.');
    expect(lines(timeline.reply({ article: 'a7' }, many))).toContain('2014 · It rained in 2014. · ¶1');
  });
});
