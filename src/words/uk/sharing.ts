import type { Words } from '../words.js';
import { commands } from './commands.js';

export const sharing: Words['sharing'] = {
  share: 'Поділитися',
  failed: 'Не вдалося показати це всім. Кнопка знову на місці: спробуй ще раз за хвильку.',
  notHere: 'Discord не дає мені писати тут для всіх, тож це бачиш лише ти.',
  pingsNobody: `Приватна відповідь нікого не згадує, тому параметр «${commands.ask.for.name}» пропущено. На сервері нею можна натомість поділитися.`,
};
