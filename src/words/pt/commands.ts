import type { Words } from '../words.js';

export const commands: Words['commands'] = {
  ask: {
    name: 'perguntar',
    description: 'Pergunte sobre o artigo e receba a resposta nas palavras dele',
    ofSeveral: 'Pergunte sobre os artigos e receba a resposta nas palavras deles',
    question: { name: 'pergunta', description: 'Por exemplo: quantos, quem, quando, onde' },
    article: { name: 'artigo', description: 'Buscar só neste artigo' },
    for: { name: 'para', description: 'Mencionar esta pessoa na resposta' },
    private: { name: 'privado', description: 'Mostrar a resposta só para você' },
  },
  search: {
    name: 'buscar',
    description: 'Veja todos os trechos com estas palavras',
    words: { name: 'palavras', description: 'Uma ou mais, em qualquer forma' },
    article: { name: 'artigo', description: 'Buscar só neste artigo' },
    speaker: { name: 'quem', description: 'Só o que esta pessoa diz' },
  },
  article: {
    name: 'artigo',
    description: 'Veja o que eu li: a fonte, o tamanho e o texto',
    article: { name: 'artigo', description: 'Abrir este artigo' },
    find: { name: 'título', description: 'Palavras do título' },
  },
  quotes: {
    name: 'citações',
    description: 'Veja as citações de alguém, ou quem é citado',
    speaker: { name: 'quem', description: 'Um nome ou um cargo' },
    article: { name: 'artigo', description: 'Só neste artigo' },
  },
  figures: {
    name: 'números',
    description: 'Todos os números, e o que cada um conta',
    article: { name: 'artigo', description: 'Deste artigo' },
    about: { name: 'sobre', description: 'Só os que têm a ver com esta palavra' },
  },
  timeline: {
    name: 'cronologia',
    description: 'Tudo o que tem data, em ordem cronológica',
    article: { name: 'artigo', description: 'Deste artigo' },
  },
  check: {
    name: 'conferir',
    description: 'Isto está no artigo? Compara as palavras e não julga o que é verdade',
    ofSeveral: 'Isto está nos artigos? Compara as palavras e não julga o que é verdade',
    text: { name: 'texto', description: 'Uma citação ou uma afirmação, até dez frases' },
  },
  checkMessage: { name: 'Conferir nos artigos' },
  source: {
    name: 'fonte',
    description: 'Veja de novo o trecho de um comprovante e o que mudou desde então',
    receipt: { name: 'comprovante', description: 'O que vem depois da fonte de um trecho' },
  },
  watch: {
    name: 'acompanhar',
    description: 'Receba uma mensagem direta quando o melhor trecho para uma pergunta mudar',
    add: { name: 'adicionar', description: 'Acompanhar uma pergunta' },
    list: { name: 'lista', description: 'Ver o que você acompanha' },
    stop: { name: 'parar', description: 'Parar de acompanhar uma pergunta' },
    question: { name: 'pergunta', description: 'Por exemplo: quantos, quem, quando, onde' },
    watched: { name: 'acompanhada', description: 'Uma das perguntas que você acompanha' },
  },
  about: {
    name: 'sobre',
    description: 'O que eu faço, o que eu guardo, quem me mantém e como apagar os seus dados',
  },
  help: { name: 'ajuda', description: 'O que eu faço e o que você pode perguntar' },
};
