import type { Words } from '../words.js';

export const why: Words['why'] = {
  title: 'Warum diese Stelle',
  notFound: 'nicht gefunden',
  found: {
    written: (word) => (word === null ? 'steht da' : `steht da als „${word}“`),
    misspelt: (word) => (word === null ? 'bis auf einen Tippfehler' : `bis auf einen Tippfehler „${word}“`),
    implied: () => 'durch den, der es sagt, oder dessen Amt',
    same: (word) => `mit anderen Worten${quoted(word)}`,
    derived: (word) => `ein Wort derselben Familie${quoted(word)}`,
    broader: (word) => `ein weiterer Begriff${quoted(word)}`,
    narrower: (word) => `ein engerer Begriff${quoted(word)}`,
    before: () => 'im Satz davor',
    after: () => 'im Satz danach',
    title: () => 'im Titel',
  },
  score: (sum) => `Ihre Wertung ist ${sum}, die Summe von:`,
  features: {
    coverage: 'Wörter der Frage, je seltener hier, desto mehr',
    coverageAtLarge: 'dasselbe, nach Seltenheit im Englischen',
    coverageNames: 'Namen der Frage',
    coverageVerbs: 'Verben der Frage',
    coverageOthers: 'andere Wörter der Frage',
    coverageExact: 'genau so geschriebene Wörter',
    coverageBefore: 'Wörter im Satz davor',
    coverageAfter: 'Wörter im Satz danach',
    coverageTitle: 'Wörter im Titel',
    kinSame: 'Wörter gleicher Bedeutung',
    kinDerived: 'Wörter derselben Familie',
    kinBroader: 'weitere Begriffe',
    kinNarrower: 'engere Begriffe',
    order: 'Wörter in derselben Reihenfolge',
    density: 'Wörter nahe beieinander',
    kind: 'ein Name der gefragten Art',
    kindSure: 'ein Name, der sicher von dieser Art ist',
    kindNear: 'ein solcher Name nahe den Wörtern',
    value: 'eine Zahl oder ein Datum, wie gefragt',
    valueNear: 'die Zahl oder das Datum nahe den Wörtern',
    counted: 'die Zahl zählt das Gefragte',
    focus: 'was namentlich gefragt ist',
    goesOn: 'er führt den Satz davor fort',
    goesOnTitle: 'er führt fort, und der Titel hat die Wörter',
    names: 'Namen hier oder ringsum',
    length: 'die Länge des Satzes',
    lead: 'der erste Satz des Artikels',
    early: 'wie früh er steht',
    defines: 'er sagt, was etwas ist',
    fragment: 'er ist kein ganzer Satz',
    asks: 'er ist selbst eine Frage',
  },
  next: (place, score, lacks) =>
    `Die nächste Stelle, ${place}, hat ${score}${lacks === '' ? '' : `; sie hat weniger für: ${lacks}`}.`,
  confidence: (sure, least) => `Zuversicht ${sure}; unter ${least} antworte ich nicht.`,
};

function quoted(word: string | null): string {
  return word === null ? '' : ` „${word}“`;
}
