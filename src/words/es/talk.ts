import { countingIn } from '../counted.js';
import type { Read } from '../read.js';
import type { Words } from '../words.js';
import { commands } from './commands.js';

const { number } = countingIn('es');

export const talk: Words['talk'] = {
  hello: (read) =>
    `¡Hola! Pregúntame sobre ${what(read)}: quién, qué, cuándo, dónde o cuántos. Respondo con sus propias palabras.`,
  thanks: (read) => `¡De nada! Pregúntame lo que quieras sobre ${what(read)}.`,
  bye: () => '¡Hasta pronto! Aquí estoy si tienes una pregunta.',
  help: (read) =>
    `Respondo preguntas sobre ${what(read)} con sus propias palabras: muestro el fragmento, dónde está y quién lo dijo, ` +
    'y aviso cuando la respuesta no está ahí. ' +
    `Usa /${commands.ask.name}, envíame un mensaje directo o mencióname con tu pregunta. ` +
    `/${commands.article.name} muestra lo que he leído.`,
  inMenu: (command) => `“${command}” – en el menú de cualquier mensaje, en Aplicaciones`,
  noWords: (read) => `Necesito palabras que buscar. Pregúntame sobre ${what(read)}.`,

  tooLong: (longest) => `Es demasiado largo para mí. Pregunta con ${number(longest)} caracteres como máximo.`,
  noQuestion: `Escribe tu pregunta después de /${commands.ask.name}.`,
  noSuchArticle: (typed) =>
    `No tengo ningún artículo “${typed}”. Elige uno de los que aparecen mientras escribes.`,
  chooseOffered: 'Elige un artículo de los que aparecen mientras escribes.',

  unknownButton: 'Ya no conozco este botón. Vuelve a preguntar.',
  changed: 'El artículo ha cambiado desde este mensaje. Vuelve a preguntar.',
  unknownCommand: 'Ya no tengo este comando. Escribe / para ver los que tengo.',
  unknownUse: `No sé qué hacer con esto. Escribe /${commands.ask.name} y tu pregunta.`,

  sorry: (request) =>
    'Algo salió mal por mi parte. Inténtalo de nuevo. Si sigue así, ' +
    `dale este número a quien administra este bot: ${request}`,
  elsewhere: (channel) =>
    `No puedo escribir en ${channel}, así que aquí va mi respuesta. Puedes seguir preguntándome aquí.`,
};

function what({ articles, title }: Read): string {
  if (articles === 0) return 'los artículos, en cuanto tenga alguno';
  return title === null ? `los ${number(articles)} artículos que he leído` : `“${title}”`;
}
