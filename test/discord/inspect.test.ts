import { ApplicationFlags, GatewayIntentBits } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { intentsFinding } from '../../src/discord/application.js';
import { clockFinding, sessionsFinding } from '../../src/discord/inspect.js';

describe('intents', () => {
  test('need no switch', () => {
    expect(intentsFinding(0)).toEqual({ check: 'intents', state: 'ok', said: 'None has to be switched on.' });
  });

  test.each([ApplicationFlags.GatewayPresence, ApplicationFlags.GatewayPresenceLimited])(
    'that are switched on without need are named, of a large bot too: %i',
    (flags) => {
      expect(intentsFinding(flags).said).toBe(
        'None has to be switched on. Switched on and not used: Presence; they can be off.',
      );
    },
  );

  test('that a changed copy asks for have to be switched on', () => {
    const asked = [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.MessageContent,
      GatewayIntentBits.GuildMembers,
    ];
    expect(intentsFinding(ApplicationFlags.GatewayMessageContentLimited, asked)).toMatchObject({
      state: 'fault',
      said: 'This copy asks for intents that are switched off: Server Members.',
    });
    const both = ApplicationFlags.GatewayMessageContentLimited | ApplicationFlags.GatewayGuildMembers;
    expect(intentsFinding(both, asked).said).toBe('Those that this copy asks for are switched on.');
  });
});

test.each([
  [0, 'ok'],
  [-2_900, 'ok'],
  [59_999, 'ok'],
  [-60_000, 'fault'],
  [60_000, 'fault'],
])('a clock that is %i ms ahead is %s', (ahead, state) => {
  expect(clockFinding(ahead).state).toBe(state);
});

test.each([
  [1000, 1000, 'ok'],
  [100, 1000, 'ok'],
  [99, 1000, 'warning'],
  [1, 1000, 'warning'],
  [0, 1000, 'fault'],
  [150, 2000, 'warning'],
])('%i starts left of %i are %s', (remaining, total, state) => {
  expect(sessionsFinding(remaining, total, 3_600_000).state).toBe(state);
});
