/** How Portuguese asks. */
import type { Asking } from '../asking.js';

export const portuguese: Asking = {
  words: {
    number: 'quant[oa]s?',
    measure: 'que (?:altura|tamanho|distância|comprimento|profundidade|velocidade|temperatura)|quão',
    duration: 'quanto tempo|que idade|quantos anos',
    date: 'quando',
    person: 'quem',
    place: 'a?onde|de onde',
    reason: 'por qu[eê]|porqu[eê]',
    which: 'qua(?:l|is)',
    what: 'o qu[eê]|qu[eê]|como',
  },
  nouns: {
    number: 'número quantidade total altura comprimento tamanho profundidade distância população habitantes',
    percent: 'porcentagem percentagem proporção cento',
    money: 'preço custo dinheiro receita orçamento salário valor',
    date: 'ano mês dia data século década',
    duration: 'idade duração',
    person:
      'pessoa homem mulher presidente rei rainha autor autora político cientista ator atriz jogador cantor',
    place:
      'país cidade lugar região estado província ilha continente aldeia território condado distrito capital local zona',
  },
  centuries: 'século séculos',
  numbers:
    'dois duas três quatro cinco seis sete oito nove dez onze doze treze catorze quatorze quinze dezesseis dezasseis dezessete ' +
    'dezassete dezoito dezenove dezanove vinte trinta quarenta cinquenta sessenta setenta oitenta noventa cem cento centenas mil ' +
    'milhares milhão milhões bilhão bilhões dúzia metade',
  places: 'em no na nos nas de do da desde para até perto',
};
