import type { Words } from '../words.js';
import { commands } from './commands.js';

export const sharing: Words['sharing'] = {
  share: 'Udostępnij',
  failed: 'Nie udało mi się pokazać tego tutaj wszystkim. Przycisk wrócił: spróbuj jeszcze raz za chwilę.',
  notHere: 'Discord nie pozwala mi tu pisać do wszystkich, więc widzisz to tylko ty.',
  pingsNobody: `Prywatna odpowiedź nikogo nie oznacza, więc opcja „${commands.ask.for.name}” została pominięta. Na serwerze możesz zamiast tego udostępnić odpowiedź.`,
};
