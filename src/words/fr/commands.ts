import type { Words } from '../words.js';

export const commands: Words['commands'] = {
  ask: {
    name: 'demander',
    description: 'Poser une question sur l’article, qui répond avec ses propres mots',
    ofSeveral: 'Poser une question sur les articles, qui répondent avec leurs propres mots',
    question: { name: 'question', description: 'Par exemple : combien, qui, quand, où' },
    article: { name: 'article', description: 'Chercher dans cet article seulement' },
    for: { name: 'pour', description: 'Mentionner ce membre avec la réponse' },
    private: { name: 'privé', description: 'Montrer la réponse à toi seulement' },
  },
  search: {
    name: 'chercher',
    description: 'Voir tous les passages avec ces mots',
    words: { name: 'mots', description: 'Un ou plusieurs, sous toutes leurs formes' },
    article: { name: 'article', description: 'Chercher dans cet article seulement' },
    speaker: { name: 'qui', description: 'Seulement ce que dit cette personne' },
  },
  article: {
    name: 'article',
    description: 'Voir ce que j’ai lu : la source, la longueur et le texte',
    article: { name: 'article', description: 'Ouvrir cet article' },
    find: { name: 'titre', description: 'Des mots de son titre' },
  },
  quotes: {
    name: 'citations',
    description: 'Voir les citations d’une personne, ou qui est cité',
    speaker: { name: 'qui', description: 'Un nom ou une fonction' },
    article: { name: 'article', description: 'Dans cet article seulement' },
  },
  figures: {
    name: 'chiffres',
    description: 'Voir tous les chiffres, et ce qu’ils comptent',
    article: { name: 'article', description: 'De cet article' },
    about: { name: 'mot', description: 'Seulement ceux qui ont un rapport avec ce mot' },
  },
  timeline: {
    name: 'chronologie',
    description: 'Voir tout ce qui est daté, dans l’ordre du temps',
    article: { name: 'article', description: 'De cet article' },
  },
  check: {
    name: 'vérifier',
    description: 'Est-ce dans l’article ? Compare les mots, sans juger de ce qui est vrai',
    ofSeveral: 'Est-ce dans les articles ? Compare les mots, sans juger de ce qui est vrai',
    text: { name: 'texte', description: 'Une citation ou une affirmation, dix phrases au plus' },
  },
  checkMessage: { name: 'Comparer avec les articles' },
  source: {
    name: 'source',
    description: 'Revoir le passage d’une référence, et ce qui a changé depuis',
    receipt: { name: 'référence', description: 'Ce qui se trouve après la source d’un passage' },
  },
  watch: {
    name: 'suivre',
    description: 'Recevoir un message privé quand le meilleur passage pour une question change',
    add: { name: 'ajouter', description: 'Suivre une question' },
    list: { name: 'liste', description: 'Voir ce que tu suis' },
    stop: { name: 'arrêter', description: 'Ne plus suivre une question' },
    question: { name: 'question', description: 'Par exemple : combien, qui, quand, où' },
    watched: { name: 'suivie', description: 'Une des questions que tu suis' },
  },
  about: {
    name: 'infos',
    description: 'Ce que je fais, ce que je garde, qui me gère, et comment effacer ce qui est gardé sur toi',
  },
  help: { name: 'aide', description: 'Ce que je fais, et ce que tu peux demander' },
};
