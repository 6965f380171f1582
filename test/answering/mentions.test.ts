import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findMentions } from '../../src/answering/mentions.js';
import { tokenize } from '../../src/answering/tokens.js';
import { anyText } from './arbitrary.js';

/** Each mention as `kind: its words`. */
function mentionsIn(text: string): string[] {
  const tokens = tokenize(text);
  return findMentions(text, tokens).map(
    ({ kind, from, to }) => `${kind}: ${text.slice(tokens[from]?.start, tokens[to - 1]?.end)}`,
  );
}

describe('a sentence mentions', () => {
  test.each([
    ['It fell on 12 May 2024.', ['date: 12 May 2024']],
    ['It fell on August 11, 2024 at last.', ['date: August 11, 2024']],
    ['It rained on Monday morning and last year.', ['date: Monday morning', 'date: last year']],
    ['They left early this morning.', ['date: early this morning']],
    ['It was built in the 1990s, as in the 19th century.', ['date: 1990s', 'date: 19th century']],
    ['In 44 BC they fought.', ['date: 44 BC']],
    ['Perhaps they may come on May 5.', ['date: May 5']],
    ['About 121,000 people and twelve cows left.', ['number: 121,000', 'number: twelve']],
    ['There were tens of thousands of sheep.', ['number: tens of thousands']],
    ['Half the town saw one of them.', ['number: Half']],
    ['It cost $5 million then.', ['money: 5 million']],
    ['It cost 20 euros or £3.50.', ['money: 20 euros', 'money: 3.50']],
    ['Some 45% or 3 percent voted.', ['percent: 45', 'percent: 3']],
    ['It took three years and 10 minutes.', ['duration: three years', 'duration: 10 minutes']],
    ['They saw Mr. Brown, then J. K. Rowling.', ['person: Mr. Brown', 'person: J. K. Rowling']],
    ['The baker Tom Hill met Bob Smith.', ['person: Tom Hill', 'person: Bob Smith']],
    ['They sailed to London and near Oakville.', ['place: London', 'place: Oakville']],
    ['They left the Oakville region.', ['place: Oakville']],
    ['It was the University of Leeds that won.', ['name: University of Leeds']],
    ['They met U.S. Army men.', ['name: U.S. Army']],
    ['However, nothing else happened.', []],
  ])('%s', (text, mentions) => {
    expect(mentionsIn(text)).toEqual(mentions);
  });
});

test('mentions hold at least a word and never overlap, whatever the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const tokens = tokenize(text);
      let last = 0;
      for (const { from, to } of findMentions(text, tokens)) {
        expect(from).toBeGreaterThanOrEqual(last);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(tokens.length);
        last = to;
      }
    }),
  );
});
