import { countingIn } from '../counted.js';
import type { Words } from '../words.js';

const { counted, form, number } = countingIn('fr');

export const articles: Words['articles'] = {
  page: (at, pages) => `Page ${number(at)} sur ${number(pages)}`,
  back: '◀ Précédent',
  next: 'Suivant ▶',

  haveRead: (articles) =>
    `J’ai lu ${counted(articles, { one: 'article', many: 'd’articles', other: 'articles' })}.`,
  found: (articles, typed) =>
    `${counted(articles, { one: 'article a', many: 'd’articles ont', other: 'articles ont' })} « ${typed} » dans le titre.`,
  noneFound: (typed) => `Aucun article n’a « ${typed} » dans le titre.`,
  allArticles: 'Tous les articles',

  titleIsOurs: 'Le titre est de nous : le texte lui-même n’en a pas.',
  source: (known) => `Source : ${known}`,
  notStated: (missing) => `Non précisé : ${missing}.`,
  publisher: 'éditeur',
  date: 'date',
  link: 'lien',

  words: (n) => counted(n, { one: 'mot', many: 'de mots', other: 'mots' }),
  sentences: (n) => counted(n, { one: 'phrase', many: 'de phrases', other: 'phrases' }),
  paragraphs: (n) => counted(n, { one: 'paragraphe', many: 'de paragraphes', other: 'paragraphes' }),
  readingTime: (minutes) =>
    minutes === 0
      ? 'moins d’une minute de lecture'
      : `environ ${counted(minutes, { one: 'minute', many: 'de minutes', other: 'minutes' })} de lecture`,
  quoted: (speakers, more) =>
    `Citations : ${speakers}${more > 0 ? ` et ${number(more)} ${form(more, { one: 'autre', other: 'autres' })}` : ''}`,
  keyFigures: (figures) => `Chiffres : ${figures}`,
};
