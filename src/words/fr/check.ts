import { countingIn } from '../counted.js';
import type { Words } from '../words.js';

const { number } = countingIn('fr');

export const check: Words['check'] = {
  exact: (times) =>
    times > 1
      ? `Exact : ces mots y sont tels quels, ${number(times)} fois.`
      : 'Exact : ces mots y sont tels quels.',
  differs: 'Avec des différences : la plupart de ces mots y sont.',
  marksDiffer: 'Les mêmes mots, avec une autre ponctuation.',
  figureDiffers: (given, found) => `Un autre chiffre : ${given} ici, ${found} dans l’article.`,
  absent: 'Pas trouvé : aucun passage n’a ces mots dans cet ordre.',

  wrote: { you: 'Tu as écrit', message: 'Le message' },
  article: (source) => `L’article : ${source}`,
  leftOut: (sentences) =>
    sentences > 1
      ? `${number(sentences)} autres phrases sont laissées de côté.`
      : `${number(sentences)} autre phrase est laissée de côté.`,
  compared: 'Je compare des mots. Je ne peux pas dire si quelque chose est vrai.',

  noWords: {
    you: 'Donne-moi des mots à comparer.',
    message: 'Ce message n’a pas de mots à comparer.',
  },
};
