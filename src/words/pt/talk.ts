import { countingIn } from '../counted.js';
import type { Read } from '../read.js';
import type { Words } from '../words.js';
import { commands } from './commands.js';

const { counted } = countingIn('pt-BR');

export const talk: Words['talk'] = {
  hello: (read) =>
    `Oi! Me pergunte sobre ${what(read)}: quem, o quê, quando, onde ou quantos. Respondo com as palavras ${whose(read)}.`,
  thanks: (read) => `De nada! Pode me perguntar mais sobre ${what(read)}.`,
  bye: () => 'Até mais! Estou aqui quando você tiver uma pergunta.',
  help: (read) =>
    `Me pergunte sobre ${what(read)}. Respondo com as palavras ${whose(read)}: mostro o trecho, onde ele está e quem disse, ` +
    'e aviso quando a resposta não está lá. ' +
    `Use /${commands.ask.name}, me mande uma mensagem direta ou me mencione com a sua pergunta. ` +
    `/${commands.article.name} mostra o que eu li.`,
  inMenu: (command) => `“${command}” – no menu de qualquer mensagem, em Apps`,
  noWords: (read) => `Preciso de palavras para buscar. Me pergunte sobre ${what(read)}.`,

  tooLong: (longest) =>
    `Isso é longo demais para mim. Pergunte com no máximo ${counted(longest, { one: 'caractere', many: 'de caracteres', other: 'caracteres' })}.`,
  noQuestion: `Escreva sua pergunta depois de /${commands.ask.name}.`,
  noSuchArticle: (typed) =>
    `Não tenho nenhum artigo “${typed}”. Escolha uma das sugestões que aparecem ao digitar.`,
  chooseOffered: 'Escolha um dos artigos sugeridos ao digitar.',

  unknownButton: 'Não conheço mais este botão. Pergunte de novo.',
  changed: 'O artigo mudou desde que isto foi postado. Pergunte de novo.',
  unknownCommand: 'Não tenho mais este comando. Digite / para ver os que eu tenho.',
  unknownUse: `Não sei o que fazer com isto. Digite /${commands.ask.name} e a sua pergunta.`,

  sorry: (request) =>
    `Algo deu errado do meu lado. Tente de novo. Se continuar assim, passe este número a quem mantém este bot: ${request}`,
  elsewhere: (channel) =>
    `Não posso escrever em ${channel}, então minha resposta vem por aqui. Pode continuar perguntando por aqui mesmo.`,
};

function what({ articles, title }: Read): string {
  if (articles === 0) return 'os artigos, assim que eu tiver algum';
  if (title !== null) return `“${title}”`;
  return articles === 1
    ? 'o artigo que eu li'
    : `os ${counted(articles, { many: 'de artigos', other: 'artigos' })} que eu li`;
}

function whose({ articles }: Read): string {
  return articles === 1 ? 'do próprio artigo' : 'dos próprios artigos';
}
