import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/corpus/read-article.js';

const read = (text: string) =>
  readArticle({ id: 'text', text, metadata: { title: 'Text', titleFrom: 'host' } });
const paragraphsOf = (text: string): string[] =>
  read(text).paragraphs.map(({ start, end }) => text.slice(start, end));
const kindsOf = (...paragraphs: string[]): string[] =>
  read(paragraphs.join('\n')).paragraphs.map(({ kind }) => kind);

describe('paragraphs', () => {
  test('are lines when there is no blank one', () => {
    expect(paragraphsOf('One.\nTwo.\nThree.')).toEqual(['One.', 'Two.', 'Three.']);
  });

  test('are set apart by blank lines when there are any, and a single break is soft', () => {
    expect(paragraphsOf('One goes\non. Two.\n \nThree.\n\n\nFour.')).toEqual([
      'One goes\non. Two.',
      'Three.',
      'Four.',
    ]);
    expect(read('One goes\non.\n\nTwo.').sentences.map(({ text }) => text)).toEqual(['One goes on.', 'Two.']);
  });

  test('are still lines when blank ones stand only at the beginning or the end', () => {
    expect(paragraphsOf('\n\nOne.\nTwo.\n\n')).toEqual(['One.', 'Two.']);
  });

  test('are the same with Windows line ends', () => {
    expect(paragraphsOf('One.\r\nTwo.\r\n')).toEqual(['One.', 'Two.']);
    expect(paragraphsOf('One\r\ngoes on.\r\n\r\nTwo.')).toEqual(['One\r\ngoes on.', 'Two.']);
  });
});

describe('a paragraph is', () => {
  const story = 'Rescuers searched Lima for a second night.';

  test.each([
    'A dog waits by its owner in this undated photo released by the police',
    'Photo: Ann Lee',
    'Rescuers dig through mud in this image taken from a video on Sunday.',
    'The mayor, pictured left, with his wife',
    'Workers clear a road in Lima, in this June 3 file photo',
  ])('a caption when it describes a picture: %s', (caption) => {
    expect(kindsOf(story, caption, story)).toEqual(['body', 'caption', 'body']);
  });

  test.each([
    'The mayor was pictured with his wife.',
    'He obtained the image from a friend.',
    'In this photo the painter saw his whole life.',
    'Photography came to Lima in 1850',
  ])('the story when it only mentions one: %s', (sentence) => {
    expect(kindsOf(story, sentence, story)).toEqual(['body', 'body', 'body']);
  });

  test.each(['PeruLimaRescue', 'LimaFloods', 'Tags: Peru, Lima', 'Topics: floods'])(
    'tags at the very end: %s',
    (tags) => {
      expect(kindsOf(story, tags)).toEqual(['body', 'tags']);
      expect(read(`${story}\n${tags}`).sentences).toHaveLength(1);
    },
  );

  test.each(['YouTube', 'JavaScript', 'Lima', 'McDonald', 'Lima Floods', 'It is all about Lima.'])(
    'no tags when it may be words: %s',
    (words) => {
      expect(kindsOf(story, words)).toEqual(['body', 'body']);
    },
  );

  test('no tags when nothing stands above it', () => {
    expect(read('PeruLimaRescue').sentences).toHaveLength(1);
    expect(kindsOf('PeruLimaRescue', story)).toEqual(['body', 'body']);
  });
});
