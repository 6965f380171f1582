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
  },
  help: { name: 'hilfe', description: 'Was ich kann und was du fragen kannst' },
};
