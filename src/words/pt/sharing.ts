import type { Words } from '../words.js';
import { commands } from './commands.js';

export const sharing: Words['sharing'] = {
  share: 'Compartilhar',
  failed: 'Não consegui mostrar isto aqui para todos. O botão voltou: tente de novo daqui a pouco.',
  notHere: 'O Discord não me deixa escrever aqui para todos, então só você vê isto.',
  pingsNobody: `Uma resposta privada não menciona ninguém, então deixei “${commands.ask.for.name}” de fora. Em um servidor, você pode compartilhar a resposta.`,
};
