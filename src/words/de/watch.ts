import { countingIn } from '../counted.js';
import type { Words } from '../words.js';
import { commands } from './commands.js';

const { counted, number } = countingIn('de');
const { name, add, stop } = commands.watch;

export const watch: Words['watch'] = {
  onlyOnDiscord: 'Beobachten geht nur auf Discord: Dort kann ich dir später schreiben.',
  which: `Nutze /${name} ${add.name} mit einer Frage, oder wähle mit /${name} ${stop.name} eine von deinen.`,

  watching: (question) =>
    `Ich beobachte ${question} für dich. Wenn sich die beste Stelle dazu ändert, schicke ich dir eine Direktnachricht.`,
  already: (question) => `Du beobachtest ${question} schon.`,
  full: (most) =>
    `Du beobachtest ${number(most)} Fragen, mehr kann ich nicht behalten. Beende zuerst eine mit /${name} ${stop.name}.`,
  nothingYet: 'Bisher beantwortet keine Stelle sie.',
  thatIsNow: 'Das beantwortet sie jetzt.',

  count: (questions) => `Du beobachtest ${counted(questions, { one: 'Frage', other: 'Fragen' })}.`,
  none: `Du beobachtest keine Frage. Fang mit /${name} ${add.name} an.`,
  onlyIn: (title) => `nur in „${title}“`,
  answeredIn: (place) => `beantwortet in ${place}`,
  notAnswered: 'bisher nicht beantwortet',
  stop: 'Nicht mehr beobachten',
  stopNumber: (at) => `${number(at)} beenden`,
  stopped: (question) => `Ich beobachte ${question} nicht mehr.`,
  notWatched: 'Diese Frage beobachtest du nicht.',
  dropped:
    'Ich konnte dir nicht schreiben, weil du keine Direktnachrichten von mir zulässt. Deshalb beobachte ich nichts mehr ' +
    'für dich. Erlaube sie in deinen Privatsphäre-Einstellungen, bevor du wieder etwas beobachtest.',

  changed: 'Die beste Stelle zu einer Frage, die du beobachtest, hat sich geändert.',
  answeredNow: 'Eine Frage, die du beobachtest, ist jetzt beantwortet.',
  answeredNoMore: 'Eine Frage, die du beobachtest, beantwortet keine Stelle mehr.',
  before: 'Vorher',
  now: 'Jetzt',
};
