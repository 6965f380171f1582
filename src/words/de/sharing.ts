import type { Words } from '../words.js';
import { commands } from './commands.js';

export const sharing: Words['sharing'] = {
  share: 'Teilen',
  failed:
    'Ich konnte es hier nicht für alle zeigen. Der Knopf ist wieder da: Bitte versuch es gleich noch einmal.',
  notHere: 'Discord lässt mich hier nichts für alle zeigen, deshalb siehst nur du das.',
  pingsNobody: `Eine private Antwort pingt niemanden an, deshalb habe ich „${commands.ask.for.name}“ weggelassen. In einem Server kannst du sie stattdessen teilen.`,
};
