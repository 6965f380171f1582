import type { Command } from '../src/replies/command.js';
import { whatItDoes } from '../src/replies/small-talk.js';
import { named, shownIn } from '../src/words/named.js';

/** `/help` says what the bot does and lists its commands. @param others all commands but this one */
export function helpOn(others: readonly Command[]): Command {
  const help: Command = {
    definition: () => ({
      ...named((words) => words.commands.help),
      type: 1,
      integration_types: [0, 1],
      contexts: [0, 1, 2],
    }),

    reply: (_options, context) => ({
      tone: 'plain',
      blocks: [
        { kind: 'says', text: [whatItDoes(context)] },
        ...[...others, help].map((command) => {
          const definition = command.definition(context);
          const { name, description } = shownIn(context.words, definition);
          const text = definition.type === 3 ? context.words.talk.inMenu(name) : `/${name} – ${description}`;
          return { kind: 'note', text } as const;
        }),
      ],
      buttons: [],
    }),
  };
  return help;
}
