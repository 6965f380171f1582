import type { Words } from '../words.js';

export const why: Words['why'] = {
  title: 'Pourquoi ce passage',
  notFound: 'pas trouvé',
  found: {
    written: (word) => (word === null ? 'écrit tel quel' : `écrit « ${word} »`),
    misspelt: (word) =>
      word === null ? 'à une faute de frappe près' : `à une faute de frappe près « ${word} »`,
    implied: () => 'par la personne qui le dit, ou par sa fonction',
    same: (word) => `en d’autres mots${quoted(word)}`,
    derived: (word) => `un mot de la même famille${quoted(word)}`,
    broader: (word) => `un mot plus large${quoted(word)}`,
    narrower: (word) => `un mot plus précis${quoted(word)}`,
    before: () => 'dans la phrase d’avant',
    after: () => 'dans la phrase d’après',
    title: () => 'dans le titre',
  },
  score: (sum) => `Son score est de ${sum}, la somme de :`,
  features: {
    coverage: 'mots de la question, selon leur rareté ici',
    coverageAtLarge: 'de même, selon leur rareté en anglais',
    coverageNames: 'noms propres de la question',
    coverageVerbs: 'verbes de la question',
    coverageOthers: 'autres mots de la question',
    coverageExact: 'mots écrits exactement pareil',
    coverageBefore: 'mots dans la phrase d’avant',
    coverageAfter: 'mots dans la phrase d’après',
    coverageTitle: 'mots dans le titre',
    kinSame: 'mots de même sens',
    kinDerived: 'mots de la même famille',
    kinBroader: 'mots plus larges',
    kinNarrower: 'mots plus précis',
    alike: 'mots qui s’emploient comme eux',
    theme: 'la phrase parle des mêmes choses',
    focusAlike: 'quelque chose comme ce qui est demandé',
    adds: 'ce qu’elle dit de plus que la question',
    order: 'mots dans le même ordre',
    density: 'mots proches les uns des autres',
    kind: 'un nom du genre demandé',
    kindSure: 'un nom qui est sûrement de ce genre',
    kindNear: 'un tel nom près des mots',
    value: 'un chiffre ou une date, comme demandé',
    valueNear: 'le chiffre ou la date près des mots',
    counted: 'le chiffre compte ce qui est demandé',
    focus: 'ce qui est demandé par son nom',
    goesOn: 'elle continue la phrase d’avant',
    goesOnTitle: 'elle continue, et le titre a les mots',
    names: 'des noms ici ou autour',
    length: 'la longueur de la phrase',
    lead: 'la première phrase de l’article',
    early: 'plus ou moins tôt dans l’article',
    defines: 'elle dit ce qu’est une chose',
    fragment: 'ce n’est pas une phrase complète',
    asks: 'c’est elle-même une question',
  },
  next: (place, score, lacks) =>
    `Le passage suivant, ${place}, a ${score}${lacks === '' ? '' : ` ; il a moins pour : ${lacks}`}.`,
  confidence: (sure, least) => `Confiance : ${sure} ; en dessous de ${least}, je ne réponds pas.`,
};

function quoted(word: string | null): string {
  return word === null ? '' : ` « ${word} »`;
}
