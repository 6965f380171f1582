import type { Words } from '../words.js';

export const commands: Words['commands'] = {
  ask: {
    name: 'frage',
    description: 'Frag etwas zum Artikel, und er antwortet mit seinen eigenen Worten',
    ofSeveral: 'Frag etwas zu den Artikeln, und sie antworten mit ihren eigenen Worten',
    question: { name: 'frage', description: 'Zum Beispiel: wie viele, wer, wann, wo' },
    article: { name: 'artikel', description: 'Nur in diesem Artikel suchen' },
    for: { name: 'für', description: 'Dieses Mitglied mit der Antwort anpingen' },
    private: { name: 'privat', description: 'Die Antwort nur dir zeigen' },
  },
  search: {
    name: 'suche',
    description: 'Sieh alle Stellen mit diesen Wörtern',
    words: { name: 'wörter', description: 'Eines oder mehrere, in jeder Form' },
    article: { name: 'artikel', description: 'Nur in diesem Artikel suchen' },
    speaker: { name: 'sprecher', description: 'Nur was diese Person sagt' },
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
  check: {
    name: 'prüfen',
    description: 'Steht das im Artikel? Vergleicht die Wörter und urteilt nicht, was wahr ist',
    ofSeveral: 'Steht das in den Artikeln? Vergleicht die Wörter und urteilt nicht, was wahr ist',
    text: { name: 'text', description: 'Ein Zitat oder eine Behauptung, bis zu zehn Sätze' },
  },
  checkMessage: { name: 'Mit den Artikeln vergleichen' },
  source: {
    name: 'quelle',
    description: 'Sieh die Stelle zu einem Beleg wieder, und was sich seitdem geändert hat',
    receipt: { name: 'beleg', description: 'Was hinter der Quelle einer Stelle steht' },
  },
  watch: {
    name: 'beobachten',
    description: 'Eine Direktnachricht, wenn sich die beste Stelle zu einer Frage ändert',
    add: { name: 'neu', description: 'Eine Frage beobachten' },
    list: { name: 'liste', description: 'Sieh, was du beobachtest' },
    stop: { name: 'ende', description: 'Eine Frage nicht mehr beobachten' },
    question: { name: 'frage', description: 'Zum Beispiel: wie viele, wer, wann, wo' },
    watched: { name: 'beobachtet', description: 'Eine der Fragen, die du beobachtest' },
  },
  about: {
    name: 'über',
    description:
      'Was ich tue, was ich behalte, wer mich betreibt, und wie du löschst, was über dich gespeichert ist',
  },
  help: { name: 'hilfe', description: 'Was ich kann und was du fragen kannst' },
};
