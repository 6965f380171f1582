/** What docs/commands.md shows is what the program prints, to the letter but for figures that change with the weights. */
import { readFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { commands } from '../../commands/index.js';
import { languages } from '../../src/words/words.js';
import { test } from '../discord/data-folder.js';
import { realContext } from '../replies/articles.js';
import { printedByDiscord } from './discord-script.js';
import { isTyped, printedByTerminal, steady, transcriptsOf } from './transcripts.js';

const all = transcriptsOf('docs/commands.md');
const titled = (one: (typeof all)[number]) => [`${one.under}: ${one.begins}`, one] as const;

describe('docs/commands.md shows', () => {
  test.for(all.filter(isTyped).map(titled))('what a terminal says, %s', async ([, transcript]) => {
    expect(steady(await printedByTerminal(transcript))).toBe(steady(transcript.content));
  });

  test.for(all.filter((one) => !isTyped(one)).map(titled))(
    'what members read on Discord, %s',
    async ([, transcript], { discord, start, folders }) => {
      const printed = await printedByDiscord(transcript.content, { discord, start, folders });
      expect(steady(printed)).toBe(steady(transcript.content));
    },
  );

  test('every language that the bot speaks', () => {
    const nameOf = new Intl.DisplayNames('en', { type: 'language' });
    const page = readFileSync('docs/commands.md', 'utf8');
    for (const { locales } of languages)
      expect(page).toContain(nameOf.of((locales[0] ?? '').split('-')[0] ?? ''));
  });

  test('every command, each called in a transcript below its own heading', async () => {
    const context = await realContext();
    for (const command of commands) {
      const { name, type } = command.definition(context);
      const under = type === 3 ? name : `/${name}`;
      const shown = all.filter((one) => one.under === under).map(({ content }) => content);
      expect(shown.join('\n'), under).toContain(under);
    }
  });
});
