import { countingIn } from '../counted.js';
import type { Read } from '../read.js';
import type { Words } from '../words.js';
import { commands } from './commands.js';

const { number } = countingIn('de');

export const talk: Words['talk'] = {
  hello: (read) =>
    `Hallo! Frag mich etwas ${about(read)}: wer, was, wann, wo oder wie viele. ` +
    `Ich antworte mit ${whose(read)} eigenen Worten.`,
  thanks: (read) => `Gern geschehen! Frag mich ruhig noch mehr ${about(read)}.`,
  bye: () => 'Bis bald! Ich bin da, wenn du eine Frage hast.',
  help: (read) =>
    `Ich beantworte Fragen ${about(read)} mit ${whose(read)} eigenen Worten: Ich zeige die Stelle, wo sie steht ` +
    'und wer es gesagt hat, und ich sage es, wenn die Antwort nicht darin steht. ' +
    `Nutze /${commands.ask.name}, schreib mir eine Direktnachricht oder erwähne mich mit deiner Frage. ` +
    `/${commands.article.name} zeigt, was ich gelesen habe.`,
  inMenu: (command) => `„${command}“ – im Menü jeder Nachricht, unter Apps`,
  noWords: (read) => `Ich brauche Wörter, nach denen ich suchen kann. Frag mich etwas ${about(read)}.`,

  tooLong: (longest) => `Das ist mir zu lang. Bitte frag mit höchstens ${number(longest)} Zeichen.`,
  noQuestion: `Bitte schreib deine Frage hinter /${commands.ask.name}.`,
  noSuchArticle: (typed) =>
    `Ich habe keinen Artikel „${typed}“. Wähle einen aus, der beim Tippen angeboten wird.`,
  chooseOffered: 'Wähle einen Artikel aus, der beim Tippen angeboten wird.',

  unknownButton: 'Diesen Knopf kenne ich nicht mehr. Bitte frag noch einmal.',
  changed: 'Der Artikel hat sich geändert, seit das hier steht. Bitte frag noch einmal.',
  unknownCommand: 'Diesen Befehl habe ich nicht mehr. Tippe /, um zu sehen, welche ich habe.',
  unknownUse: `Damit weiß ich nichts anzufangen. Tippe /${commands.ask.name} und deine Frage.`,

  sorry: (request) =>
    'Bei mir ist etwas schiefgegangen. Bitte versuch es noch einmal. Wenn es so bleibt, ' +
    `nenne dem, der diesen Bot betreibt, diese Nummer: ${request}`,
  elsewhere: (channel) =>
    `In ${channel} darf ich nicht schreiben, deshalb kommt meine Antwort hier. Frag mich hier ruhig weiter.`,
};

/** With its preposition, since that asks for a case. */
function about({ articles, title }: Read): string {
  if (articles === 0) return 'zu den Artikeln, sobald ich welche habe';
  return title === null ? `zu den ${number(articles)} Artikeln, die ich gelesen habe` : `zu „${title}“`;
}

function whose({ articles }: Read): string {
  return articles === 1 ? 'seinen' : 'ihren';
}
