import { countingIn } from '../counted.js';
import type { Words } from '../words.js';
import { commands } from './commands.js';

const { counted, number } = countingIn('pt-BR');
const { name, add, stop } = commands.watch;
const questions = { one: 'pergunta', many: 'de perguntas', other: 'perguntas' };

export const watch: Words['watch'] = {
  onlyOnDiscord: 'Acompanhar só funciona no Discord: lá eu posso te escrever depois.',
  which: `Use /${name} ${add.name} com uma pergunta ou escolha uma das suas com /${name} ${stop.name}.`,

  watching: (question) =>
    `Estou acompanhando ${question} para você. Quando o melhor trecho para ela mudar, te mando uma mensagem direta.`,
  already: (question) => `Você já acompanha ${question}.`,
  full: (most) =>
    `Você acompanha ${counted(most, questions)}, e mais do que isso não consigo guardar. Antes, pare uma com /${name} ${stop.name}.`,
  nothingYet: 'Por enquanto nenhum trecho responde.',
  thatIsNow: 'Isto é o que responde agora.',

  count: (n) => `Você acompanha ${counted(n, questions)}.`,
  none: `Você não acompanha nenhuma pergunta. Comece com /${name} ${add.name}.`,
  onlyIn: (title) => `só em “${title}”`,
  answeredIn: (place) => `respondida em ${place}`,
  notAnswered: 'ainda sem resposta',
  stop: 'Parar de acompanhar',
  stopNumber: (at) => `Parar ${number(at)}`,
  stopped: (question) => `Não acompanho mais ${question}.`,
  notWatched: 'Você não acompanha essa pergunta.',
  dropped:
    'Não consegui te escrever, porque suas mensagens diretas estão fechadas para mim. Por isso parei de acompanhar suas perguntas. ' +
    'Libere as mensagens nas suas configurações de privacidade antes de acompanhar de novo.',

  changed: 'O melhor trecho para uma pergunta que você acompanha mudou.',
  answeredNow: 'Uma pergunta que você acompanha agora tem resposta.',
  answeredNoMore: 'Nenhum trecho responde mais a uma pergunta que você acompanha.',
  before: 'Antes',
  now: 'Agora',
};
