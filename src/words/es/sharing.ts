import type { Words } from '../words.js';
import { commands } from './commands.js';

export const sharing: Words['sharing'] = {
  share: 'Compartir',
  failed:
    'No pude publicarlo aquí para todos. El botón vuelve a estar disponible: inténtalo de nuevo en un momento.',
  notHere: 'Discord no me deja publicar aquí para todos, así que solo tú ves esto.',
  pingsNobody: `Una respuesta privada no menciona a nadie, así que dejé fuera “${commands.ask.for.name}”. En un servidor puedes compartirla.`,
};
