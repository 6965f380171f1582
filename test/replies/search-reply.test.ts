import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { search } from '../../commands/search.js';
import { createAnswerer } from '../../src/answering/answerer.js';
import { press } from '../../src/replies/buttons.js';
import { BadOption } from '../../src/replies/command.js';
import { plainMessage } from '../../src/replies/embed.js';
import type { Reply } from '../../src/replies/reply.js';
import { turn } from '../../src/replies/search-reply.js';
import { anyQuestion, anyText } from '../answering/arbitrary.js';
import { articleOf, blockWords, contextOf, idOf, realContext, strongOf, wordsOf } from './articles.js';
import { renderDiscord } from './discord-markdown.js';
import { hostileText } from './hostile-text.js';

const real = await realContext();
const find = (words: string, context = real, more = {}): Reply => search.reply({ words, ...more }, context);
const passages = (reply: Reply) => reply.blocks.filter(({ kind }) => kind === 'passage');
const heading = (reply: Reply) => reply.blocks.map(blockWords).find((words) => /passage/.test(words));
/** The reply and all pages after it. */
function pagesFrom(reply: Reply, context = real): Reply[] {
  const next = reply.buttons.find(({ label }) => label === 'Next ▶');
  return next === undefined ? [reply] : [reply, ...pagesFrom(press(next.id, context), context)];
}

const several = contextOf([
  articleOf('sea', 'Whales sing. A whale was seen near the port.', {
    title: 'Of the sea',
    url: 'https://a.example/sea',
  }),
  articleOf('land', "The port of Ulm has cows.\n'We love the port,' mayor Ann Lee said.", {
    title: 'Of land',
  }),
]);

describe('/search', () => {
  test('brings every passage with the words, five a page, the words set off', () => {
    const pages = pagesFrom(find('Belgorod Kursk'));
    const shown = pages.flatMap(passages);
    const having = real.answerer.articles
      .flatMap(({ sentences }) => sentences)
      .filter(({ text }) => /\b(?:Belgorod|Kursk)\b/.test(text));
    expect(shown).toHaveLength(having.length);
    expect(pages.map((page) => passages(page).length)).toEqual([5, having.length - 5]);
    expect(pages.map(heading)).toEqual([
      `Page 1 of 2 · ${having.length} passages`,
      `Page 2 of 2 · ${having.length} passages`,
    ]);
    for (const passage of shown)
      for (const word of strongOf(passage)) expect(['Belgorod', 'Kursk']).toContain(word);
  });

  test('a page back is the page that was there', () => {
    const [first, second] = pagesFrom(find('Belgorod Kursk'));
    if (second === undefined) throw new Error('There is no second page.');
    expect(press(idOf(second, '◀ Back'), real)).toEqual(first);
  });

  test('names each passage’s article where there are several, its place, and who says it', () => {
    expect(
      passages(find('port', several))
        .map((block) => blockWords(block).split('\n')[1])
        .sort(),
    ).toEqual(['Of land · ¶1', 'Of land · ¶2 · said by Ann Lee, mayor', 'Of the sea · ¶1']);
  });

  test('looks in one article alone, and at what one person says alone, and pages stay there', () => {
    const alone = find('port', several, { article: 'land' });
    expect(heading(alone)).toBe('2 passages · Of land');
    expect(wordsOf(alone)).not.toContain('whale');
    const said = find('port', several, { speaker: 'lee' });
    expect(heading(said)).toBe('1 passage · said by Ann Lee');
    const hash = turn.id({
      hash: several.answerer.articles[1]?.hash ?? '',
      page: 1,
      speaker: 0,
      words: 'port',
    });
    expect(heading(press(hash ?? '', several))).toBe('1 passage · said by Ann Lee · Of land');
  });

  test('says what a misspelt word was taken for, and which words occur nowhere', () => {
    expect(wordsOf(find('Kusrk tanks'))).toContain(
      'For “Kusrk” I took “Kursk”. “tanks” occurs nowhere in the article.',
    );
    expect(wordsOf(find('Kursk'))).not.toMatch(/I took|nowhere/);
  });

  test('offers near words where none is found, and a press looks for them', () => {
    const context = contextOf([articleOf('a', 'A car passed. The physician slept.')]);
    const reply = find('automobile', context);
    expect(reply.tone).toBe('miss');
    expect(wordsOf(reply)).toBe(
      'No passage has these words.\n“automobile” occurs nowhere in the article.\nThese words are near, and do occur:',
    );
    expect(wordsOf(press(idOf(reply, 'car'), context))).toContain('A car passed.');
  });

  test('says that one person says nothing of it, and how many passages there are without that filter', () => {
    const reply = find('Ukrainian flag', real, { speaker: 'Alexei Smirnov' });
    expect(wordsOf(reply)).toBe('Nothing that Alexei Smirnov says has these words.');
    const [any] = reply.buttons;
    const number = /^Whoever says it: (\d+)$/.exec(any?.label ?? '')?.[1];
    expect(heading(press(any?.id ?? '', real))).toContain(`${number} passages`);
  });

  test('words that do not fit into a button get one page, and how to see more', () => {
    const words = `Belgorod Kursk ${'region '.repeat(12)}state`;
    const reply = find(words);
    expect(reply.buttons).toEqual([]);
    const most = Number(/at most (\d+) characters/.exec(wordsOf(reply))?.[1]);
    expect(find(words.slice(0, most)).buttons).toHaveLength(1);
    expect(find(words.slice(0, most + 1)).buttons).toHaveLength(0);
  });

  test.each([['the of'], ['👋'], ['?!']])('asks for words instead of “%s”', (words) => {
    expect(wordsOf(find(words))).toContain('I need words to look for.');
  });

  test.each([
    [{}],
    [{ words: ' ' }],
    [{ words: 7 }],
    [{ words: 'x'.repeat(301) }],
    [{ words: 'port', article: 'none' }],
    [{ words: 'port', speaker: 'nobody' }],
    [{ words: 'port', speaker: ' ' }],
  ])('refuses %j in a sentence', (options) => {
    expect(() => search.reply(options, several)).toThrow(BadOption);
  });

  test('offers speakers by name or office, of the chosen article only', () => {
    const offered = (typed: string, options = {}) => search.complete?.('speaker', typed, several, options);
    expect(offered('MAYOR')).toEqual([{ name: 'Ann Lee, mayor', value: 'Ann Lee' }]);
    expect(offered('', { article: 'sea' })).toEqual([]);
    expect(offered('putin')).toEqual([]);
    expect(search.complete?.('article', 'sea', several)).toHaveLength(1);
  });

  test('offers a filter only where it would part anything', () => {
    const names = (context: typeof real) =>
      (search.definition(context).options ?? []).map(({ name }) => name);
    expect(names(several)).toEqual(['words', 'article', 'speaker']);
    expect(names(real)).toEqual(['words', 'speaker']);
    expect(names(contextOf([articleOf('a', 'Cats sleep.')]))).toEqual(['words']);
  });

  test('a page after any of the articles changed says so, and shows nothing', () => {
    const id = idOf(find('Belgorod Kursk'), 'Next ▶');
    const changed = contextOf([articleOf('belgorod-kursk', 'Kursk and Belgorod.')]);
    expect(wordsOf(press(id, changed))).toContain('The article has changed');
  });

  test('keeps to Discord’s limits and shows the passages’ own words, whatever the text and the words are', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, hostileText), fc.oneof(anyQuestion, hostileText), (text, words) => {
        const context = contextOf([articleOf('any', text), articleOf('b', 'Kyiv sings. Ann killed.')]);
        fc.pre(/\S/.test(words.replace(/\p{Cc}/gu, '')) && words.length <= 300);
        const texts = context.answerer.articles.flatMap(({ sentences }) => sentences.map((one) => one.text));
        for (const page of pagesFrom(find(words, context), context)) {
          for (const passage of passages(page)) {
            const shown = blockWords(passage).split('\n').slice(0, -1).join('\n');
            const bare = shown.replace(/^…|…$/g, '');
            expect(texts.some((one) => one.includes(bare))).toBe(true);
          }
          const { content } = plainMessage(page);
          expect(content.length).toBeLessThanOrEqual(2000);
          expect(renderDiscord(content).live).toEqual([]);
          for (const { id } of page.buttons) expect(id.length).toBeLessThanOrEqual(100);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('five long passages with links all stand in a message of plain text', () => {
    const text = Array.from({ length: 7 }, (_, at) => `Kursk ${at} ${'lies far away '.repeat(40)}.`).join(
      '\n',
    );
    const url = `https://a.example/${'x'.repeat(150)}`;
    const context = {
      ...real,
      answerer: createAnswerer([articleOf('long', text, { url, title: 'T'.repeat(200) })]),
    };
    const { content } = plainMessage(find('Kursk', context));
    expect(content.match(/^> /gm)).toHaveLength(5);
    expect(content.length).toBeLessThanOrEqual(2000);
  });
});
