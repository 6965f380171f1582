/** How German asks. */
import type { Asking } from '../asking.js';

export const german: Asking = {
  words: {
    number: 'wie viele?|wieviele?|wie oft',
    measure: 'wie (?:groß|hoch|weit|tief|breit|schwer|schnell|lang|heiß|kalt|stark)',
    duration: 'wie (?:lange|alt)',
    date: 'wann',
    person: 'wer|wen|wem|wessen',
    place: 'wo|woher|wohin',
    reason: 'warum|wieso|weshalb|weswegen|aus welche[mn] gr(?:und|ünden)',
    which: 'welche[rsmn]?',
    what: 'was|wie|wodurch|womit|wofür|woran|worauf|worin|woraus|wovon|wozu|worüber|wonach|wobei|wogegen|worum',
  },
  nouns: {
    number: 'Anzahl Zahl Menge Höhe Länge Größe Tiefe Entfernung Bevölkerung Einwohnerzahl',
    percent: 'Prozent Prozentsatz Anteil',
    money: 'Preis Kosten Geld Betrag Summe Umsatz Gehalt Einkommen',
    date: 'Jahr Monat Tag Datum Jahrhundert Jahrzehnt Wochentag Zeitpunkt',
    duration: 'Alter Dauer Zeitraum',
    person:
      'Person Mann Frau Präsident Präsidentin König Königin Autor Autorin Politiker Wissenschaftler Schauspieler Spieler Sänger',
    place:
      'Land Stadt Ort Region Staat Bundesland Provinz Insel Kontinent Dorf Gebiet Bezirk Hauptstadt Kreis',
  },
  centuries: 'Jahrhundert Jahrhunderts Jahrhunderte Jahrhunderten',
  numbers:
    'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn ' +
    'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert hunderte tausend tausende dutzend million millionen ' +
    'milliarde milliarden billion billionen hälfte',
  places: 'in im aus nach bei beim nahe um durch ins',
};
