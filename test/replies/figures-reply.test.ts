import { describe, expect, test } from 'vitest';
import { figures } from '../../commands/figures.js';
import { press } from '../../src/replies/buttons.js';
import type { Reply } from '../../src/replies/reply.js';
import { articleOf, blockWords, contextOf, idOf, realContext, strongOf, wordsOf } from './articles.js';

const real = await realContext();
const labels = ({ buttons }: Reply) => buttons.map(({ label }) => label);

/** Lines as a member reads them: what stands where on one line. */
const lines = (reply: Reply) => reply.blocks.map((block) => blockWords(block).replace('\n', ' · '));

function figuresOf(text: string, options: Record<string, unknown> = {}): string[] {
  return lines(figures.reply(options, contextOf([articleOf('news', text)])));
}

describe('/figures', () => {
  test('of the real article has each number with what it counts, what happened, where and who says so', () => {
    const reply = figures.reply({}, real);
    expect(lines(reply)).toEqual([
      'Belgorod and Kursk under attack · 11 figures',
      'People',
      'tens of thousands of people · fleeing · ¶1',
      'Some 121,000 people · fled · ¶5 · Alexei Smirnov',
      'Close to 200,000 Russians · evacuated · ¶6',
      'Close to 200,000 Russian citizens · flee · ¶14',
      "thousands of Kyiv's troops · surged · ¶4",
      'at least 12 civilians · killed · ¶5 · Alexei Smirnov',
      '12 civilians · died · ¶14',
      'thousands of civilians · killed · ¶15',
      '121 · civilians · injured · ¶5 · Alexei Smirnov',
      '…in Ukraine has killed thousands of civilians and driven millions from their homes. · ¶15',
      'What is counted',
      'Two settlements · attacked · ¶3 · Vyacheslav Gladkov',
      '1 date is in /timeline.',
    ]);
    expect(reply.blocks.slice(2, 4).flatMap(strongOf)).toEqual(['tens of thousands', 'Some 121,000']);
  });

  test('opens the sentence of each, the figure set off, and leaves the list where it is', () => {
    const opened = press(idOf(figures.reply({}, real), 'Some 121,000 people ¶5'), real);
    expect(opened.blocks.flatMap(strongOf)).toEqual(['Some 121,000']);
    expect(wordsOf(opened)).toContain('said by Alexei Smirnov, regional governor');
    expect(opened.inPlace).toBeUndefined();
  });

  test('has a heading for each kind', () => {
    expect(
      figuresOf(
        'In all 12 men walked 5 km for three days. Bob, 45, paid $7 for 9% of 20 boats. It ended 24–10 in 1999.',
      ).filter((line) => !/·|¶/.test(line)),
    ).toEqual([
      'People',
      'Money',
      'Shares',
      'Distances',
      'What is counted',
      'Lengths of time',
      'Ages',
      'Other numbers',
      '1 date is in /timeline.',
    ]);
  });

  test('shows two numbers that belong together on one line', () => {
    expect(figuresOf('Between 10 and 15 horses ran. It fell by 10 to 30%.')).toEqual([
      'Title of news · 2 figures',
      'Shares',
      'It fell by 10 to 30%. · ¶1',
      'What is counted',
      '10 and 15 horses · ran · ¶1',
    ]);
  });

  test('puts figures for the same thing that differ side by side, and says so, each with who says it', () => {
    const text =
      'The storm killed 12 sailors, mayor Ann Lee said on Monday.\nIt hurt 3 nurses.\n' +
      'The storm killed 15 sailors, police chief Bob Hill said on Monday.';
    expect(figuresOf(text)).toEqual([
      'Title of news · 3 figures',
      'People · these are for the same thing, and differ:',
      '12 sailors · killed · ¶1 · Ann Lee',
      '15 sailors · killed · ¶3 · Bob Hill',
      'People',
      '3 nurses · ¶2',
    ]);
  });

  test('says so where there are none', () => {
    expect(figuresOf('Otters live in rivers.')).toEqual(['Title of news · There are no figures in it.']);
  });

  test('goes on page by page, every figure once', () => {
    const text = Array.from({ length: 40 }, (_, at) => `Some ${at + 100} boats sank.`).join('\n');
    const context = contextOf([articleOf('news', text)]);
    let page = figures.reply({}, context);
    const seen = lines(page);
    while (labels(page).includes('Next ▶')) {
      page = press(idOf(page, 'Next ▶'), context);
      seen.push(...lines(page));
    }
    expect(seen.filter((line) => /^Some \d+ boats/.test(line))).toHaveLength(40);
    expect(new Set(seen).size).toBeGreaterThan(40);
  });
});

describe('/figures about a word', () => {
  test('has those that count it or say it of what is counted', () => {
    expect(lines(figures.reply({ about: 'civilian' }, real)).slice(0, 3)).toEqual([
      'Belgorod and Kursk under attack · 4 figures with “civilian”',
      'People',
      'at least 12 civilians · killed · ¶5 · Alexei Smirnov',
    ]);
  });

  test('has those whose sentence has it, where it is counted nowhere', () => {
    expect(lines(figures.reply({ about: 'artillery' }, real))).toContain(
      'Close to 200,000 Russians · evacuated · ¶6',
    );
  });

  test('says so where there are none, and leads back to all', () => {
    const reply = figures.reply({ about: 'cows' }, real);
    expect(wordsOf(reply)).toContain('No figure has to do with “cows”.');
    expect(wordsOf(press(idOf(reply, 'All figures'), real))).toContain('11 figures');
  });

  test('keeps the word from page to page', () => {
    const text = Array.from({ length: 40 }, (_, at) => `Some ${at + 100} boats and ${at} cars sank.`).join(
      '\n',
    );
    const context = contextOf([articleOf('news', text)]);
    const second = press(idOf(figures.reply({ about: 'boats' }, context), 'Next ▶'), context);
    expect(wordsOf(second)).toContain('40 figures with “boats”');
    expect(wordsOf(second)).not.toContain('cars');
  });
});

describe('/figures over several articles', () => {
  const one = articleOf('one', 'In Leeds 12 sailors died.');
  const two = articleOf('two', 'The storm killed 15 sailors in Leeds.');

  test('takes all of them where they are short, and tells of each which it is of', () => {
    const words = lines(figures.reply({}, contextOf([one, two])));
    expect(words).toEqual([
      'All 2 articles · 2 figures',
      'People · these are for the same thing, and differ:',
      '12 sailors · died · Title of one ¶1',
      '15 sailors · killed · Title of two ¶1',
    ]);
  });

  test('takes the one that is chosen', () => {
    expect(lines(figures.reply({ article: 'two' }, contextOf([one, two])))).toEqual([
      'Title of two · 1 figure',
      'People',
      '15 sailors · killed · ¶1',
    ]);
  });

  test('asks for one where they are too many to go through at once', () => {
    const long = (id: string) => articleOf(id, `Here is ${id}.\n${'It rained on 3 farms.\n'.repeat(150)}`);
    const few = contextOf([long('one'), long('two')]);
    const asked = figures.reply({}, few);
    expect(wordsOf(asked)).toBe(
      'I have 2 articles, too much to go through at once. Choose one with the option “article” of /figures.',
    );
    expect(wordsOf(press(idOf(asked, 'Title of two'), few))).toContain('Title of two · 151 figures');
    const many = contextOf(Array.from({ length: 300 }, (_, at) => articleOf(`a${at}`, `Farm ${at}.`)));
    expect(figures.reply({}, many).buttons).toEqual([]);
  });
});

test('a long article is gone through in parts, one after the other, and back', () => {
  const text = Array.from({ length: 600 }, (_, at) => `Boat ${at + 5000} sank.`).join('\n');
  const context = contextOf([articleOf('book', text)]);
  const first = figures.reply({}, context);
  expect(wordsOf(first)).toContain('Paragraphs 1 to 200 of 600: I go through a long article in parts.');
  let page = first;
  let presses = 0;
  while (labels(page).includes('Next ▶')) {
    page = press(idOf(page, 'Next ▶'), context);
    presses += 1;
  }
  expect(wordsOf(page)).toContain('Boat 5599 sank');
  for (; presses > 0; presses -= 1) page = press(idOf(page, '◀ Back'), context);
  expect(page.blocks).toEqual(first.blocks);
});
