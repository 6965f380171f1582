import { expect, test } from 'vitest';
import { sameCommands } from '../../src/discord/registration.js';
import type { Definition } from '../../src/replies/command.js';

const ask: Definition = {
  name: 'ask',
  description: 'Ask about the article',
  type: 1,
  integration_types: [0, 1],
  contexts: [0, 1, 2],
  options: [
    { type: 3, name: 'question', description: 'What you want to know', required: true, max_length: 300 },
    { type: 5, name: 'private', description: 'Show it to you alone', required: false },
  ],
};
const help: Definition = { name: 'help', description: 'What it does', type: 1, integration_types: [0, 1] };

const inMenu: Definition = {
  name: 'Compare',
  name_localizations: { de: 'Vergleichen' },
  type: 3,
  integration_types: [0, 1],
  contexts: [0, 1, 2],
};

/** As Discord sends a command back: with ids, with defaults that nobody stated, and with some left out. */
const registered = (command: Definition) => ({
  id: '1200000000000000009',
  application_id: '1200000000000000001',
  version: '1200000000000000010',
  default_member_permissions: null,
  dm_permission: true,
  name_localizations: null,
  description_localizations: null,
  nsfw: false,
  ...command,
  ...(command.integration_types && { integration_types: command.integration_types.toReversed() }),
  ...(command.options && {
    options: command.options.map(({ required, ...option }) => ({
      ...option,
      ...(required === true && { required }),
      name_localizations: null,
    })),
  }),
});

test('what Discord sends back of a command is that command', () => {
  expect(sameCommands([{ ...registered(inMenu), description: '' }], [inMenu])).toBe(true);
  expect(sameCommands([registered(help), registered(ask)], [ask, help])).toBe(true);
});

test.each<[string, Definition]>([
  ['another description', { ...ask, description: 'Ask about the articles' }],
  ['another place', { ...ask, contexts: [0, 1] }],
  ['an option less', { ...ask, options: ask.options?.slice(0, 1) ?? [] }],
  ['the options in another order', { ...ask, options: ask.options?.toReversed() ?? [] }],
  ['a place in the menu of messages', { ...inMenu, name: 'ask' }],
  ['a translation', { ...ask, description_localizations: { de: 'Frage etwas' } }],
])('a command with %s is another one', (_difference, changed) => {
  expect(sameCommands([registered(ask)], [changed])).toBe(false);
});

test('a command more or less is a difference', () => {
  expect(sameCommands([registered(ask)], [ask, help])).toBe(false);
  expect(sameCommands([registered(ask), registered(help)], [ask])).toBe(false);
  expect(sameCommands([], [])).toBe(true);
});
