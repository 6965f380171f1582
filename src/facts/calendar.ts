/** Points of the calendar, so far as an article states them. */

/** A year, with its month and day where they are stated. */
export interface When {
  /** Before Christ: negative, so that −44 is 44 BC. Of a decade or a century: its first year. */
  readonly year: number;
  /** 1–12. */
  readonly month?: number;
  /** 1–31. */
  readonly day?: number;
}

/** Earlier before later; the less exact before the more exact. */
export function byTime(a: When, b: When): number {
  return a.year - b.year || (a.month ?? 0) - (b.month ?? 0) || (a.day ?? 0) - (b.day ?? 0);
}

/** A year; null where the words name none that a calendar has. */
export function yearOf(digits: string, era = ''): number | null {
  const year = Number(digits.replace(/,/g, ''));
  if (!Number.isInteger(year) || year < 1) return null;
  return isBefore(era) ? -year : year;
}

/** The first year of a century: 1801 of the 19th, −300 of the 3rd BC. */
export function centuryStart(ordinal: string, era = ''): number | null {
  const number = ORDINALS.get(ordinal.toLowerCase()) ?? Number.parseInt(ordinal, 10);
  if (!Number.isInteger(number) || number < 1) return null;
  return isBefore(era) ? -number * 100 : (number - 1) * 100 + 1;
}

/** 1–12 for a month's name or its abbreviation. */
export function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** Leaves out a day or a month that no calendar has. */
export function whenOf(year: number | null, month?: number, day?: number): When | null {
  if (year === null) return null;
  if (month === undefined || month < 1 || month > 12) return { year };
  return day === undefined || day < 1 || day > 31 ? { year, month } : { year, month, day };
}

const isBefore = (era: string) => /^B/i.test(era);
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

export const ORDINAL_WORDS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...ORDINAL_WORDS.map((word, at): [string, number] => [word, at + 1]),
  ['twenty-first', 21],
]);
