import type { Words } from '../words.js';
import { commands } from './commands.js';

export const sharing: Words['sharing'] = {
  share: 'Поделиться',
  failed: 'Не удалось показать это всем. Кнопка снова на месте: попробуй ещё раз чуть позже.',
  notHere: 'Discord не даёт мне писать здесь для всех, поэтому это видишь только ты.',
  pingsNobody: `Приватный ответ никого не упоминает, поэтому параметр «${commands.ask.for.name}» пропущен. На сервере вместо этого им можно поделиться.`,
};
