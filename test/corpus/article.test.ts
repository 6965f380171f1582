import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/corpus/article.js';
import { readCorpus } from '../../src/corpus/corpus.js';
import { passageText } from '../../src/corpus/read-article.js';

const { articles, faults } = await readCorpus('corpus');
const file = (await readFile('corpus/belgorod-kursk.txt', 'utf8')).replace(/^\uFEFF/, '');

function theArticle(): Article {
  const found = articles.find(({ id }) => id === 'belgorod-kursk');
  if (found === undefined) throw new Error('corpus/belgorod-kursk.txt was not read');
  return found;
}

const article = theArticle();
const sentencesOf = (paragraph: number) =>
  article.sentences.filter((sentence) => sentence.paragraph === paragraph);

describe('the article in corpus/', () => {
  test('is read without a fault, letter for letter', () => {
    expect(faults).toEqual([]);
    expect(article.text).toBe(file);
  });

  test('has a title that we gave, and no publisher, date or link, since it states none', () => {
    expect(article.metadata.titleFrom).toBe('host');
    expect(Object.keys(article.metadata).sort()).toEqual(['language', 'title', 'titleFrom']);
  });

  test('has a paragraph a line: fourteen of the story, a caption and the tags', () => {
    expect(article.paragraphs.map(({ kind }) => kind)).toEqual([
      ...Array(6).fill('body'),
      'caption',
      ...Array(8).fill('body'),
      'tags',
    ]);
  });

  test('says that 121,000 fled in the first sentence of paragraph 5, and that Alexei Smirnov says so', () => {
    expect(sentencesOf(5)).toMatchObject([
      {
        number: 1,
        start: 983,
        end: 1189,
        text: 'Some 121,000 people have fled in Kursk alone since the start of the fighting, which has killed at least 12 civilians and injured 121 more, regional governor Alexei Smirnov told a meeting with Putin on Monday.',
        speaker: { name: 'Alexei Smirnov', role: 'regional governor' },
      },
    ]);
  });

  test('has two sentences in paragraphs 2 and 11, and one in every other', () => {
    const counts = article.paragraphs.map(({ number }) => sentencesOf(number).length);
    expect(counts).toEqual([1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 0]);
  });

  test('goes on behind the question mark of a quotation', () => {
    expect(sentencesOf(12)[0]?.text).toMatch(
      /facilities\?' the Russian president asked rhetorically, before/,
    );
  });

  test('shows the missing space after a comma, and never one inside a number', () => {
    const shown = article.sentences.map(({ text }) => text).join('\n');
    expect(shown).toContain('Houses are destroyed, civilians died');
    expect(shown).toContain('Guevo, Kursk Oblast, Russia released August 11, 2024');
    expect(shown).toContain('Close to 200,000 Russians');
    expect(shown).not.toMatch(/,(?![\s\d'])/);
  });

  test('never shows its tags as a passage', () => {
    expect(article.sentences.filter(({ text }) => text.includes('RussiaMoscow'))).toEqual([]);
  });

  test('keeps every letter: a passage without its white space stands in the file without its white space', () => {
    const letters = file.replace(/\s/g, '');
    for (const { text, start, end } of article.sentences) {
      expect(letters).toContain(text.replace(/\s/g, ''));
      expect(text.replace(/\s/g, '')).toBe(file.slice(start, end).replace(/\s/g, ''));
    }
  });

  test('names who says each sentence, and nobody where the article itself speaks', () => {
    const gladkov = { name: 'Vyacheslav Gladkov', role: 'governor' };
    const putin = { name: 'Putin', role: 'Russian president' };
    expect([2, 3].flatMap(sentencesOf).map(({ speaker }) => speaker)).toEqual([gladkov, gladkov, gladkov]);
    expect([10, 11, 12].flatMap(sentencesOf).map(({ speaker }) => speaker)).toEqual(Array(4).fill(putin));
    for (const { speaker } of [1, 4, 6, 7, 8, 9, 13, 14, 15].flatMap(sentencesOf)) expect(speaker).toBeNull();
  });

  test('gives any neighbouring sentences as one passage', () => {
    const [first, second] = sentencesOf(2);
    expect(passageText(article, first?.start ?? 0, second?.end ?? 0)).toBe(`${first?.text} ${second?.text}`);
  });
});
