import { countingIn } from '../counted.js';
import type { Words } from '../words.js';

const { number } = countingIn('fr');

export const answers: Words['answers'] = {
  notSaid: (articles) =>
    articles > 1 ? `Aucun des ${number(articles)} articles ne le dit.` : 'L’article ne le dit pas.',
  unsure: 'Je ne suis pas sûr que ce soit la réponse :',
  nothingNear: 'Je n’ai rien trouvé d’approchant non plus. Essaie avec d’autres mots.',
  nearest: (passages) =>
    passages > 1 ? 'Voici les passages les plus proches.' : 'Voici le passage le plus proche.',
  quoted: (word) => `« ${word} »`,
  nowhere: (words, count, articles) =>
    `${words} ${count > 1 ? 'n’apparaissent' : 'n’apparaît'} nulle part dans ${articles > 1 ? 'les articles' : 'l’article'}.`,
  occurs: (word, times) => `${word} apparaît ${number(times)} fois.`,

  otherFigure: (figure) => `Un autre passage donne un autre chiffre : ${figure}`,
  also: (place) => `aussi dans ${place}`,

  caption: 'légende d’image',
  saidBy: (speaker) => `selon ${speaker}`,

  before: '◀ Avant',
  after: 'Après ▶',
  readOn: 'Lire à partir d’ici',
  morePassages: 'Autres passages',
  why: 'Pourquoi ça ?',
};
