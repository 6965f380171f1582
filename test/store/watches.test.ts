import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { openStore } from '../../src/store/store.js';
import { StoreError } from '../../src/store/store-error.js';
import { openWatches, type Quoted, sayTheSame } from '../../src/store/watches.js';
import { test } from './folder.js';

const ada = '111111111111111111';
const ben = '222222222222222222';
const none = () => {};

const quoted = (text: string, more: Partial<Quoted> = {}): Quoted => ({
  article: { id: 'dam', title: 'Dam' },
  paragraph: 1,
  sentence: 1,
  text,
  answer: null,
  speaker: null,
  ...more,
});
const asked = (question: string, seen: Quoted | null = quoted('Before.')) => ({
  question,
  article: null,
  seen,
});

describe('watched questions', () => {
  test('are there again for another process, and after a restart', ({ folder }) => {
    const path = folder.in('watches.json');
    const one = openWatches(path, none);
    const other = openWatches(path, none);
    one.add(ada, 'de', asked('first'));
    other.add(ada, 'de', asked('second'));
    one.add(ben, 'en-US', asked('third'));
    const questions = (id: string) =>
      openWatches(path, none)
        .of(id)
        .map(({ question }) => question);
    expect(questions(ada)).toEqual(['first', 'second']);
    expect(questions(ben)).toEqual(['third']);
  });

  test('create no file by being looked for', ({ folder }) => {
    const watches = openWatches(folder.in('data/watches.json'), none);
    expect(watches.of(ada)).toEqual([]);
    expect(watches.isDropped(ada)).toBe(false);
    expect(watches.erase(ada)).toEqual({ watches: 0, any: false });
    expect(existsSync(folder.in('data'))).toBe(false);
  });

  test('are ten at most for each member, and each question once', ({ folder }) => {
    const watches = openWatches(folder.in('watches.json'), none);
    for (let at = 0; at < 10; at += 1)
      expect(watches.add(ada, 'de', asked(`question ${at}`))).toBeTypeOf('object');
    expect(watches.add(ada, 'de', asked('QUESTION  3'))).toBe('already');
    expect(watches.add(ada, 'de', asked('one more'))).toBe('full');
    expect(watches.add(ben, 'de', asked('one more'))).toBeTypeOf('object');
  });
});

describe('a message about a watched question', () => {
  const dues = (path: string) =>
    openWatches(path, none)
      .all()
      .map(({ watch }) => watch.due?.before ?? null);
  const compare = (path: string, now: Quoted | null, articles: string, silently = false) => {
    const watches = openWatches(path, none);
    watches.compare(new Map(watches.all().map(({ watch }) => [watch.id, now])), articles, silently);
  };

  test('falls due when the passage is another, and is off when it is as it was before it was sent', ({
    folder,
  }) => {
    const path = folder.in('watches.json');
    openWatches(path, none).add(ada, 'de', asked('q'));
    compare(path, quoted('Between.'), 'b');
    compare(path, quoted('After.'), 'c');
    expect(dues(path)).toEqual([quoted('Before.')]);
    compare(path, quoted('Before.'), 'd');
    expect(dues(path)).toEqual([null]);
  });

  test('does not fall due when the place, the speaker or Footnote alone has changed', ({ folder }) => {
    const path = folder.in('watches.json');
    openWatches(path, none).add(ada, 'de', asked('q'));
    compare(path, quoted('Before.', { paragraph: 7, speaker: { name: 'Ann Lee' } }), 'b');
    expect(dues(path)).toEqual([null]);
    compare(path, quoted('Quite another.'), 'b', true);
    expect(dues(path)).toEqual([null]);
    expect(openWatches(path, none).of(ada)[0]?.seen?.text).toBe('Quite another.');
  });

  test('says the same only where the words that answer are the same', () => {
    const answer = (start: number, end: number) =>
      quoted('Some 300 of 900 left.', { answer: { start, end } });
    expect(sayTheSame(answer(5, 8), answer(5, 8))).toBe(true);
    expect(sayTheSame(answer(5, 8), answer(12, 15))).toBe(false);
    expect(sayTheSame(answer(5, 8), null)).toBe(false);
    expect(sayTheSame(null, null)).toBe(true);
  });
});

describe('what cannot be read or written', () => {
  test('is told to the log once, and to whoever asks each time, until it works again', ({ folder }) => {
    const told: string[] = [];
    writeFileSync(folder.in('blocked'), '');
    const watches = openWatches(folder.in('blocked/watches.json'), (sentence) => told.push(sentence));
    for (let at = 0; at < 3; at += 1) expect(() => watches.add(ada, 'de', asked('q'))).toThrow(StoreError);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/watches\.json cannot be (read|written) \(ENOTDIR\)\. \S/);

    rmSync(folder.in('blocked'));
    expect(watches.add(ada, 'de', asked('q'))).toBeTypeOf('object');
    expect(watches.of(ada)).toHaveLength(1);
  });

  test('is never written over: a file that is there and cannot be read stays', ({ folder }) => {
    mkdirSync(folder.in('watches.json'));
    const watches = openWatches(folder.in('watches.json'), none);
    expect(() => watches.add(ada, 'de', asked('q'))).toThrow(StoreError);
    expect(() => watches.of(ada)).toThrow(StoreError);
  });

  test.for(['', '{', '[]', '{"articles":null,"members":{"1":{"watches":3}}}', '\u0000\u0000'])(
    'is set aside when it is broken (%j), byte for byte, and the host is told',
    (content, { folder }) => {
      const told: string[] = [];
      writeFileSync(folder.in('watches.json'), content);
      const watches = openWatches(folder.in('watches.json'), (sentence) => told.push(sentence));
      expect(watches.of(ada)).toEqual([]);
      expect(Object.entries(folder.files())).toEqual([
        [expect.stringMatching(/^watches\.json\.broken-\d{4}-/), content],
      ]);
      expect(told).toEqual([expect.stringMatching(/was set aside as .*broken-.*put it back/)]);
      expect(watches.add(ada, 'de', asked('q'))).toBeTypeOf('object');
    },
  );
});

test('after a member has erased what is stored of them, no byte of the folder tells of them', ({
  folder,
}) => {
  const id = fc.stringMatching(/^[1-9]\d{16,19}$/);
  const word = fc.stringMatching(/^[a-z]{12,30}$/);
  const act = fc.record({
    mine: fc.boolean(),
    what: fc.constantFrom('add', 'stop', 'drop', 'vote', 'break', 'kill', 'compare'),
    word,
  });
  fc.assert(
    fc.property(id, id, fc.array(act, { maxLength: 20 }), (me, other, acts) => {
      fc.pre(!other.includes(me) && !me.includes(other));
      for (const name of Object.keys(folder.files())) rmSync(folder.in(name));
      const store = openStore(folder.path, 'with-questions', none);
      const { watches } = store;
      for (const { mine, what, word } of acts) {
        const member = mine ? me : other;
        const question = `${mine ? 'mine' : 'theirs'} ${word}`;
        if (what === 'add') watches.add(member, 'de', asked(question, quoted(`${question} found`)));
        if (what === 'stop') watches.stop(member, watches.of(member)[0]?.id ?? '');
        if (what === 'drop') watches.drop(member, true);
        if (what === 'vote')
          store.feedback?.keep({ vote: 'up', answered: true, passage: null }, { member, message: word });
        if (what === 'break') writeFileSync(folder.in('watches.json'), folder.bytes().slice(0, -1));
        if (what === 'kill') writeFileSync(folder.in('watches.json.00ff00ff.tmp'), folder.bytes());
        if (what === 'compare') {
          const now = new Map(watches.all().map(({ watch }) => [watch.id, quoted(word)]));
          watches.compare(now, word, false);
        }
      }
      const theirs = watches.of(other);
      store.erase(me);
      expect(folder.bytes()).not.toContain(me);
      expect(folder.bytes()).not.toContain('mine');
      expect(watches.of(other)).toEqual(theirs);
      expect(store.erase(me)).toEqual({ watches: 0, any: false });
    }),
    { numRuns: 60 },
  );
});
