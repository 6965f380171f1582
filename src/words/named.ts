import type { DiscordLocale } from './locales.js';
import { languages, type Words, wordsFor } from './words.js';

/** A command or an option as a catalogue has it. */
export interface Named {
  /** Lower case, `^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$`. */
  readonly name: string;
  /** At most 100 characters. */
  readonly description: string;
}

/**
 * Name and description of a command or an option, in every language: `...named((words) => words.commands.ask)`.
 * An interaction always comes with the English name, which is the default.
 */
export function named(pick: (words: Words) => Named) {
  const { name, description } = pick(inEnglish);
  return {
    name,
    name_localizations: inOthers((words) => pick(words).name),
    description,
    description_localizations: inOthers((words) => pick(words).description),
  };
}

/** The name alone, in every language: for a choice, or a command of a message's menu, which has no description. */
export function labelled(pick: (words: Words) => string) {
  return { name: pick(inEnglish), name_localizations: inOthers(pick) };
}

/** A definition made with `named` or `labelled`, as a member with these words sees it; without a description it is empty. */
export function shownIn(words: Words, definition: Shown): Named {
  const [locale] = words.locales;
  const own = (texts: Localized | null | undefined) => (locale === undefined ? undefined : texts?.[locale]);
  return {
    name: own(definition.name_localizations) ?? definition.name,
    description: own(definition.description_localizations) ?? definition.description ?? '',
  };
}

/** What is called so in one language or another, without doubles. */
export function inEveryLanguage(pick: (words: Words) => string): readonly string[] {
  return [...new Set(languages.map(pick))];
}

type Localized = { readonly [locale in DiscordLocale]?: string | null | undefined };
type Shown = {
  readonly name: string;
  readonly description?: string | undefined;
  readonly name_localizations?: Localized | null | undefined;
  readonly description_localizations?: Localized | null | undefined;
};

const inEnglish = wordsFor('en-US');
const others = languages.filter((words) => words !== inEnglish);

function inOthers(pick: (words: Words) => string): { [locale in DiscordLocale]?: string } {
  const texts: { [locale in DiscordLocale]?: string } = {};
  for (const words of others) for (const locale of words.locales) texts[locale] = pick(words);
  return texts;
}
