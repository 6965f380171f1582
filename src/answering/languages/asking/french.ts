/** How French asks. */
import type { Asking } from '../asking.js';

export const french: Asking = {
  words: {
    number: 'combien',
    measure: 'quelle (?:hauteur|taille|longueur|distance|profondeur|vitesse|température)',
    duration: "combien de temps|quel âge|combien d[’' ]années",
    date: 'quand',
    person: 'qui|à qui|de qui|par qui',
    place: "où|d[’']où",
    reason: 'pourquoi|pour quelles? raisons?',
    which: 'quel(?:le)?s?|lequel|laquelle|lesquel(?:le)?s',
    what: "qu[’']est-ce qu[ei]|qu[’'](?=\\p{L})|que|quoi|comment",
  },
  nouns: {
    number: 'nombre quantité chiffre total hauteur longueur taille profondeur distance population habitants',
    percent: 'pourcentage proportion part',
    money: 'prix coût argent montant revenu budget salaire somme',
    date: 'année an mois jour date siècle décennie',
    duration: 'âge durée',
    person:
      'personne homme femme président présidente roi reine auteur politicien scientifique acteur actrice joueur chanteur',
    place:
      'pays ville lieu région état province île continent village territoire comté district capitale endroit département',
  },
  centuries: 'siècle siècles',
  numbers:
    'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante ' +
    'soixante cent cents centaine centaines mille millier milliers million millions milliard milliards douzaine dizaine dizaines moitié',
  places: 'en à au aux dans de depuis vers chez près',
};
