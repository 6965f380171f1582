import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { commands } from '../../commands/index.js';
import { languages } from '../../src/words/words.js';
import { articleOf, contextOf } from '../replies/articles.js';

/** Discord's rule for the names of commands and options, beside lower case. */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

const texts = z.record(z.string(), z.string()).nullish();
const choice = z.object({ name: z.string(), name_localizations: texts, value: z.unknown() });
const part = z.object({
  /** Of a command, 2 and 3 stand in a menu and have no description. */
  type: z.number(),
  name: z.string(),
  name_localizations: texts,
  description: z.string().optional(),
  description_localizations: texts,
  choices: z.array(choice).optional(),
  get options() {
    return z.array(part).optional();
  },
});
type Part = z.infer<typeof part>;
type Texts = z.infer<typeof texts>;

const one = contextOf([articleOf('a', 'Cats sleep.')]);
const several = contextOf([articleOf('a', 'Cats sleep.'), articleOf('b', 'Dogs bark.')]);
const definitions = [one, several].map((context) =>
  commands.map((command) => part.parse(command.definition(context))),
);
const everyLocale = languages.flatMap(({ locales }) => locales);
const others = languages.slice(1).flatMap(({ locales }) => locales);

/** The command itself, its subcommands, and the options of all of them. */
const partsOf = (command: Part): readonly Part[] => [command, ...(command.options ?? []).flatMap(partsOf)];
const inLocale = (text: string, localized: Texts, locale: string) => localized?.[locale] ?? text;
const nameIn = (locale: string) => (it: Part) => inLocale(it.name, it.name_localizations, locale);

describe.each(everyLocale)('in %s', (locale) => {
  const inMenu = (command: Part) => command.type === 2 || command.type === 3;

  test('commands and options have names that Discord takes, each different from those beside it', () => {
    for (const all of definitions) {
      for (const command of all) {
        for (const it of partsOf(command)) {
          const name = nameIn(locale)(it);
          expect(name).toMatch(inMenu(command) ? /^.{1,32}$/u : NAME);
          if (!inMenu(command)) expect(name).toBe(name.toLowerCase());
          const beside = (it.options ?? []).map(nameIn(locale));
          expect(new Set(beside).size).toBe(beside.length);
        }
      }
      const called = all.filter((command) => !inMenu(command)).map(nameIn(locale));
      expect(new Set(called).size).toBe(called.length);
    }
  });

  test('each is described in 1 to 100 characters, and each command takes at most 8,000', () => {
    for (const command of definitions.flat()) {
      let length = 0;
      for (const it of partsOf(command)) {
        const about = inLocale(it.description ?? '', it.description_localizations, locale);
        if (!inMenu(command)) expect(about).toMatch(/^.{1,100}$/u);
        const choices = (it.choices ?? []).map(
          ({ name, name_localizations, value }) => inLocale(name, name_localizations, locale) + String(value),
        );
        for (const { name, name_localizations } of it.choices ?? []) {
          expect(inLocale(name, name_localizations, locale)).toMatch(/^.{1,100}$/u);
        }
        length += nameIn(locale)(it).length + about.length + choices.join('').length;
      }
      expect(length).toBeLessThanOrEqual(8000);
    }
  });
});

test('whatever is named in English is named and described in every other language, too', () => {
  for (const it of definitions.flat().flatMap(partsOf)) {
    const named = [it, ...(it.choices ?? [])];
    for (const { name_localizations } of named) {
      expect([it.name, Object.keys(name_localizations ?? {})]).toEqual([it.name, others]);
    }
    if (it.description === undefined) continue;
    expect([it.name, Object.keys(it.description_localizations ?? {})]).toEqual([it.name, others]);
  }
});
