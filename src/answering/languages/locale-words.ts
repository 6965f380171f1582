/** Words of months, weekdays, measures of time, money and per cent in any language, as the runtime's CLDR data has them. */

import { fold } from '../stems.js';

export interface LocaleWords {
  /** Folded, as all of these are. */
  readonly months: ReadonlySet<string>;
  readonly weekdays: ReadonlySet<string>;
  readonly times: ReadonlySet<string>;
  readonly percent: ReadonlySet<string>;
  readonly money: ReadonlySet<string>;
}

/** @param language BCP 47 */
export function localeWords(language: string): LocaleWords {
  const words = (texts: readonly string[]) =>
    new Set(texts.flatMap((text) => (text.match(/\p{L}[\p{L}\p{M}]+|\p{Lo}/gu) ?? []).map(fold)));
  const unit = (name: string) => (count: number) =>
    new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'long' }).format(count);
  const currency = (name: string) => (count: number) =>
    new Intl.NumberFormat(language, { style: 'currency', currency: name, currencyDisplay: 'name' }).format(
      count,
    );
  const days = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2024, month, 3 + month)));
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC', calendar: 'gregory' });
    return days.map((day) => format.formatToParts(day));
  };
  const parts = (options: Intl.DateTimeFormatOptions, type: 'month' | 'weekday') =>
    dates(options).flatMap((some) => some.flatMap((part) => (part.type === type ? [part.value] : [])));
  return {
    months: words([
      ...parts({ month: 'long' }, 'month'),
      ...parts({ month: 'long', day: 'numeric' }, 'month'),
    ]),
    weekdays: words(parts({ weekday: 'long' }, 'weekday')),
    times: words(
      ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'].flatMap((one) => COUNTS.map(unit(one))),
    ),
    percent: words(COUNTS.map(unit('percent'))),
    // The last word of "US dollars" is what matters, and the first of "dólares estadounidenses".
    money: words(
      ['USD', 'EUR', 'GBP', 'JPY', 'RUB', 'CNY', 'CHF', 'UAH', 'PLN'].flatMap((one) =>
        COUNTS.map(currency(one)),
      ),
    ),
  };
}

/** One of each plural form that CLDR tells apart in the languages that have most. */
const COUNTS = [1, 2, 5, 11, 100] as const;
