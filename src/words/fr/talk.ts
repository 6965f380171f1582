import { countingIn } from '../counted.js';
import type { Read } from '../read.js';
import type { Words } from '../words.js';
import { commands } from './commands.js';

const { number } = countingIn('fr');

export const talk: Words['talk'] = {
  hello: (read) =>
    `Salut ! Pose-moi une question sur ${what(read)} : qui, quoi, quand, où ou combien. ` +
    `Je réponds avec ${whose(read)} propres mots.`,
  thanks: (read) => `Avec plaisir ! Pose-moi d’autres questions sur ${what(read)} si tu veux.`,
  bye: () => 'À bientôt ! Je suis là si tu as une question.',
  help: (read) =>
    `Je réponds aux questions sur ${what(read)} avec ${whose(read)} propres mots : je montre le passage, où il se trouve ` +
    'et qui l’a dit, et je le dis aussi quand la réponse n’y est pas. ' +
    `Utilise /${commands.ask.name}, envoie-moi un message privé ou mentionne-moi avec ta question. ` +
    `/${commands.article.name} montre ce que j’ai lu.`,
  inMenu: (command) => `« ${command} » – dans le menu de chaque message, sous Applications`,
  noWords: (read) => `Il me faut des mots à chercher. Pose-moi une question sur ${what(read)}.`,

  tooLong: (longest) =>
    `C’est trop long pour moi. Pose ta question en ${number(longest)} caractères au plus.`,
  noQuestion: `Écris ta question après /${commands.ask.name}.`,
  noSuchArticle: (typed) =>
    `Je n’ai pas d’article « ${typed} ». Choisis un de ceux qui sont proposés pendant que tu écris.`,
  chooseOffered: 'Choisis un des articles proposés pendant que tu écris.',

  unknownButton: 'Je ne connais plus ce bouton. Repose ta question.',
  changed: 'L’article a changé depuis ce message. Repose ta question.',
  unknownCommand: 'Je n’ai plus cette commande. Tape / pour voir celles que j’ai.',
  unknownUse: `Je ne sais pas quoi faire de ça. Tape /${commands.ask.name} et ta question.`,

  sorry: (request) =>
    'Quelque chose s’est mal passé de mon côté. Réessaie. Si ça continue, ' +
    `donne ce numéro à la personne qui gère ce bot : ${request}`,
  elsewhere: (channel) =>
    `Je n’ai pas le droit d’écrire dans ${channel}, alors voici ma réponse. Tu peux continuer à me poser des questions ici.`,
};

function what({ articles, title }: Read): string {
  if (articles === 0) return 'les articles, dès que j’en aurai';
  return title === null ? `les ${number(articles)} articles que j’ai lus` : `« ${title} »`;
}

function whose({ articles }: Read): string {
  return articles === 1 ? 'ses' : 'leurs';
}
