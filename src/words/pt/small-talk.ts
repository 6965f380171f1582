import type { SmallTalk } from '../small-talk.js';

const WHO =
  '(?: (?:a todos|a todas|todos|todas|pessoal|galera|gente|amigo|amiga|cara|mano|bot|footnote|de novo|você|vc|pra você|mesmo|demais|pela ajuda))*';

export const smallTalk: SmallTalk = {
  hello: [
    new RegExp(
      `^(?:(?:oi+|olá|ola|opa|alô) )?(?:oi+|oie|olá|ola|opa|alô|e aí|e ai|eaí|eae|fala aí|bom dia|boa tarde|boa noite)${WHO}$`,
    ),
    /^(?:(?:oi|olá|ola|opa|e aí|e ai) )?(?:tudo (?:bem|bom|certo)|como (?:vai|vão as coisas|(?:você|vc) (?:está|esta|tá|ta)))(?: (?:você|vc|com (?:você|vc)|hoje))?$/,
  ],
  thanks: [
    new RegExp(
      `^(?:ok |okay |muito |muitíssimo )?(?:obrigado|obrigada|obrigadão|brigado|brigada|brigadão|obg|valeu|vlw|agradeço)${WHO}$`,
    ),
    /^(?:ótimo|otimo|perfeito|excelente|maravilha|beleza|blz|bacana|(?:muito|que) (?:bom|legal)|bom bot|bom trabalho|mandou bem)$/,
  ],
  bye: [
    new RegExp(
      `^(?:tchau|tchau tchau|falou|flw|adeus|até (?:mais|logo|breve|amanhã|a próxima|depois)|a gente se vê)${WHO}$`,
    ),
  ],
  help: [
    /^(?:ajuda|socorro|me (?:ajuda|ajude)|ajuda por favor|por favor (?:ajuda|me ajuda|me ajude)|preciso de ajuda|comandos)$/,
    /^(?:quem|o que|oque) (?:é|e) (?:você|vc)$|^(?:quem|o que) (?:você|vc) é$|^o que (?:(?:você|vc) )?(?:faz|sabe fazer|pode fazer|consegue fazer)$|^(?:o )?que (?:é|e) (?:isso|isto|esse bot|este bot)$/,
    /^como (?:(?:você|vc|isso|isto|o bot|esse bot|este bot) )?funciona(?: (?:isso|isto|o bot|esse bot|este bot))?$/,
    /^como (?:(?:eu )?(?:uso|uso (?:você|vc|isso|isto|o bot)|pergunto|te pergunto|te uso)|usar(?: (?:isso|isto|o bot))?|perguntar)$/,
  ],
};
