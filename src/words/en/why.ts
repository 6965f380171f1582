/** Why a passage came first. */
export const why = {
  title: 'Why this passage',
  notFound: 'not found',
  /** How a word of the question was found. @param word as the passage writes it; null where it is not one word there */
  found: {
    written: (word: string | null) => (word === null ? 'written' : `written “${word}”`),
    misspelt: (word: string | null) => (word === null ? 'but for a slip' : `but for a slip “${word}”`),
    implied: (_word: string | null) => 'by who says it, or by their office',
    same: (word: string | null) => `in other words${quoted(word)}`,
    derived: (word: string | null) => `a word of its family${quoted(word)}`,
    broader: (word: string | null) => `a broader word${quoted(word)}`,
    narrower: (word: string | null) => `a narrower word${quoted(word)}`,
    before: (_word: string | null) => 'in the sentence before',
    after: (_word: string | null) => 'in the sentence after',
    title: (_word: string | null) => 'in the title',
  },
  score: (sum: string) => `Its score is ${sum}, the sum of:`,
  /** What each feature of the ranking means. */
  features: {
    coverage: 'words of the question, by how rare they are here',
    coverageAtLarge: 'the same, by how rare they are in English',
    coverageNames: 'names of the question',
    coverageVerbs: 'verbs of the question',
    coverageOthers: 'other words of the question',
    coverageExact: 'words exactly as written',
    coverageBefore: 'words in the sentence before',
    coverageAfter: 'words in the sentence after',
    coverageTitle: 'words in the title',
    kinSame: 'words of the same meaning',
    kinDerived: 'words of the same family',
    kinBroader: 'broader words',
    kinNarrower: 'narrower words',
    alike: 'words that are used like them',
    theme: 'the sentence is about the same things',
    focusAlike: 'something like what is asked for',
    adds: 'how much it says beyond the question',
    order: 'words in the same order',
    density: 'words close together',
    kind: 'a name of the kind asked for',
    kindSure: 'a name that is surely of that kind',
    kindNear: 'such a name near the words',
    value: 'a figure or a date, as asked for',
    valueNear: 'the figure or date near the words',
    counted: 'the figure counts what is asked for',
    focus: 'what is asked for by name',
    goesOn: 'it goes on from the sentence before',
    goesOnTitle: 'it goes on, and the title has the words',
    names: 'names here or around',
    length: 'the length of the sentence',
    lead: 'the first sentence of the article',
    early: 'how early it stands',
    defines: 'it says what something is',
    fragment: 'it is no whole sentence',
    asks: 'it is a question itself',
  },
  /** @param lacks what it has less of, and how much that takes */
  next: (place: string, score: string, lacks: string) =>
    `The next passage, ${place}, has ${score}${lacks === '' ? '' : `; it has less for: ${lacks}`}.`,
  confidence: (sure: string, least: string) => `Confidence ${sure}; below ${least} I do not answer.`,
};

function quoted(word: string | null): string {
  return word === null ? '' : ` “${word}”`;
}
