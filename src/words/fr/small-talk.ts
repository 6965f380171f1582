import type { SmallTalk } from '../small-talk.js';

const WHO =
  "(?: (?:(?:à |a )?(?:toi|vous|tous|toutes)|tout le monde|les amis|l'ami|bot|footnote|encore|beaucoup|bien|infiniment|d'avance|pour tout|pour ton aide))*";

export const smallTalk: SmallTalk = {
  hello: [
    new RegExp(`^(?:bonjour|bonsoir|salut+|coucou+|rebonjour|bjr|slt)${WHO}$`),
    /^(?:(?:salut|bonjour|bonsoir|coucou|hey) )?(?:(?:comment )?(?:ça|ca) va|comment (?:vas tu|tu vas|allez vous))(?: bien)?(?: aujourd'hui)?$/,
  ],
  thanks: [
    new RegExp(`^(?:ok |super |parfait |cool |un grand |grand |mille )?(?:merci+|mercis)${WHO}$`),
    /^(?:super|génial|parfait|nickel|chouette|bravo|bien|très bien|bien joué|ça marche|d'accord|bon bot)$/,
  ],
  bye: [
    new RegExp(
      `^(?:au revoir|adieu|ciao|(?:à|a) (?:bientôt|bientot|plus|plus tard|demain|la prochaine)|bonne (?:nuit|soirée|journée))${WHO}$`,
    ),
  ],
  help: [
    /^(?:(?:à l'|de l')?aide(?: (?:moi|s'il te plaît|s'il te plait|stp))?|aidez moi|(?:j'ai )?besoin d'aide|(?:les )?commandes)$/,
    /^(?:qui es tu|tu es qui|t'es qui|(?:tu es|t'es) quoi|c'est quoi(?: ça| ce bot)?|qu'est ce que c'est(?: que ça)?)$/,
    /^(?:que (?:peux|sais) tu faire|que fais tu|(?:qu'est ce que )?tu (?:peux|sais) faire(?: quoi)?|tu fais quoi|(?:à|a) quoi tu sers)$/,
    /^comment (?:(?:ça|ca|ce bot|le bot) (?:marche|fonctionne)|(?:marche|fonctionne) (?:ce|le) bot|tu (?:marches|fonctionnes)|fonctionnes tu|t'utiliser|je t'utilise|poser une question)$/,
  ],
};
