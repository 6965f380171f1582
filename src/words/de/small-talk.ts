import type { SmallTalk } from '../small-talk.js';

const WHO =
  '(?: (?:du|ihr|zusammen|alle|allerseits|leute|bot|footnote|nochmal|dir|euch|sehr|schön|vielmals))*';

export const smallTalk: SmallTalk = {
  hello: [
    new RegExp(
      `^(?:hallo+|hallöchen|servus|moin(?: moin)?|grüß (?:dich|gott|euch)|guten (?:morgen|tag|abend))${WHO}$`,
    ),
    /^(?:(?:hi|hey|hallo) )?wie geht(?: es|'s|s)(?: dir)?(?: heute)?$/,
  ],
  thanks: [
    new RegExp(`^(?:ok |okay |super |vielen |besten |herzlichen |tausend )?(?:danke|dankeschön|dank)${WHO}$`),
    /^(?:super|toll|prima|klasse|gut|sehr gut|perfekt|alles klar)$/,
  ],
  bye: [
    new RegExp(`^(?:tschüss|tschüß|tschau|ciao|bis (?:bald|dann|später)|auf wiedersehen|gute nacht)${WHO}$`),
  ],
  help: [
    /^(?:hilfe|hilf mir|hilfe bitte|bitte hilfe|befehle)$/,
    /^(?:was|wer) bist du$|^was kannst du(?: so)?$|^was machst du(?: so)?$|^was ist das(?: hier)?$/,
    /^wie (?:funktionierst du|funktioniert (?:das|der bot)|benutze ich (?:dich|das)|frage ich(?: dich)?)$/,
  ],
};
