import { expect, test } from 'vitest';
import { kindOfTalk } from '../../src/replies/small-talk.js';
import { wordsFor } from '../../src/words/words.js';

const { articles, talk, watch } = wordsFor('pt-BR');

test.each([
  [1, '1 artigo tem “gato” no título.', 'Você acompanha 1 pergunta.'],
  [2, '2 artigos têm “gato” no título.', 'Você acompanha 2 perguntas.'],
  [1_000_000, '1.000.000 de artigos têm “gato” no título.', 'Você acompanha 1.000.000 de perguntas.'],
])('%i has the noun and the verb that go with it', (n, found, count) => {
  expect(articles.found(n, 'gato')).toBe(found);
  expect(watch.count(n)).toBe(count);
});

test('one article has its own words, several have theirs', () => {
  expect(talk.hello({ articles: 1, title: 'Kyiv' })).toContain('palavras do próprio artigo.');
  expect(talk.hello({ articles: 2, title: null })).toContain('palavras dos próprios artigos.');
});

test.each([
  ['hello', 'Oi, tudo bem?'],
  ['hello', 'Olá pessoal!'],
  ['hello', 'Bom dia'],
  ['thanks', 'Muito obrigada!'],
  ['thanks', 'valeu mano'],
  ['bye', 'Até mais!'],
  ['bye', 'tchau'],
  ['help', 'Me ajuda'],
  ['help', 'O que você faz?'],
  ['help', 'Como funciona?'],
  [undefined, 'O que é Kursk?'],
  [undefined, 'Oi, quem é Putin?'],
])('%s is what is meant by “%s”', (kind, said) => {
  expect(kindOfTalk(said)).toBe(kind);
});
