import { countingIn } from '../counted.js';
import type { Words } from '../words.js';
import { commands } from './commands.js';

const { counted, number } = countingIn('fr');

export const facts: Words['facts'] = {
  toQuotes: 'Citations',
  toFigures: 'Chiffres',
  toTimeline: 'Chronologie',

  whichArticle: (articles, command) =>
    `J’ai ${counted(articles, { one: 'article', many: 'd’articles', other: 'articles' })}, c’est trop pour tout parcourir d’un coup. ` +
    `Choisis-en un avec l’option « ${commands.figures.article.name} » de /${command}.`,
  allArticles: (articles) => (articles > 1 ? `Les ${number(articles)} articles` : 'Tous les articles'),
  part: (from, to, paragraphs) =>
    `Paragraphes ${number(from)} à ${number(to)} sur ${number(paragraphs)} : je parcours un long article en plusieurs parties.`,

  whoIsQuoted: 'Qui est cité',
  nobodyIsQuoted: 'Personne n’est cité par son nom.',
  notQuoted: (typed) => `Je ne trouve pas « ${typed} » parmi les personnes citées.`,
  severalQuoted: (typed) => `« ${typed} » correspond à plusieurs personnes :`,
  quoted: (sentences) => counted(sentences, { one: 'phrase', many: 'de phrases', other: 'phrases' }),
  attributed: (place, words) => `attribué au ${place} par « ${words} »`,

  figures: (n) => counted(n, { one: 'chiffre', many: 'de chiffres', other: 'chiffres' }),
  noFigures: 'Il n’y a pas de chiffres.',
  figuresAbout: (n, word) =>
    `${counted(n, { one: 'chiffre', many: 'de chiffres', other: 'chiffres' })} avec « ${word} »`,
  noFiguresAbout: (word) => `Aucun chiffre n’a de rapport avec « ${word} ».`,
  allFigures: 'Tous les chiffres',
  differing: 'pour la même chose, mais différents :',
  datesElsewhere: (dates) =>
    `${counted(dates, { one: 'date est', many: 'de dates sont', other: 'dates sont' })} dans /${commands.timeline.name}.`,
  kinds: {
    people: 'Personnes',
    money: 'Argent',
    percent: 'Proportions',
    distance: 'Distances',
    things: 'Ce qui est compté',
    duration: 'Durées',
    age: 'Âges',
    other: 'Autres nombres',
  },

  dates: (n) => counted(n, { one: 'date', many: 'de dates', other: 'dates' }),
  nothingDated: 'Rien n’y est daté.',
  undated: 'Sans année, avec les mots de l’article :',
};
