import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Library, readLibrary } from '../../src/answering/library.js';
import { tokenize } from '../../src/answering/tokens.js';
import type { Article, Sentence } from '../../src/corpus/article.js';
import { check, type Finding, MOST_SENTENCES } from '../../src/facts/check.js';
import { anyText } from '../answering/arbitrary.js';
import { findingOf, joined, libraryOf, numbers, realArticle, written } from './checking.js';

let article: Article;
let library: Library;
beforeAll(async () => {
  article = await realArticle();
  library = readLibrary([article]);
});

/** Every sentence with each of its words, and the text before and behind that word. */
function everyWord(): { sentence: Sentence; word: string; before: string; after: string }[] {
  return article.sentences.flatMap((sentence) =>
    tokenize(sentence.text).map(({ text: word, start, end }) => ({
      sentence,
      word,
      before: sentence.text.slice(0, start),
      after: sentence.text.slice(end),
    })),
  );
}

/** The texts that only the article has, and those that only the checked text has. */
function differences(finding: Finding): { gone: string; added: string } {
  const parts = 'parts' in finding ? (finding.parts ?? []) : [];
  const of = (wanted: string) =>
    parts
      .filter(({ kind }) => kind === wanted)
      .map(({ text }) => text)
      .join(' ');
  return { gone: of('gone'), added: of('added') };
}

describe('what stands in the article is found there', () => {
  test('every sentence, with its place', () => {
    for (const sentence of article.sentences) {
      expect(findingOf(sentence.text, library), sentence.text).toMatchObject({
        kind: 'exact',
        excerpts: [
          { article, places: [{ sentence, start: 0, end: sentence.text.length }], text: sentence.text },
        ],
      });
    }
  });

  test('two sentences with a line of marks between them, each for itself', () => {
    const [first, last] = ['Ann Lee sang in Kyiv.', 'Bob Ray danced in Lviv.'];
    const pasted = `${first} ${last}`;
    const marked = check(pasted, libraryOf(`${first}\n\n***\n\n${last}`));
    expect(marked.findings).toMatchObject([
      { kind: 'exact', excerpts: [{ text: first }] },
      { kind: 'exact', excerpts: [{ text: last }] },
    ]);
    const changed = check(
      'Ann Lee sang in Kyiv. Bob Ray jumped in Lviv.',
      libraryOf(`${first}\n**\n${last}`),
    );
    for (const finding of changed.findings) {
      const places = 'excerpt' in finding ? finding.excerpt.places : [];
      expect(places.length).toBeLessThan(2);
    }
    expect(check(pasted, libraryOf(`${first}\n\n${last}`)).findings).toMatchObject([
      { kind: 'exact', excerpts: [{ text: pasted }] },
    ]);
  });

  test('every paragraph as it stands in the file, as one', () => {
    const bodies = article.paragraphs.filter(({ kind }) => kind !== 'tags');
    for (const { start, end, number } of bodies) {
      const { findings } = check(article.text.slice(start, end), library);
      expect(findings, `paragraph ${number}`).toMatchObject([{ kind: 'exact', times: 1 }]);
      expect(findings[0]?.kind === 'exact' && findings[0].excerpts[0]?.places.length).toBe(
        article.sentences.filter(({ paragraph }) => paragraph === number).length,
      );
    }
  });

  test('any run of words, also over the ends of sentences', () => {
    const words = article.sentences.flatMap((sentence) =>
      tokenize(sentence.text).map((token) => ({ sentence, ...token })),
    );
    const run = fc.tuple(fc.nat(words.length - 1), fc.integer({ min: 0, max: 40 }));
    fc.assert(
      fc.property(run, ([at, more]) => {
        const first = words[at];
        const last = words[Math.min(at + more, words.length - 1)];
        if (first === undefined || last === undefined) return;
        const text =
          first.sentence === last.sentence
            ? first.sentence.text.slice(first.start, last.end)
            : [
                first.sentence.text.slice(first.start),
                ...article.sentences
                  .slice(first.sentence.index + 1, last.sentence.index)
                  .map((sentence) => sentence.text),
                last.sentence.text.slice(0, last.end),
              ].join(' ');
        const { findings } = check(text, library);
        expect(
          findings.map(({ kind }) => kind),
          text,
        ).toEqual(['exact']);
      }),
    );
  });

  test.each([
    ['in capitals', 'SOME 121,000 PEOPLE HAVE FLED IN KURSK ALONE'],
    ['with other quote marks', 'Ukraine’s “special military operation”'],
    ['with other dashes and spaces', 'the most  significant cross‑border\nattack on Russian soil'],
    ['with a full stop where the article goes on', 'Some 121,000 people have fled.'],
    ['quoted in a message', '> **Some 121,000 people have fled** in Kursk alone <@123456789012345678>'],
    ['without the space that the file lacks', 'Houses are destroyed,civilians died and were injured'],
  ])('%s', (_, text) => {
    const quoted = libraryOf(article.text, "Ukraine's 'special military operation' goes on.");
    expect(check(text, quoted).findings.map(({ kind }) => kind)).toEqual(['exact']);
  });

  test('with every place, and how many there are', () => {
    const finding = findingOf('a state of emergency', library);
    expect(finding).toMatchObject({ kind: 'exact', times: 3 });
    expect(
      finding.kind === 'exact' && finding.excerpts.map(({ places }) => places[0]?.sentence.paragraph),
    ).toEqual([1, 3, 4]);
  });

  test('also where it is made of function words alone, or written without spaces', () => {
    expect(findingOf('Were they the same?', libraryOf('It rained. Were they the same?')).kind).toBe('exact');
    expect(findingOf('白い猫', libraryOf('庭に白い猫がいる。')).kind).toBe('exact');
    expect(findingOf('黒い犬', libraryOf('庭に白い猫がいる。')).kind).toBe('absent');
  });

  test('but not as a part of a word or of a number', () => {
    expect(findingOf('121', libraryOf('Some 121,000 people fled.')).kind).toBe('absent');
    expect(findingOf('apart', libraryOf('He played a part.')).kind).toBe('absent');
  });
});

describe('a quote with differences', () => {
  test('names any word that was exchanged', () => {
    for (const { word, before, after } of everyWord()) {
      const finding = findingOf(`${before}zebra${after}`, library);
      expect(finding.kind, `${before}[${word}]${after}`).toBe('differs');
      expect(differences(finding)).toEqual({
        gone: expect.stringContaining(word),
        added: 'zebra',
      });
    }
  });

  test('names any word that was put in', () => {
    for (const { word, before, after } of everyWord()) {
      const finding = findingOf(`${before}zebra ${word}${after}`, library);
      expect(finding.kind).toBe('differs');
      expect(differences(finding)).toEqual({
        gone: '',
        added: expect.stringMatching(/^ ?zebra ?$/),
      });
    }
  });

  test('names any word that was left out, unless the rest stands there without it', () => {
    let differing = 0;
    for (const { word, before, after } of everyWord()) {
      const finding = findingOf(`${before}${after.replace(/^'s/, '')}`, library);
      if (finding.kind === 'exact') {
        expect(before === '' || /^\W*$/.test(after) || /^\W*$/.test(before), word).toBe(true);
        continue;
      }
      expect(differences(finding).gone, `${before}[${word}]${after}`).toContain(word);
      differing += 1;
    }
    expect(differing).toBeGreaterThan(300);
  });

  test('has parts that make up the excerpt and the text, letter for letter', () => {
    const random = numbers(7);
    for (const sentence of article.sentences) {
      const words = tokenize(sentence.text);
      const at = random(words.length);
      const text = `${sentence.text.slice(0, words[at]?.start).toUpperCase()}zebra${sentence.text.slice(words[at]?.end)}`;
      const finding = findingOf(text, library);
      if (finding.kind !== 'differs') throw new Error(`${finding.kind}: ${text}`);
      expect(joined(finding.parts, 'before')).toBe(finding.excerpt.text);
      expect(joined(finding.parts, 'after')).toBe(finding.text);
      expect(text).toContain(finding.text);
    }
  });

  test('is held against the part of the sentence that it quotes', () => {
    const finding = findingOf('people have left in Kursk alone', library);
    expect(finding.kind === 'differs' && written(finding.parts)).toBe(
      'people have [-fled-]{+left+} in Kursk alone',
    );
    expect(finding.kind === 'differs' && finding.excerpt.places[0]).toMatchObject({ start: 13, end: 44 });
  });

  test('may run over two sentences', () => {
    const finding = findingOf(
      'tense due to shellings from the Ukrainian Armed Forces, and houses are destroyed',
      library,
    );
    expect(
      finding.kind === 'differs' && finding.excerpt.places.map(({ sentence }) => sentence.number),
    ).toEqual([1, 2]);
  });

  test('says where only punctuation differs', () => {
    expect(findingOf('Houses are destroyed; civilians died and were injured', library)).toMatchObject({
      kind: 'differs',
      marksOnly: true,
    });
    expect(findingOf('Houses are destroyed, civilians died or were injured', library)).toMatchObject({
      kind: 'differs',
      marksOnly: false,
    });
  });
});

describe('what is not in the article', () => {
  test('is not found: of 1,000 invented sentences none is exact, and none a quote with differences', async () => {
    const nouns = (await readFile('src/answering/wordnet/topics.txt', 'utf8'))
      .split('\n')
      .map((line) => line.split(' ')[0] ?? '')
      .filter((word) => /^[a-z]{3,}$/.test(word));
    const random = numbers(2024);
    const noun = () => nouns[random(nouns.length)] ?? '';
    const kinds = Array.from({ length: 1000 }, () => {
      const text = `The ${noun()} of the ${noun()} in Kursk was put under a ${noun()} by ${random(90)} ${noun()}s on Monday.`;
      return findingOf(text, library).kind;
    });
    expect(kinds.filter((kind) => kind === 'absent').length).toBe(1000);
  });

  test('nor are its own words in another order', () => {
    const random = numbers(99);
    for (const { text } of article.sentences) {
      const words = tokenize(text).map(({ text: word }) => word);
      for (let at = words.length - 1; at > 0; at -= 1) {
        const other = random(at + 1);
        [words[at], words[other]] = [words[other] ?? '', words[at] ?? ''];
      }
      expect(findingOf(words.join(' '), library).kind).not.toBe('exact');
    }
  });

  test('comes with the words that stand nowhere in it, in any form, and the sentences that are nearest', () => {
    const finding = findingOf('Gladkov said that penguins invaded Moscow', library);
    expect(finding).toMatchObject({ kind: 'absent', unknown: ['penguins', 'invaded', 'Moscow'] });
    expect(finding.kind === 'absent' && finding.nearest[0]?.text).toContain('Gladkov said');
    expect(findingOf('Penguins swim', library)).toMatchObject({ kind: 'absent', nearest: [] });
  });

  test('a word in its tags is not said to stand nowhere', () => {
    const tagged = libraryOf('Houses burned in Leeds.\n\nFire crews came.\n\nTopics: Yorkshire, Fire');
    expect(findingOf('Yorkshire penguins', tagged)).toMatchObject({ kind: 'absent', unknown: ['penguins'] });
  });
});

describe('several sentences at once', () => {
  test('are checked one by one', () => {
    const { findings, leftOut } = check(
      'Some 121,000 people have fled in Kursk alone. By the hands of the Ukrainians, the West is at peace with us. Penguins swim.',
      library,
    );
    expect(findings.map(({ kind }) => kind)).toEqual(['exact', 'differs', 'absent']);
    expect(leftOut).toBe(0);
  });

  test('as one where each stands there but not next to the other', () => {
    const finding = findingOf(
      'Houses are destroyed, civilians died. Governor Vyacheslav Gladkov said on Telegram',
      library,
    );
    expect(finding.kind === 'differs' && written(finding.parts)).toMatch(
      /\[- ?and were injured.*Governor|governor/,
    );
  });

  test('also where two that stand far apart follow one another', () => {
    const { findings } = check(`${article.sentences[0]?.text} ${article.sentences[9]?.text}`, library);
    expect(findings.map(({ kind }) => kind)).toEqual(['exact', 'exact']);
  });

  test('up to a number of them, and how many are left out is said', () => {
    const text = Array.from({ length: MOST_SENTENCES + 3 }, (_, at) => `Penguins swim in lake ${at}.`).join(
      ' ',
    );
    const { findings, leftOut } = check(text, library);
    expect(findings).toHaveLength(MOST_SENTENCES);
    expect(leftOut).toBe(3);
  });

  test('or none: without words there is nothing to find', () => {
    expect(check(' !!! <@123456789012345678> ', library)).toEqual({ findings: [], leftOut: 0 });
  });
});

test('any text can be checked against any article, and what is shown of both is theirs', () => {
  fc.assert(
    fc.property(anyText, anyText, (text, pasted) => {
      const any = libraryOf(text);
      for (const finding of check(pasted, any).findings) {
        const excerpts =
          finding.kind === 'exact'
            ? finding.excerpts
            : finding.kind === 'absent'
              ? finding.nearest
              : [finding.excerpt];
        for (const { places, text: shown } of excerpts) {
          expect(places.map(({ sentence, start, end }) => sentence.text.slice(start, end)).join(' ')).toBe(
            shown,
          );
        }
        if ('parts' in finding && finding.parts !== null) {
          expect(joined(finding.parts, 'before')).toBe(finding.excerpt.text);
          expect(joined(finding.parts, 'after')).toBe(finding.text);
        }
      }
    }),
    { numRuns: 200 },
  );
});
