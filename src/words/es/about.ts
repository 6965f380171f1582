import { countingIn } from '../counted.js';
import type { Words } from '../words.js';
import { commands } from './commands.js';

const { counted } = countingIn('es');
const watch = `/${commands.watch.name} ${commands.watch.add.name}`;

export const about: Words['about'] = {
  kept: 'Lo que guardo',
  nothingHere: 'Nada. Aquí nunca se anota nada.',
  nothing: `De ti: nada. Solo si usas ${watch} guardo tu ID de Discord, tu idioma, la pregunta y el fragmento encontrado.`,
  watched: (questions) =>
    `Sigues ${counted(questions, { one: 'pregunta', other: 'preguntas' })}. Para eso guardo tu ID de Discord, tu idioma, ` +
    'las preguntas y los fragmentos encontrados.',
  dropped:
    'De ti: tu ID de Discord y tu idioma, para decirte que dejé de seguir tus preguntas porque no pude escribirte.',
  feedback: 'Cuando pulsas 👍 o 👎, guardo el fragmento y el día, pero no quién eres ni la pregunta.',
  feedbackWithQuestions:
    'Cuando pulsas 👍 o 👎, guardo el fragmento, el día y la pregunta que aparece arriba, pero no quién eres.',
  privacy: [
    'Solo leo lo que me preguntan: comandos, mensajes directos y mensajes que me mencionan.',
    'Respondo en la máquina de quien me administra, sin modelo de lenguaje ni más servicio que Discord, y olvido las preguntas en 15 minutos como mucho.',
    'Lo que guardo está en archivos de esa máquina, y lo que guardo de ti desaparece cuando lo borras aquí.',
  ],

  version: (version) => `Footnote ${version}`,
  host: (host) => `administrado por ${host}`,
  policy: 'Política de privacidad',
  invite: 'Invítame a un servidor',

  erase: 'Borrar lo que guardas de mí',
  yes: 'Sí, borrar',
  no: 'No, conservar',
  sure: '¿Borro todo lo que guardo de ti? Dejaré de seguir tus preguntas. Esto no se puede deshacer.',
  erased: (questions) =>
    `Borrado: ${counted(questions, { one: 'pregunta seguida', other: 'preguntas seguidas' })}. Ya no guardo nada de ti.`,
  erasedRest: 'Borrado. Ya no guardo nada de ti.',
  nothingToErase: 'No había nada que borrar: no guardo nada de ti.',
  cannotKeep:
    'No puedo acceder a lo que guardo ni guardar nada nuevo. Inténtalo más tarde y avisa a quien administra este bot.',
};
