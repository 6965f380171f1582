import type { Words } from '../words.js';
import { commands } from './commands.js';

export const sharing: Words['sharing'] = {
  share: 'Partager',
  failed:
    'Je n’ai pas pu le publier ici pour tout le monde. Le bouton est de retour : réessaie dans un instant.',
  notHere: 'Discord ne me laisse pas publier ici pour tout le monde, alors il n’y a que toi qui vois ça.',
  pingsNobody: `Une réponse privée ne mentionne personne, alors j’ai laissé « ${commands.ask.for.name} » de côté. Sur un serveur, tu peux la partager à la place.`,
};
