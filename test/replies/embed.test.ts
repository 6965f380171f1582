import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { embedMessage, plainMessage, type Row } from '../../src/replies/embed.js';
import { say } from '../../src/replies/reply.js';
import { renderDiscord } from './discord-markdown.js';
import { anyReply } from './hostile-text.js';

/** Discord's rules for buttons, as its documentation has them. */
function expectButtonsThatDiscordTakes(rows: readonly Row[]): void {
  expect(rows.length).toBeLessThanOrEqual(5);
  const ids = rows.flatMap(({ components }) => components.map(({ custom_id }) => custom_id));
  expect(new Set(ids).size).toBe(ids.length);
  for (const { components } of rows) {
    expect(components.length).toBeGreaterThanOrEqual(1);
    expect(components.length).toBeLessThanOrEqual(5);
    for (const { custom_id, label = '' } of components) {
      expect(custom_id.length).toBeGreaterThanOrEqual(1);
      expect(custom_id.length).toBeLessThanOrEqual(100);
      expect(label.trim().length).toBeGreaterThanOrEqual(1);
      expect(label.length).toBeLessThanOrEqual(80);
    }
  }
}

describe('a message with an embed', () => {
  test('pings nobody and keeps within every limit, whatever the reply is', () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        const { embeds, components, allowed_mentions } = embedMessage(reply);
        const [{ description = '', author }] = embeds;
        expect(allowed_mentions).toEqual({ parse: [] });
        expect(description.length).toBeGreaterThanOrEqual(1);
        expect(description.length).toBeLessThanOrEqual(4096);
        expect(author?.name.length ?? 0).toBeLessThanOrEqual(256);
        expect(description.length + (author?.name.length ?? 0)).toBeLessThanOrEqual(6000);
        expect(renderDiscord(description).live).toEqual([]);
        expectButtonsThatDiscordTakes(components);
      }),
      { numRuns: 150 },
    );
  });

  test('shows the question above the answer, where it is not seen beside it', () => {
    const { embeds } = embedMessage({ ...say('plain', 'Hello!'), question: ' how many\nfled <@1> ' });
    expect(embeds[0].author).toEqual({ name: 'how many fled <@1>' });
    expect(embeds[0].description).toBe('Hello!');
  });
});

describe('a message without an embed', () => {
  test('pings nobody, unfolds no link and keeps within every limit, whatever the reply is', () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        const { content, components, allowed_mentions, flags } = plainMessage(reply);
        expect(allowed_mentions).toEqual({ parse: [] });
        expect(flags).toBe(4);
        expect(content.length).toBeGreaterThanOrEqual(1);
        expect(content.length).toBeLessThanOrEqual(2000);
        expect(renderDiscord(content).live).toEqual([]);
        expectButtonsThatDiscordTakes(components);
      }),
      { numRuns: 150 },
    );
  });

  test('says the same as the one with an embed', () => {
    const reply = say('plain', 'Hello *you*!');
    expect(plainMessage(reply).content).toBe(embedMessage(reply).embeds[0].description);
  });
});
