/** Where a text says when: absolute dates, and words such as "on Monday" that mean a date only to who knows the day. */

import { tokenize } from '../answering/tokens.js';
import { isVerb } from '../answering/wordnet/lexicon.js';
import { centuryStart, monthOf, ORDINAL_WORDS, type When, whenOf, yearOf } from './calendar.js';
import { type Phrase, phraseAt, textBefore, textBehind } from './phrase.js';

export interface DateWords extends Phrase {
  /** What the words themselves state; null for "on Monday", "6 August", "at noon". Nothing is computed. */
  readonly when: When | null;
}

/** The dates of a sentence in its order, none in another. English words; figures of any language. */
export function datesIn(text: string): DateWords[] {
  const found = [...FORMS, ...RELATIVE].flatMap(({ hint, form, when, unless }) =>
    (hint.test(text) ? [...text.matchAll(form)] : []).flatMap((match) => {
      const end = match.index + match[0].length;
      if (unless?.(text, match.index, end)) return [];
      const read = when?.(match.groups ?? {}) ?? null;
      return [{ ...phraseAt(text, match.index, end), when: read }];
    }),
  );
  // The longest that begins first: `August 11, 2024` and not `2024`.
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const dates: DateWords[] = [];
  for (const date of found) if (date.start >= (dates.at(-1)?.end ?? 0)) dates.push(date);
  return dates;
}

type Groups = Readonly<Record<string, string | undefined>>;

interface Form {
  /** Looked for first, as it is found fast: without it the form cannot be there. */
  readonly hint: RegExp;
  readonly form: RegExp;
  readonly when?: (groups: Groups) => When | null;
  /** What makes the same letters something else. */
  readonly unless?: (text: string, start: number, end: number) => boolean;
}

const month =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)(?!\\p{L})';
const day = '(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?![\\p{L}\\p{N}])';
const days = `(?:${day}\\s?(?:[-–—]|and|to|or)\\s?)?`;
const weekday = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const year = '(?:1\\d{3}|20\\d{2})(?!\\p{N}|[.,]\\p{N}|\\p{L})';
const era = '(?:BCE?|CE|AD|B\\.C\\.(?:E\\.)?|C\\.E\\.|A\\.D\\.)(?!\\p{L})';
const part = '(?:[Ee]arly|[Ll]ate|[Mm]id|[Mm]iddle|[Ee]nd|[Bb]eginning|[Ss]tart)';
/** `late`, `mid-`, `the end of`, `about`: they belong to a date's words. */
const nearly = `(?:(?:${part}(?:\\s+(?:of|in))?(?:\\s+the)?[\\s-]+)|(?:\\b[Cc](?:irca|a?\\.)\\s?))?`;
const ordinal = `(?:\\d{1,2}(?:st|nd|rd|th)|(?:[Tt]wenty-)?(?:${ORDINAL_WORDS.map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`).join('|')}))`;
/** `July 5 last year` */
const thatYear = '\\s+(?:of\\s+)?(?:last|this|next|that)\\s+year(?!\\p{L})';
const edge = '(?<![\\p{L}\\p{N}.,/:-])';
/** A number begins here: also behind `mid-`, not inside `1,914` or `3.1914`. */
const figureEdge = '(?<![\\p{L}\\p{N}/:]|\\p{N}[.,]|[\\p{Sc}#×=±+]\\s?|\\p{L}-)';

const form = (source: string, flags = 'gu') => new RegExp(source, flags);
const dated = ({ year, month, day, era }: Groups): When | null =>
  year === undefined
    ? null
    : whenOf(
        yearOf(year, era),
        month === undefined ? undefined : monthOf(month),
        day === undefined ? undefined : Number.parseInt(day, 10),
      );

/** What every date of a form has. */
const MONTH = /Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec/;
const YEAR = /[12]\d{3}/;

const FORMS: readonly Form[] = [
  // 6 August 2024, the 5th of May, 6–8 August, Monday 5 August
  {
    hint: MONTH,
    form: form(
      `${edge}(?:${weekday},?\\s+)?${days}(?<day>${day})\\s+(?:of\\s+)?(?<month>${month})(?:,?\\s+(?<year>${year}|\\d{1,4}(?=\\s+B))(?:\\s+(?<era>${era}))?)?`,
    ),
    when: dated,
  },
  // August 6, 2024, Aug. 6–8, Monday, August 5
  {
    hint: MONTH,
    form: form(
      `${edge}(?:${weekday},?\\s+)?(?<month>${month})\\s+(?:the\\s+)?(?<day>${day})(?:\\s?[-–—]\\s?${day})?(?:,?\\s+(?<year>${year})|${thatYear})?`,
    ),
    when: dated,
  },
  // August 2024, late August
  {
    hint: MONTH,
    form: form(
      `${edge}(?:(?:[Ll]ast|[Nn]ext|[Tt]his)\\s+)?${nearly}(?<month>${month})(?:,?\\s+(?:of\\s+)?(?<year>${year})|${thatYear})?`,
    ),
    when: dated,
    unless: (text, start, end) => isOtherWord(text, start, end),
  },
  // spring 1945, the summer of 2014
  {
    hint: YEAR,
    form: form(
      `${edge}(?:${part}\\s+)?(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)\\s+(?:of\\s+)?(?<year>${year})`,
    ),
    when: ({ year = '' }) => whenOf(yearOf(year)),
  },
  // 2024-08-11
  {
    hint: YEAR,
    form: form(`${figureEdge}(?<year>${year})-(?<month>\\d{2})-(?<day>\\d{2})(?!\\p{N})`),
    when: ({ year = '', month, day }) => whenOf(yearOf(year), Number(month), Number(day)),
  },
  // 11.08.2024, 8/11/2024: which is the month, only the reader knows.
  {
    hint: YEAR,
    form: form(`${figureEdge}\\d{1,2}([./])\\d{1,2}\\1(?<year>${year})`),
    when: ({ year = '' }) => whenOf(yearOf(year)),
  },
  // 2014, 2014–16, 2015-2020
  {
    hint: YEAR,
    form: form(
      `${figureEdge}${nearly}(?<year>${year})(?:\\s?[-–/]\\s?(?:${year}|\\d{2}(?![\\p{L}\\p{N}])))?`,
    ),
    when: ({ year = '' }) => whenOf(yearOf(year)),
    unless: (text, start, end) => isAmount(text, start, end),
  },
  // in 476
  {
    hint: /n\s\d{3}/,
    form: form(
      '(?<=\\b[Ii]n\\s)(?<year>\\d{3})(?=[,;)]|\\.?$|\\s(?:the|he|she|it|they|when|after|by|as)\\b)',
    ),
    when: ({ year = '' }) => whenOf(yearOf(year)),
  },
  // the 1990s, the late '90s
  {
    hint: /\d0['’]?s/,
    form: form(`${figureEdge}${nearly}(?<year>(?:1\\d|20)\\d0)['’]?s(?!\\p{L})`),
    when: ({ year = '' }) => whenOf(yearOf(year)),
  },
  // (865–915), (d. 869)
  {
    hint: /\(/,
    form: form(
      '(?<=\\()(?:(?:c|b|d|r|fl|ca|born|died)\\.?\\s?(?<year>\\d{3,4})(?:\\s?[-–]\\s?\\d{2,4})?|(?<first>\\d{3,4})\\s?[-–]\\s?\\d{3,4})(?=\\))',
    ),
    when: ({ year, first }) => whenOf(yearOf(year ?? first ?? '')),
  },
  // the 880s
  {
    hint: /\d0s/,
    form: form('(?<=\\b[Tt]he\\s)(?<year>[1-9]\\d0)s(?!\\p{L})'),
    when: ({ year = '' }) => whenOf(yearOf(year)),
  },
  { hint: /\d0['’]?s/, form: form(`(?<=\\b[Tt]he\\s+)${nearly}['’‘]?\\d0['’]?s(?!\\p{L})`) },
  // 44 BC, AD 79, 500–400 BC, c. 1,500 BC
  {
    hint: /B\.?C|C\.?E|A\.?D/,
    form: form(
      `${figureEdge}(?:\\b[Cc](?:irca|a?\\.)\\s?)?(?<year>\\d{1,3}(?:,\\d{3})+|\\d{1,5})(?:\\s?[-–]\\s?\\d{1,5})?\\s?(?<era>${era})`,
    ),
    when: dated,
  },
  { hint: /A\.?D/, form: form(`${edge}(?<era>A\\.?D\\.?)\\s?(?<year>\\d{1,4})(?!\\p{N})`), when: dated },
  // the 19th century, the 17th and 18th centuries, third-century BC
  {
    hint: /centur/,
    form: form(
      `${edge}${nearly}(?<century>${ordinal})(?:(?:\\s?(?:[-–]|and|to|or|,)\\s?(?:the\\s)?(?:${part}\\s)?)${ordinal})*[\\s-]centur(?:y|ies)(?:\\s+(?<era>${era}))?`,
    ),
    when: ({ century = '', era }) => whenOf(centuryStart(century, era)),
  },
];

const calendar =
  '(?:morning|afternoon|evening|night|week|weekend|month|year|summer|winter|spring|autumn|fall|decade|century)';
const some =
  '(?:\\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|several|a\\s+few|some|many)';
const span = '(?:second|minute|hour|day|week|fortnight|month|year|decade|centur(?:y|ie)|generation)s?';

const RELATIVE: readonly Form[] = [
  // Monday, late on Monday night, last Friday
  {
    hint: /day/,
    form: form(
      `${edge}(?:(?:[Ee]arly|[Ll]ate)(?:\\s+on)?\\s+)?(?:(?:[Oo]n|[Ll]ast|[Nn]ext|[Tt]his)\\s+)?${weekday}s?(?!,?\\s+(?:${day}\\s+(?:of\\s+)?${month}|${month}\\s))(?:\\s+(?:morning|afternoon|evening|night))?`,
    ),
    unless: isTitle,
  },
  {
    hint: /to(?:day|morrow|night)|yesterday|overnight/i,
    form: form(
      `${edge}(?:(?:early|late|earlier|later)\\s+)?(?:today|yesterday|tomorrow|tonight|overnight)(?:\\s+(?:morning|afternoon|evening|night))?(?!\\p{L})`,
      'giu',
    ),
    unless: isTitle,
  },
  {
    hint: /morning|afternoon|evening|night|week|day|month|year|summer|winter|spring|autumn|fall|decade|century/i,
    form: form(
      `${edge}(?:(?:early|late|earlier|later)\\s+(?:in\\s+)?)?(?:(?:this|last|next)|(?:that|the\\s+(?:previous|following|next|same))(?=\\s+(?:morning|afternoon|evening|night|day|week|month|year|summer|winter|spring|autumn|fall)))\\s+(?:${calendar}|day)(?!\\p{L})`,
      'giu',
    ),
    // "the next day" is a date; "this day" and "last day" mostly are not.
    unless: (text, start, end) => /^(?:this|last|next)\s+day$/i.test(text.slice(start, end)),
  },
  {
    hint: /ago|earlier|later|before|after/i,
    form: form(`${edge}${some}\\s+${span}\\s+(?:ago|earlier|later|before|after)(?!\\p{L})`, 'giu'),
    // `for three years before it went on` is how long, not when.
    unless: (text, start) => /\bfor\s$/i.test(textBefore(text, start)),
  },
  {
    hint: /day/i,
    form: form(`${edge}the\\s+day\\s+(?:before|after)(?:\\s+(?:yesterday|tomorrow))?(?!\\p{L})`, 'giu'),
  },
  // 10:30, 5 p.m., noon
  {
    hint: /\d/,
    form: form(
      `${figureEdge}(?:(?:[01]?\\d|2[0-3]):[0-5]\\d(?!\\p{N}|:)\\s?[ap]\\.?m\\b\\.?|(?<=\\b(?:at|by|around|about|before|after|until|since|from|between)\\s)(?:[01]?\\d|2[0-3]):[0-5]\\d(?!\\p{N}|:)|(?:0?[1-9]|1[0-2])(?:\\.[0-5]\\d)?\\s?[ap]\\.?m\\b\\.?)`,
      'giu',
    ),
  },
  {
    hint: /noon|midnight|midday|dawn|dusk/i,
    form: form(
      `(?<=\\b(?:at|around|about|before|after|until|by)\\s)(?:noon|midnight|midday|dawn|dusk)\\b`,
      'giu',
    ),
  },
];

/** `the Sunday Times`, `The Tomorrow People` */
function isTitle(text: string, start: number, end: number): boolean {
  return (
    /^\s\p{Lu}\p{Ll}/u.test(textBehind(text, end)) && /\bthe\s(?:\p{L}+\s)?$/iu.test(textBefore(text, start))
  );
}

/** `May` and `March` alone may be a verb or a name: something must say that they are months; `Jan` is a name. */
function isOtherWord(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end);
  if (/\d/.test(word) || /\s|-/.test(word.trim())) return false;
  if (!/^(?:May|March|Mar|Jan|Dec|Apr|Aug|Oct|Sep|Sept|Nov|Feb|Jun|Jul|April|June|August)\.?$/.test(word))
    return false;
  return !/\b(?:in|since|until|till|by|from|during|to|and|last|next|this|of|for|through|every|each|before|after)\s$/i.test(
    textBefore(text, start),
  );
}

const unit =
  /^[\s-]*(?:%|per\s?cent|square|cubic|miles?|km|kg|tons?|tonnes?|feet|foot|ft|met(?:er|re)s?|m|cm|mm|yards?|acres?|hectares?|hours?|minutes?|seconds?|days?|weeks?|months?|years?|dollars?|euros?|pounds?|degrees?|thousand|million|billion|trillion|volts?|watts?|people|men|women)(?!\p{L})/iu;

/** `2000 homes`, `1500 km`: four figures that count something. */
function isAmount(text: string, start: number, end: number): boolean {
  const before = textBefore(text, start);
  const after = textBehind(text, end);
  if (/^\d{4}$/.test(text.slice(start, end)) === false) return false;
  if (/\b(?:No|no|Nos|number|page|pp?|room|flight|route)\.?\s$/i.test(before)) return true;
  if (unit.test(after)) return !/^[\s-]*(?:men|women|people)/i.test(after) || !/\bthe\s$/i.test(before);
  const [next] = tokenize(after.slice(0, 40));
  const counted = next !== undefined && !next.stop && /^\s\p{Ll}+[^su\P{L}]s(?!\p{L})/u.test(after);
  if (!counted) return false;
  if (YEAR_BEFORE.test(before)) return /\b(?:around|about)\s$/i.test(before);
  // `the Confession of 1559 shows`
  return !(/\b(?:of|from|to|and|between|after|before)\s$/i.test(before) && isVerb(next.stem));
}

/** Behind these four figures are a year, whatever follows: `in 2014 protests began`, `the 2012 elections`. */
const YEAR_BEFORE =
  /\b(?:in|since|by|until|till|during|the|early|late|mid|year|years|season|circa|around|about|this|that|his|her|its|their|our|a)[\s-]$/i;
