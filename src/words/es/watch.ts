import { countingIn } from '../counted.js';
import type { Words } from '../words.js';
import { commands } from './commands.js';

const { counted, number } = countingIn('es');
const { name, add, stop } = commands.watch;

export const watch: Words['watch'] = {
  onlyOnDiscord: 'Seguir preguntas solo funciona en Discord: ahí puedo escribirte más tarde.',
  which: `Usa /${name} ${add.name} con una pregunta, o elige una de las tuyas con /${name} ${stop.name}.`,

  watching: (question) =>
    `Listo, ya sigues ${question}. Cuando cambie el mejor fragmento, te enviaré un mensaje directo.`,
  already: (question) => `Ya sigues ${question}.`,
  full: (most) =>
    `Sigues ${number(most)} preguntas y no puedo guardar más. Deja primero una con /${name} ${stop.name}.`,
  nothingYet: 'Por ahora, ningún fragmento la responde.',
  thatIsNow: 'Esto es lo que la responde ahora.',

  count: (questions) => `Sigues ${counted(questions, { one: 'pregunta', other: 'preguntas' })}.`,
  none: `No sigues ninguna pregunta. Empieza con /${name} ${add.name}.`,
  onlyIn: (title) => `solo en “${title}”`,
  answeredIn: (place) => `respondida en ${place}`,
  notAnswered: 'sin respuesta por ahora',
  stop: 'Dejar de seguir',
  stopNumber: (at) => `Dejar la ${number(at)}`,
  stopped: (question) => `Ya no sigues ${question}.`,
  notWatched: 'No sigues esa pregunta.',
  dropped:
    'No pude escribirte porque no aceptas mis mensajes directos, así que dejé de seguir tus preguntas. ' +
    'Actívalos en tu configuración de privacidad antes de volver a seguir alguna.',

  changed: 'Cambió el mejor fragmento para una pregunta que sigues.',
  answeredNow: 'Una pregunta que sigues ya tiene respuesta.',
  answeredNoMore: 'Ningún fragmento responde ya a una pregunta que sigues.',
  before: 'Antes',
  now: 'Ahora',
};
