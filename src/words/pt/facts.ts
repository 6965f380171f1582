import { countingIn } from '../counted.js';
import type { Words } from '../words.js';
import { commands } from './commands.js';

const { counted, number } = countingIn('pt-BR');
const figures = { one: 'número', many: 'de números', other: 'números' };

export const facts: Words['facts'] = {
  toQuotes: 'Citações',
  toFigures: 'Números',
  toTimeline: 'Cronologia',

  whichArticle: (articles, command) =>
    `Tenho ${counted(articles, { one: 'artigo', many: 'de artigos', other: 'artigos' })}, é muito para ver tudo de uma vez. ` +
    `Escolha um com a opção “${commands.figures.article.name}” de /${command}.`,
  allArticles: (articles) => `Todos os artigos (${number(articles)})`,
  part: (from, to, paragraphs) =>
    `Parágrafos ${number(from)} a ${number(to)} de ${number(paragraphs)}: artigos longos eu vejo por partes.`,

  whoIsQuoted: 'Quem é citado',
  nobodyIsQuoted: 'Ninguém é citado pelo nome.',
  notQuoted: (typed) => `Não encontrei “${typed}” entre as pessoas citadas.`,
  severalQuoted: (typed) => `Mais de uma pessoa combina com “${typed}”:`,
  quoted: (sentences) => counted(sentences, { one: 'frase', many: 'de frases', other: 'frases' }),
  attributed: (place, words) => `atribuído em ${place} com “${words}”`,

  figures: (n) => counted(n, figures),
  noFigures: 'Não há números aqui.',
  figuresAbout: (n, word) => `${counted(n, figures)} com “${word}”`,
  noFiguresAbout: (word) => `Nenhum número tem a ver com “${word}”.`,
  allFigures: 'Todos os números',
  differing: 'estes são da mesma coisa e não batem:',
  datesElsewhere: (dates) =>
    `${counted(dates, { one: 'data está', many: 'de datas estão', other: 'datas estão' })} em /${commands.timeline.name}.`,
  kinds: {
    people: 'Pessoas',
    money: 'Dinheiro',
    percent: 'Porcentagens',
    distance: 'Distâncias',
    things: 'O que é contado',
    duration: 'Durações',
    age: 'Idades',
    other: 'Outros números',
  },

  dates: (n) => counted(n, { one: 'data', many: 'de datas', other: 'datas' }),
  nothingDated: 'Nada aqui tem data.',
  undated: 'Sem ano, nas palavras do artigo:',
};
