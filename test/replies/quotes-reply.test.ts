import { describe, expect, test } from 'vitest';
import { quotes } from '../../commands/quotes.js';
import { press } from '../../src/replies/buttons.js';
import { BadOption } from '../../src/replies/command.js';
import type { Reply } from '../../src/replies/reply.js';
import { articleOf, contextOf, idOf, realContext, strongOf, wordsOf } from './articles.js';

const real = await realContext();
const labels = ({ buttons }: Reply) => buttons.map(({ label }) => label);

describe('/quotes with a speaker', () => {
  test('shows what is theirs in order, each with the words that say so', () => {
    const reply = quotes.reply({ speaker: 'Putin' }, real);
    expect(wordsOf(reply).split('\n')).toEqual([
      'Putin · Russian president · 4 sentences',
      expect.stringMatching(/^'It is now clear why/),
      '¶10 · attributed in ¶12 by “the Russian president asked rhetorically”',
      expect.stringMatching(
        /^'To all appearances.* By the hands of the Ukrainians, the West is at war with us\.$/,
      ),
      '¶11 · attributed in ¶12 by “the Russian president asked rhetorically”',
      expect.stringMatching(/^'But what kind of negotiations/),
      '¶12',
    ]);
    expect(reply.blocks.flatMap(strongOf)).toEqual(['Putin', 'the Russian president asked rhetorically']);
  });

  test('opens each passage where it stands, with the article to read on from', () => {
    const opened = press(idOf(quotes.reply({ speaker: 'smirnov' }, real), '¶5'), real);
    expect(wordsOf(opened)).toContain('Some 121,000 people have fled');
    expect(labels(opened)).toEqual(['◀ Before', 'After ▶', 'Read from here']);
  });

  test.each(['PUTIN', 'russian president', 'Pputin'])('finds them by “%s”', (speaker) => {
    expect(wordsOf(quotes.reply({ speaker }, real))).toContain('Putin · Russian president · 4 sentences');
  });

  test('asks whom, where more than one fits', () => {
    const reply = quotes.reply({ speaker: 'governor' }, real);
    expect(wordsOf(reply)).toContain('“governor” fits more than one:');
    expect(labels(reply)).toEqual(['Vyacheslav Gladkov', 'Alexei Smirnov']);
  });

  test('says whom there is, where nobody fits', () => {
    const reply = quotes.reply({ speaker: 'Zelensky' }, real);
    expect(wordsOf(reply)).toContain('I find nobody “Zelensky” who is quoted.');
    expect(labels(reply)).toEqual(['Putin', 'Vyacheslav Gladkov', 'Alexei Smirnov']);
  });

  test('goes on page by page, every sentence once', () => {
    const said = Array.from({ length: 12 }, (_, at) => `"Line ${at} is here," said mayor Ann Lee.`);
    const context = contextOf([articleOf('long', said.join('\n'))]);
    let page = quotes.reply({ speaker: 'lee' }, context);
    let words = wordsOf(page);
    while (labels(page).includes('Next ▶')) {
      page = press(idOf(page, 'Next ▶'), context);
      expect(page.inPlace).toBe(true);
      words += wordsOf(page);
    }
    for (const [at] of said.entries()) expect(words.split(`"Line ${at} is here,"`)).toHaveLength(2);
  });
});

describe('/quotes without a speaker', () => {
  test('shows who is quoted and how often, with their roles and a button that opens each', () => {
    const reply = quotes.reply({}, real);
    expect(wordsOf(reply).split('\n').filter(Boolean)).toEqual([
      'Who is quoted',
      'Putin · Russian president · 4 sentences',
      'Vyacheslav Gladkov · governor · 3 sentences',
      'Alexei Smirnov · regional governor · 1 sentence',
    ]);
    const opened = press(idOf(reply, 'Vyacheslav Gladkov'), real);
    expect(wordsOf(opened)).toContain('Houses are destroyed, civilians died and were injured');
    expect(opened.inPlace).toBeUndefined();
  });

  test('says so where nobody is quoted', () => {
    const context = contextOf([articleOf('plain', 'Otters live in rivers.')]);
    expect(wordsOf(quotes.reply({}, context))).toBe('Nobody is quoted by name.');
  });

  test('names speakers whose names no id could hold, and opens them', () => {
    const name = `Ann ${'Maria '.repeat(30)}Lee`;
    const context = contextOf([articleOf('long', `"We stay," said ${name}.\n"We go," said Bob Hill.`)]);
    const reply = quotes.reply({}, context);
    for (const { id } of reply.buttons) {
      expect(wordsOf(press(id, context))).toMatch(/We (?:stay|go)/);
    }
    expect(quotes.complete?.('speaker', '', context).every(({ value }) => value.length <= 100)).toBe(true);
  });
});

describe('/quotes over several articles', () => {
  const one = articleOf('one', '"It rose," said mayor Ann Lee.\n"It fell," said baker Bob Hill.');
  const two = articleOf('two', 'Ann Lee, the former teacher, said: "It is dry."');
  const context = contextOf([one, two]);

  test('takes all of them, each passage with its article', () => {
    const words = wordsOf(quotes.reply({ speaker: 'Ann Lee' }, context));
    expect(words).toContain('Ann Lee · mayor · former teacher · 2 sentences');
    expect(words).toContain('Title of one ¶1');
    expect(words).toContain('Title of two ¶1');
  });

  test('takes the one that is chosen', () => {
    const words = wordsOf(quotes.reply({ speaker: 'Ann Lee', article: 'two' }, context));
    expect(words).toContain('It is dry');
    expect(words).not.toContain('It rose');
    expect(wordsOf(quotes.reply({ speaker: 'Bob', article: 'two' }, context))).toContain(
      'I find nobody “Bob” who is quoted.',
    );
    expect(() => quotes.reply({ article: 'three' }, context)).toThrow(BadOption);
  });

  test('offers speakers while a member types, with their roles', () => {
    expect(quotes.complete?.('speaker', '', context)).toEqual([
      { name: 'Ann Lee · mayor · former teacher', value: 'Ann Lee' },
      { name: 'Bob Hill · baker', value: 'Bob Hill' },
    ]);
    expect(quotes.complete?.('speaker', 'bak', context)).toEqual([]);
    expect(quotes.complete?.('speaker', 'hil', context)).toEqual([
      { name: 'Bob Hill · baker', value: 'Bob Hill' },
    ]);
    expect(quotes.complete?.('article', 'two', context)).toHaveLength(1);
  });
});
