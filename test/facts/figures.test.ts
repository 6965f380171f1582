import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Figure, figuresOf } from '../../src/facts/figures.js';
import { articleOf } from '../replies/articles.js';
import { anyNumbers, article, realArticle } from './texts.js';

/** Each figure as `kind: its words | what it counts`. */
function figuresIn(text: string): string[] {
  return figuresOf(article(text)).map(
    (figure) =>
      `${figure.kind}: ${wordsOf(figure)}${figure.counts === null ? '' : ` | ${figure.counts.text}`}`,
  );
}

const wordsOf = ({ sentence, start, end }: Figure) => sentence.text.slice(start, end);

describe('a member sees each number with what it counts', () => {
  test.each([
    ['At least 12 nurses and 3 doctors left.', ['people: At least 12 | nurses', 'people: 3 | doctors']],
    ['The flood killed 40 villagers and hurt 12 more.', ['people: 40 | villagers', 'people: 12 | villagers']],
    ['Dozens of old houses burned.', ['other: Dozens | old houses']],
    ['Twelve of the 40 boats sank.', ['other: Twelve | boats', 'other: 40 | boats']],
    ['Tens of thousands of fans sang.', ['people: Tens of thousands | fans']],
    ['Seven were injured and millions left their homes.', ['people: Seven', 'people: millions']],
    ['Of those 12 sank, and 30 stolen cars burned.', ['other: 12', 'other: 30 | stolen cars']],
    ['They lost 12 teeth and 4 oxen.', ['other: 12 | teeth', 'other: 4 | oxen']],
    ['It has a population of 12,000.', ['other: 12,000 | population']],
    ['There were 68,511 (43.3%) families.', ['people: 68,511 | families', 'percent: 43.3%']],
    ['Between 10 and 15 horses ran.', ['other: 10 | horses', 'other: 15 | horses']],
    ['A 12-member crew and a five-time winner met.', ['people: 12 | member', 'other: five | time']],
    ['It sent 200 television and radio sets.', ['other: 200 | television and radio sets']],
  ])('%s', (text, figures) => {
    expect(figuresIn(text)).toEqual(figures);
  });
});

describe('a member sees of which kind each number is', () => {
  test.each([
    [
      'It cost $5 million, €3.50 or 20 US dollars.',
      ['money: $5 million', 'money: €3.50', 'money: 20 US dollars'],
    ],
    [
      'About 45% or three per cent of voters came.',
      ['percent: About 45%', 'percent: three per cent | voters'],
    ],
    ['They walked 12 km and 3½ miles.', ['distance: 12 km', 'distance: 3½ miles']],
    ['It took three years and 10 working days.', ['duration: three years', 'duration: 10 working days']],
    ['The ice is millions of years old.', ['duration: millions of years']],
    ['Ann Lee, 45, has a 12-year-old son aged under 13.', ['age: 45', 'age: 12-year-old', 'age: under 13']],
    ['In 2014 and on 6 August 2015 it rained.', ['date: 2014', 'date: 6 August 2015']],
    ['It flew at 70 mph and saw 3 square miles.', ['other: 70 mph', 'other: 3 square miles']],
    ['An F-16 and flight MH17 left; see page 12.', ['other: F-16', 'other: MH17', 'other: 12']],
    ['It fell by 10 to 30%.', ['percent: 10', 'percent: 30%']],
    ['They fought the Thirty Years’ War.', ['other: Thirty']],
    ['It ended 24–10.', ['other: 24–10']],
    ['A bottle of O 2 stood there.', ['other: 2']],
    ['No one knows which one of them it was.', []],
  ])('%s', (text, figures) => {
    expect(figuresIn(text)).toEqual(figures);
  });
});

test.each<[string, number | null]>([
  ['121,000 people', 121_000],
  ['1 000 000 people', 1_000_000],
  ['twelve cows', 12],
  ['two hundred and fifty-six cows', 256],
  ['a dozen cows', 12],
  ['half a million cows', 500_000],
  ['3.3 million cows', 3_300_000],
  ['three-quarters of them', 0.75],
  ['a third of them', 1 / 3],
  ['2½ loaves', 2.5],
  ['٣٤ cows', 34],
  ['dozens of cows', null],
  ['several hundred cows', null],
  ['10–15 cows', null],
  ['30 to 50 thousand cows', null],
  ['1,5 or so', null],
])('“%s” is worth %d', (text, value) => {
  expect(figuresOf(article(`They saw ${text}.`))[0]?.value).toBe(value);
});

test('in a German article the comma is a decimal mark and the full stop none', () => {
  const german = articleOf('de', 'Es waren 121.000 Menschen und 1,5 Tonnen.', { language: 'de' });
  expect(figuresOf(german).map(({ value }) => value)).toEqual([121_000, 1.5]);
});

test.each([
  ['at least 12 cows', 'at least', 'at least 12'],
  ['more than 12 cows', 'at least', 'more than 12'],
  ['no more than 12 cows', 'at most', 'no more than 12'],
  ['no less than 12 cows', 'at least', 'no less than 12'],
  ['up to $12 billion', 'at most', 'up to $12 billion'],
  ['close to 200,000 cows', 'about', 'close to 200,000'],
  ['an estimated 12 cows', 'about', 'an estimated 12'],
  ['12 or so cows', 'about', '12 or so'],
  ['12 cows', null, '12'],
])('of “%s” the limits are told', (words, bound, shown) => {
  const [figure] = figuresOf(article(`They saw ${words}.`));
  expect(figure?.bound).toBe(bound);
  expect(figure && wordsOf(figure)).toBe(shown);
});

test.each([
  ['Some 30 men have fled.', 'fled'],
  ['The fire killed more than 30 men.', 'killed'],
  ['Some 30 men were forced to flee.', 'flee'],
  ['Some 30 men are said to have evacuated the town.', 'evacuated'],
  ['About 30 jobs will be cut.', 'cut'],
  ['The 30 families there were descendants of his.', undefined],
  ['It had 5 goals in just 9 starts.', undefined],
  ['They gave land 20 miles above the falls.', undefined],
])('“%s” says what happened to them', (text, verb) => {
  expect(figuresOf(article(text))[0]?.verb?.text).toBe(verb);
});

test('the figures of the real article are found, captions included', async () => {
  const figures = figuresOf(await realArticle());
  expect(figures.map((figure) => `${wordsOf(figure)} ${figure.counts?.text ?? '-'}`)).toEqual([
    'tens of thousands people',
    'Two settlements',
    "thousands Kyiv's troops",
    'Some 121,000 people',
    'at least 12 civilians',
    '121 civilians',
    'Close to 200,000 Russians',
    'August 11, 2024 -',
    'Close to 200,000 Russian citizens',
    '12 civilians',
    'thousands civilians',
    'millions -',
  ]);
});

test('every run of digits is in exactly one figure, and every word shown is the sentence’s own', () => {
  fc.assert(
    fc.property(anyNumbers, (text) => {
      const one = article(text);
      const figures = figuresOf(one);
      for (const sentence of one.sentences) {
        const here = figures.filter((figure) => figure.sentence === sentence);
        for (const digits of sentence.text.matchAll(/\p{N}+/gu)) {
          const end = digits.index + digits[0].length;
          const holding = here.filter((figure) => figure.start <= digits.index && figure.end >= end);
          expect(holding, `${digits[0]} in ${JSON.stringify(sentence.text)}`).toHaveLength(1);
        }
        let last = 0;
        for (const { start, end, number, counts, verb } of here) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(number.start).toBeGreaterThanOrEqual(start);
          expect(number.end).toBeLessThanOrEqual(end);
          for (const words of [number, counts, verb]) {
            if (words !== null) expect(sentence.text.slice(words.start, words.end)).toBe(words.text);
          }
          last = end;
        }
      }
    }),
    {
      numRuns: 1000,
      examples: [
        ['12km2-0'],
        ['0 2015-16 years'],
        ['2776£5m£5m3.5,5pmMH17'],
        ['296km2-and18435pm(19th27112593'],
      ],
    },
  );
});
