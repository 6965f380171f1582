import { countingIn } from '../counted.js';
import type { Words } from '../words.js';
import { commands } from './commands.js';

const { counted, number } = countingIn('es');

export const facts: Words['facts'] = {
  toQuotes: 'Citas',
  toFigures: 'Cifras',
  toTimeline: 'Cronología',

  whichArticle: (articles, command) =>
    `Tengo ${counted(articles, { one: 'artículo', many: 'de artículos', other: 'artículos' })}, demasiado para repasarlo todo de una vez. ` +
    `Elige uno con la opción “${commands.figures.article.name}” de /${command}.`,
  allArticles: (articles) => (articles > 1 ? `Los ${number(articles)} artículos` : 'Todos los artículos'),
  part: (from, to, paragraphs) =>
    `Párrafos ${number(from)} a ${number(to)} de ${number(paragraphs)}: un artículo largo lo repaso por partes.`,

  whoIsQuoted: 'A quién se cita',
  nobodyIsQuoted: 'No se cita a nadie por su nombre.',
  notQuoted: (typed) => `No encuentro a “${typed}” entre las personas citadas.`,
  severalQuoted: (typed) => `“${typed}” puede ser más de una persona:`,
  quoted: (sentences) => counted(sentences, { one: 'frase', many: 'de frases', other: 'frases' }),
  attributed: (place, words) => `atribuido en ${place} con “${words}”`,

  figures: (n) => counted(n, { one: 'cifra', many: 'de cifras', other: 'cifras' }),
  noFigures: 'No hay cifras.',
  figuresAbout: (n, word) =>
    `${counted(n, { one: 'cifra', many: 'de cifras', other: 'cifras' })} con “${word}”`,
  noFiguresAbout: (word) => `Ninguna cifra tiene que ver con “${word}”.`,
  allFigures: 'Todas las cifras',
  differing: 'son de lo mismo, pero no coinciden:',
  datesElsewhere: (dates) =>
    `${counted(dates, { one: 'fecha está', many: 'de fechas están', other: 'fechas están' })} en /${commands.timeline.name}.`,
  kinds: {
    people: 'Personas',
    money: 'Dinero',
    percent: 'Proporciones',
    distance: 'Distancias',
    things: 'Lo que se cuenta',
    duration: 'Duraciones',
    age: 'Edades',
    other: 'Otros números',
  },

  dates: (n) => counted(n, { one: 'fecha', many: 'de fechas', other: 'fechas' }),
  nothingDated: 'No hay nada con fecha.',
  undated: 'Sin año, con las palabras del artículo:',
};
