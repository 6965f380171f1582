import { countingIn } from '../counted.js';
import type { Words } from '../words.js';
import { commands } from './commands.js';

const { counted } = countingIn('de');
const watch = `/${commands.watch.name} ${commands.watch.add.name}`;

export const about: Words['about'] = {
  kept: 'Was ich behalte',
  nothingHere: 'Nichts. Hier wird nie etwas aufgeschrieben.',
  nothing: `Von dir: nichts. Nur wenn du ${watch} nutzt, behalte ich deine Discord-ID, deine Sprache, die Frage und die gefundene Stelle.`,
  watched: (questions) =>
    `Du beobachtest ${counted(questions, { one: 'Frage', other: 'Fragen' })}. Dafür behalte ich deine Discord-ID, deine Sprache, ` +
    'die Fragen und die gefundenen Stellen.',
  dropped:
    'Von dir: deine Discord-ID und deine Sprache, um dir zu sagen, dass ich nichts mehr für dich beobachte, weil ich dir nicht schreiben konnte.',
  feedback:
    'Wenn du 👍 oder 👎 drückst, behalte ich die Stelle und den Tag, aber nicht, wer du bist, und nicht die Frage.',
  feedbackWithQuestions:
    'Wenn du 👍 oder 👎 drückst, behalte ich die Stelle, den Tag und die Frage, die darüber steht, aber nicht, wer du bist.',
  privacy: [
    'Ich lese nur, was man mich fragt: Befehle, Direktnachrichten und Nachrichten, die mich erwähnen.',
    'Fragen werden auf dem Rechner meines Betreibers beantwortet, ohne Sprachmodell und ohne anderen Dienst als Discord, und nach höchstens 15 Minuten vergessen.',
    'Was ich behalte, steht in Dateien auf diesem Rechner, und was von dir darin steht, ist weg, wenn du es hier löschst.',
  ],

  version: (version) => `Footnote ${version}`,
  host: (host) => `betrieben von ${host}`,
  policy: 'Datenschutzerklärung',
  invite: 'Lade mich auf einen Server ein',

  erase: 'Löschen, was über mich gespeichert ist',
  yes: 'Ja, löschen',
  no: 'Nein, behalten',
  sure: 'Soll ich alles löschen, was über dich gespeichert ist? Ich beobachte deine Fragen dann nicht mehr. Das lässt sich nicht rückgängig machen.',
  erased: (questions) =>
    `Gelöscht: ${counted(questions, { one: 'beobachtete Frage', other: 'beobachtete Fragen' })}. Jetzt ist nichts mehr über dich gespeichert.`,
  erasedRest: 'Gelöscht. Jetzt ist nichts mehr über dich gespeichert.',
  nothingToErase: 'Es gab nichts zu löschen: Über dich ist nichts gespeichert.',
  cannotKeep:
    'Ich komme an das, was ich behalte, nicht heran und kann nichts Neues behalten. Bitte versuch es später noch einmal, und sag es dem, der diesen Bot betreibt.',
};
