import { countingIn } from '../counted.js';
import type { Words } from '../words.js';

const { number } = countingIn('es');

export const check: Words['check'] = {
  exact: (times) =>
    times > 1
      ? `Exacto: estas mismas palabras están ahí, ${number(times)} veces.`
      : 'Exacto: estas mismas palabras están ahí.',
  differs: 'Con diferencias: la mayoría de estas palabras están ahí.',
  marksDiffer: 'Las mismas palabras, con otra puntuación.',
  figureDiffers: (given, found) => `Otra cifra: ${given} aquí, ${found} en el artículo.`,
  absent: 'No encontrado: ningún fragmento tiene estas palabras en este orden.',

  wrote: { you: 'Escribiste', message: 'El mensaje' },
  article: (source) => `El artículo: ${source}`,
  leftOut: (sentences) =>
    sentences > 1
      ? `Quedan fuera ${number(sentences)} frases más.`
      : `Queda fuera ${number(sentences)} frase más.`,
  compared: 'Comparo palabras. No puedo decir si algo es verdad.',

  noWords: {
    you: 'Dame palabras que comparar.',
    message: 'Este mensaje no tiene palabras que comparar.',
  },
};
