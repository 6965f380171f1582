import { countingIn } from '../counted.js';
import type { Words } from '../words.js';

const { counted, number } = countingIn('es');

export const articles: Words['articles'] = {
  page: (at, pages) => `Página ${number(at)} de ${number(pages)}`,
  back: '◀ Anterior',
  next: 'Siguiente ▶',

  haveRead: (articles) =>
    `He leído ${counted(articles, { one: 'artículo', many: 'de artículos', other: 'artículos' })}.`,
  found: (articles, typed) =>
    `${counted(articles, { one: 'artículo tiene', many: 'de artículos tienen', other: 'artículos tienen' })} “${typed}” en el título.`,
  noneFound: (typed) => `Ningún artículo tiene “${typed}” en el título.`,
  allArticles: 'Todos los artículos',

  titleIsOurs: 'El título es nuestro: el texto en sí no tiene.',
  source: (known) => `Fuente: ${known}`,
  notStated: (missing) => `No consta: ${missing}.`,
  publisher: 'medio',
  date: 'fecha',
  link: 'enlace',

  words: (n) => counted(n, { one: 'palabra', many: 'de palabras', other: 'palabras' }),
  sentences: (n) => counted(n, { one: 'frase', many: 'de frases', other: 'frases' }),
  paragraphs: (n) => counted(n, { one: 'párrafo', many: 'de párrafos', other: 'párrafos' }),
  readingTime: (minutes) =>
    minutes === 0
      ? 'menos de un minuto de lectura'
      : `alrededor de ${counted(minutes, { one: 'minuto', many: 'de minutos', other: 'minutos' })} de lectura`,
  quoted: (speakers, more) => `Citas: ${speakers}${more > 0 ? ` y ${number(more)} más` : ''}`,
  keyFigures: (figures) => `Cifras: ${figures}`,
};
