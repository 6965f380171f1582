import type { Words } from '../words.js';

export const commands: Words['commands'] = {
  ask: {
    name: 'frage',
    description: 'Frag etwas zum Artikel, und er antwortet mit seinen eigenen Worten',
    ofSeveral: 'Frag etwas zu den Artikeln, und sie antworten mit ihren eigenen Worten',
    question: { name: 'frage', description: 'Zum Beispiel: wie viele, wer, wann, wo' },
    article: { name: 'artikel', description: 'Nur in diesem Artikel suchen' },
    private: { name: 'privat', description: 'Die Antwort nur dir zeigen' },
  },
  article: {
    name: 'artikel',
    description: 'Sieh, was ich gelesen habe: Quelle, Länge und Text',
    article: { name: 'artikel', description: 'Diesen Artikel öffnen' },
    find: { name: 'titel', description: 'Wörter seines Titels' },
  },
  quotes: {
    name: 'zitate',
    description: 'Womit jemand zitiert wird, oder wer überhaupt zitiert wird',
    speaker: { name: 'wer', description: 'Ein Name oder ein Amt' },
    article: { name: 'artikel', description: 'Nur in diesem Artikel' },
  },
  figures: {
    name: 'zahlen',
    description: 'Jede Zahl, und was sie zählt',
    article: { name: 'artikel', description: 'Aus diesem Artikel' },
    about: { name: 'zu', description: 'Nur was mit diesem Wort zu tun hat' },
  },
  timeline: {
    name: 'zeitleiste',
    description: 'Alles, was datiert ist, der Zeit nach',
    article: { name: 'artikel', description: 'Aus diesem Artikel' },
  },
  help: { name: 'hilfe', description: 'Was ich kann und was du fragen kannst' },
};
