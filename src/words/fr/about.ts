import { countingIn } from '../counted.js';
import type { Words } from '../words.js';
import { commands } from './commands.js';

const { counted } = countingIn('fr');
const watch = `/${commands.watch.name} ${commands.watch.add.name}`;

export const about: Words['about'] = {
  kept: 'Ce que je garde',
  nothingHere: 'Rien. Ici, rien n’est jamais enregistré.',
  nothing: `Sur toi : rien. Si tu utilises ${watch}, et seulement dans ce cas, je garde ton identifiant Discord, ta langue, la question et le passage trouvé.`,
  watched: (questions) =>
    `Tu suis ${counted(questions, { one: 'question', other: 'questions' })}. Pour ça, je garde ton identifiant Discord, ta langue, ` +
    'les questions et les passages trouvés.',
  dropped:
    'Sur toi : ton identifiant Discord et ta langue, pour te dire que j’ai arrêté le suivi de tes questions, parce que je n’ai pas pu t’écrire.',
  feedback:
    'Quand tu appuies sur 👍 ou 👎, je garde le passage et le jour, mais ni qui tu es, ni la question.',
  feedbackWithQuestions:
    'Quand tu appuies sur 👍 ou 👎, je garde le passage, le jour et la question affichée au-dessus, mais pas qui tu es.',
  privacy: [
    'Je ne lis que ce qu’on me demande : les commandes, les messages privés et les messages qui me mentionnent.',
    'Je réponds aux questions sur la machine de la personne qui me gère, sans modèle de langage ni autre service que Discord, puis je les oublie en 15 minutes au plus.',
    'Ce que je garde est dans des fichiers sur cette machine, et ce qui te concerne disparaît quand tu l’effaces ici.',
  ],

  version: (version) => `Footnote ${version}`,
  host: (host) => `géré par ${host}`,
  policy: 'Politique de confidentialité',
  invite: 'Invite-moi sur un serveur',

  erase: 'Effacer ce qui est gardé sur moi',
  yes: 'Oui, effacer',
  no: 'Non, garder',
  sure: 'J’efface tout ce qui est gardé sur toi ? Tes questions ne seront plus suivies. C’est irréversible.',
  erased: (questions) =>
    `Effacé : ${counted(questions, { one: 'question suivie', other: 'questions suivies' })}. Plus rien n’est gardé sur toi.`,
  erasedRest: 'Effacé. Plus rien n’est gardé sur toi.',
  nothingToErase: 'Il n’y avait rien à effacer : rien n’est gardé sur toi.',
  cannotKeep:
    'Je n’ai pas accès à ce que je garde, et je ne peux rien garder de nouveau. Réessaie plus tard, et préviens la personne qui gère ce bot.',
};
