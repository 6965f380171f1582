import { countingIn } from '../counted.js';
import type { Words } from '../words.js';
import { commands } from './commands.js';
import { nouns } from './nouns.js';

const { counted, number } = countingIn('pl');
const { name, add, stop } = commands.watch;

export const watch: Words['watch'] = {
  onlyOnDiscord: 'Obserwowanie działa tylko na Discordzie: tam mogę później do ciebie napisać.',
  which: `Użyj /${name} ${add.name} z pytaniem albo wybierz jedno ze swoich przez /${name} ${stop.name}.`,

  watching: (question) =>
    `Obserwuję dla ciebie ${question}. Gdy zmieni się najlepszy fragment, wyślę ci jedną wiadomość prywatną.`,
  already: (question) => `Już obserwujesz ${question}.`,
  full: (most) =>
    `Obserwujesz ${counted(most, nouns.questions)}, a więcej nie pomieszczę. Najpierw zakończ jedno przez /${name} ${stop.name}.`,
  nothingYet: 'Na razie nie odpowiada na nie żaden fragment.',
  thatIsNow: 'Teraz odpowiada na nie ten fragment.',

  count: (questions) => `Obserwujesz ${counted(questions, nouns.questions)}.`,
  none: `Nie obserwujesz żadnego pytania. Zacznij od /${name} ${add.name}.`,
  onlyIn: (title) => `tylko w „${title}”`,
  answeredIn: (place) => `odpowiedź: ${place}`,
  notAnswered: 'na razie bez odpowiedzi',
  stop: 'Przestań obserwować',
  stopNumber: (at) => `Zakończ ${number(at)}`,
  stopped: (question) => `Nie obserwuję już ${question}.`,
  notWatched: 'Tego pytania nie obserwujesz.',
  dropped:
    'Nie udało mi się do ciebie napisać, bo nie przyjmujesz ode mnie wiadomości prywatnych. Dlatego niczego już dla ciebie ' +
    'nie obserwuję. Włącz je w ustawieniach prywatności, zanim znowu zaczniesz coś obserwować.',

  changed: 'Zmienił się najlepszy fragment dla pytania, które obserwujesz.',
  answeredNow: 'Pytanie, które obserwujesz, ma teraz odpowiedź.',
  answeredNoMore: 'Na pytanie, które obserwujesz, nie odpowiada już żaden fragment.',
  before: 'Wcześniej',
  now: 'Teraz',
};
