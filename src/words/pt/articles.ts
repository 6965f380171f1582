import { countingIn } from '../counted.js';
import type { Words } from '../words.js';

const { counted, number } = countingIn('pt-BR');

export const articles: Words['articles'] = {
  page: (at, pages) => `Página ${number(at)} de ${number(pages)}`,
  back: '◀ Voltar',
  next: 'Avançar ▶',

  haveRead: (articles) => `Li ${counted(articles, { one: 'artigo', many: 'de artigos', other: 'artigos' })}.`,
  found: (articles, typed) =>
    `${counted(articles, { one: 'artigo tem', many: 'de artigos têm', other: 'artigos têm' })} “${typed}” no título.`,
  noneFound: (typed) => `Nenhum artigo tem “${typed}” no título.`,
  allArticles: 'Todos os artigos',

  titleIsOurs: 'O título é nosso: o texto em si não tem título.',
  source: (known) => `Fonte: ${known}`,
  notStated: (missing) => `Não informado: ${missing}.`,
  publisher: 'quem publicou',
  date: 'data',
  link: 'link',

  words: (n) => counted(n, { one: 'palavra', many: 'de palavras', other: 'palavras' }),
  sentences: (n) => counted(n, { one: 'frase', many: 'de frases', other: 'frases' }),
  paragraphs: (n) => counted(n, { one: 'parágrafo', many: 'de parágrafos', other: 'parágrafos' }),
  readingTime: (minutes) =>
    minutes === 0
      ? 'menos de um minuto de leitura'
      : `cerca de ${counted(minutes, { one: 'minuto', many: 'de minutos', other: 'minutos' })} de leitura`,
  quoted: (speakers, more) => `Citações: ${speakers}${more > 0 ? ` e mais ${number(more)}` : ''}`,
  keyFigures: (figures) => `Números: ${figures}`,
};
