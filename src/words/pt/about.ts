import { countingIn } from '../counted.js';
import type { Words } from '../words.js';
import { commands } from './commands.js';

const { counted } = countingIn('pt-BR');
const watch = `/${commands.watch.name} ${commands.watch.add.name}`;

export const about: Words['about'] = {
  kept: 'O que eu guardo',
  nothingHere: 'Nada. Aqui nada é anotado, nunca.',
  nothing: `De você: nada. Só se você usar ${watch} eu guardo seu ID do Discord, seu idioma, a pergunta e o trecho encontrado.`,
  watched: (questions) =>
    `Você acompanha ${counted(questions, { one: 'pergunta', many: 'de perguntas', other: 'perguntas' })}. Para isso eu guardo ` +
    'seu ID do Discord, seu idioma, as perguntas e os trechos encontrados.',
  dropped:
    'De você: seu ID do Discord e seu idioma, para avisar que parei de acompanhar suas perguntas, porque não consegui te escrever.',
  feedback: 'Quando você aperta 👍 ou 👎, eu guardo o trecho e o dia, mas não quem você é, nem a pergunta.',
  feedbackWithQuestions:
    'Quando você aperta 👍 ou 👎, eu guardo o trecho, o dia e a pergunta que aparece acima, mas não quem você é.',
  privacy: [
    'Só leio o que me perguntam: comandos, mensagens diretas e mensagens que me mencionam.',
    'As perguntas são respondidas no computador de quem me mantém, sem modelo de linguagem e sem outro serviço além do Discord, e são esquecidas em no máximo 15 minutos.',
    'O que eu guardo fica em arquivos nesse computador, e o que é seu some quando você apaga aqui.',
  ],

  version: (version) => `Footnote ${version}`,
  host: (host) => `mantido por ${host}`,
  policy: 'Política de privacidade',
  invite: 'Me adicione a um servidor',

  erase: 'Apagar meus dados',
  yes: 'Sim, apagar',
  no: 'Não, manter',
  sure: 'Quer que eu apague tudo o que guardo de você? Aí eu paro de acompanhar suas perguntas. Não dá para desfazer.',
  erased: (questions) =>
    `Apagado: ${counted(questions, { one: 'pergunta acompanhada', many: 'de perguntas acompanhadas', other: 'perguntas acompanhadas' })}. Agora não guardo mais nada de você.`,
  erasedRest: 'Apagado. Agora não guardo mais nada de você.',
  nothingToErase: 'Não havia nada para apagar: não guardo nada de você.',
  cannotKeep:
    'Não consigo acessar o que eu guardo, nem guardar nada novo. Tente de novo mais tarde e avise quem mantém este bot.',
};
