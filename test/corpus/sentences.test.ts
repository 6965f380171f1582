import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/corpus/read-article.js';

function sentencesOf(text: string): string[] {
  const article = readArticle({ id: 'text', text, metadata: { title: 'Text', titleFrom: 'host' } });
  return article.sentences.map((sentence) => sentence.text);
}

describe('one sentence stays whole', () => {
  test.each([
    'Mr. Smith met Mrs. Jones and Dr. Lee in St. Petersburg.',
    'The U.S. Army and the U.K. Navy trained with U.N. Secretary Ban.',
    'On Aug. 11 and Jan. 3 he won No. 5 on p. 12 of vol. 3.',
    'J. K. Rowling met Alexander V. Ivanov and J.R.R. Tolkien.',
    'It rose by 3.14 percent to 121,000, or 0.5 a day.',
    'He waited... and then left.',
    "'But what about the facilities?' the Russian president asked.",
    '"Where is it?" Mr. Bell asked.',
    '"Stop!" shouted the crowd.',
    'Acme Inc. bought Widget Corp. for cash, e.g. dollars, i.e. money.',
    'In Brown v. Board of Education the court ruled (cf. Smith et al. 1998).',
    'See example.com/a.B?c=D!E for v1.2.Beta of report.Final.pdf.',
    'He holds a Ph.D. in physics from Washington, D.C. and works at 5 p.m. Mondays.',
    '1. Open the door.',
    'Yahoo! Inc. said so.',
    'The group (formed c. 1995) played on.',
    'iPhone sales fell.',
    'Am 12. Mai begann im 19. Jahrhundert alles.',
  ])('%s', (text) => {
    expect(sentencesOf(text)).toEqual([text]);
  });
});

describe('sentences end', () => {
  test.each([
    [
      'after a mark and a space',
      'It ended. Then it began! Did it? Yes.',
      ['It ended.', 'Then it began!', 'Did it?', 'Yes.'],
    ],
    ['where the space is missing', 'The war ended.Then peace came.', ['The war ended.', 'Then peace came.']],
    ['behind the closing quotes', '"It ended." Then he left.', ['"It ended."', 'Then he left.']],
    ['before the opening quotes', 'He left. "It ended."', ['He left.', '"It ended."']],
    ['behind a closing bracket', '(It ended.) He left.', ['(It ended.)', 'He left.']],
    [
      'after U.S. when a sentence opens',
      'He moved to the U.S. The president stayed.',
      ['He moved to the U.S.', 'The president stayed.'],
    ],
    ['after a year', 'It ended in 2024. He left.', ['It ended in 2024.', 'He left.']],
    ['before a number', 'He left. 12 people stayed.', ['He left.', '12 people stayed.']],
    ['after a plain no', 'He said no. Nobody left.', ['He said no.', 'Nobody left.']],
    [
      'after World War I',
      'He fought in World War I. The war ended.',
      ['He fought in World War I.', 'The war ended.'],
    ],
    [
      'behind a quote set off by spaces',
      'He said: " It ended . " Then he left .',
      ['He said: " It ended . "', 'Then he left .'],
    ],
    ['in Russian', 'Он ушёл. Она осталась.', ['Он ушёл.', 'Она осталась.']],
    ['in Chinese', '他走了。她留下了。', ['他走了。', '她留下了。']],
  ])('%s', (_where, text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });
});
