import { countingIn } from '../counted.js';
import type { Words } from '../words.js';

const { counted, number } = countingIn('es');

export const answers: Words['answers'] = {
  notSaid: (articles) =>
    articles > 1 ? `Ninguno de los ${number(articles)} artículos lo dice.` : 'El artículo no lo dice.',
  unsure: 'No estoy seguro de que esta sea la respuesta:',
  nothingNear: 'Tampoco encontré nada parecido. Prueba con otras palabras.',
  nearest: (passages) =>
    passages > 1 ? 'Estos son los fragmentos más cercanos.' : 'Este es el fragmento más cercano.',
  quoted: (word) => `“${word}”`,
  nowhere: (words, count, articles) =>
    `${words} no ${count > 1 ? 'aparecen' : 'aparece'} en ${articles > 1 ? 'ninguno de los artículos' : 'ninguna parte del artículo'}.`,
  occurs: (word, times) =>
    `${word} aparece ${counted(times, { one: 'vez', many: 'de veces', other: 'veces' })}.`,

  otherFigure: (figure) => `Otro fragmento da otra cifra: ${figure}`,
  also: (place) => `también en ${place}`,

  caption: 'pie de foto',
  saidBy: (speaker) => `según ${speaker}`,

  before: '◀ Antes',
  after: 'Después ▶',
  readOn: 'Leer desde aquí',
  morePassages: 'Más fragmentos',
  why: '¿Por qué esto?',
};
