import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.js';
import { aboutReply } from '../../src/replies/about-reply.js';
import { press } from '../../src/replies/buttons.js';
import { BadOption, type Context } from '../../src/replies/command.js';
import { embedMessage, plainMessage } from '../../src/replies/embed.js';
import type { Reply } from '../../src/replies/reply.js';
import { respond } from '../../src/replies/respond.js';
import { watchNotice } from '../../src/replies/watch-notice.js';
import { watchList, watchReply } from '../../src/replies/watch-reply.js';
import { openStore } from '../../src/store/store.js';
import { languages, wordsFor } from '../../src/words/words.js';
import { articleOf, contextOf, idOf, wordsOf } from './articles.js';
import { renderDiscord } from './discord-markdown.js';
import { hostileText, longText } from './hostile-text.js';

const folder = mkdtempSync(join(tmpdir(), 'footnote-replies-'));
afterAll(() => rmSync(folder, { recursive: true }));

let members = 0;
/** A context as Discord has it, for a member who has nothing stored yet. */
function onDiscord(text: string, title = 'Dam', feedback: 'on' | 'off' = 'on'): Context {
  members += 1;
  const member = { id: String(members), locale: 'en-US', pressed: { message: String(members) } };
  const kept = openStore(join(folder, 'data'), feedback, (sentence) => expect(sentence).toBe('no complaint'));
  return { ...contextOf([articleOf('dam', text, { title })]), kept, member };
}

const named = (name: string, context: Context) => {
  const found = commands.find((command) => command.definition(context).name === name);
  if (found === undefined) throw new Error(`No command ${name}`);
  return found;
};

/** Nothing but the bot's own two links is live, and Discord takes it all. */
function expectThatDiscordTakes(reply: Reply): void {
  const { embeds, components } = embedMessage(reply);
  const description = embeds[0].description ?? '';
  expect(description.length).toBeLessThanOrEqual(4096);
  expect(renderDiscord(description).live).toEqual([]);
  const { content } = plainMessage(reply);
  expect(content.length).toBeLessThanOrEqual(2000);
  expect(renderDiscord(content).live).toEqual([]);
  const ids = components.flatMap((row) => row.components.map(({ custom_id }) => custom_id));
  expect(ids).toEqual(reply.buttons.map(({ id }) => id));
}

const text = fc.oneof(hostileText, longText);

describe('whatever articles and questions hold', () => {
  test('watching, its list and its notice keep to Discord’s limits and show nothing live', () => {
    fc.assert(
      fc.property(
        text,
        text,
        fc.array(hostileText, { minLength: 1, maxLength: 10 }),
        (body, title, questions) => {
          const context = onDiscord(`Some 300 fled. ${body}`, title);
          for (const asked of questions) expectThatDiscordTakes(watchReply(asked, null, context));
          expectThatDiscordTakes(watchList(context));
          const quoted = {
            article: { id: 'dam', title },
            paragraph: 1,
            sentence: 1,
            text: body,
            answer: { start: Math.floor(body.length / 2), end: body.length },
            speaker: { name: title },
          };
          for (const watch of context.kept?.watches.of(context.member?.id ?? '') ?? []) {
            const notice = watchNotice(
              { ...watch, seen: quoted },
              { id: '0123456789ab', before: quoted },
              context.words,
            );
            expectThatDiscordTakes(notice);
            expect(notice.buttons).toHaveLength(1);
          }
        },
      ),
      { numRuns: 15 },
    );
  });

  test('the buttons 👍 and 👎 fit under every answer, in a row of their own', () => {
    fc.assert(
      fc.property(text, hostileText, (body, question) => {
        const reply = respond(
          `how many fled ${question}`.slice(0, 300),
          {},
          onDiscord(`Some 300 fled. ${body}`),
        );
        const labels = embedMessage(reply).components.map((row) => row.components.map(({ label }) => label));
        expect(labels.at(-1)).toEqual(['👍', '👎']);
        expectThatDiscordTakes(reply);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a notice shows before and now, around the words that answer', () => {
  test.each(languages.map((words) => [words.locales[0] ?? '', words] as const))('in %s', (_locale, words) => {
    const long = `${'so '.repeat(900)}300 fled ${'and '.repeat(900)}`;
    const at = long.indexOf('300');
    const quoted = (answer: string) => ({
      article: { id: 'dam', title: 'Dam' },
      paragraph: 2,
      sentence: 1,
      text: long.replace('300', answer),
      answer: { start: at, end: at + 3 },
      speaker: null,
    });
    const watch = { id: '0123456789ab', question: 'how many', article: null, seen: quoted('900') };
    const description =
      embedMessage(watchNotice(watch, { id: 'ba9876543210', before: quoted('300') }, words)).embeds[0]
        .description ?? '';
    expect(description).toMatch(/> ….* \*\*300\*\* fled .*…\n[\s\S]*> ….* \*\*900\*\* fled .*…\n/);
  });
});

describe('in a terminal', () => {
  const context = contextOf([articleOf('dam', 'Some 300 fled.')]);

  test('/watch says that it works on Discord only, whatever is typed behind it', () => {
    for (const options of [{}, { add: 'how many' }, { list: 'list' }]) {
      expect(wordsOf(named('watch', context).reply(options, context))).toBe(
        'Watching works on Discord only: there I can write to you later.',
      );
    }
  });

  test('/about says that nothing is kept, and has nothing to erase', () => {
    const reply = named('about', context).reply({}, context);
    expect(wordsOf(reply)).toContain('Nothing. Here, nothing is ever written down.');
    expect(reply.buttons).toEqual([]);
    expect(respond('how many fled', {}, context).buttons.map(({ label }) => label)).not.toContain('👍');
  });
});

describe('/watch', () => {
  test('refuses what is too long, what is no text, and an article that is not there', () => {
    const context = onDiscord('Some 300 fled.');
    const reply = (options: Readonly<Record<string, unknown>>) =>
      named('watch', context).reply(options, context);
    for (const options of [
      {},
      { add: true },
      { add: true, question: ' ' },
      { add: true, question: 'x'.repeat(301) },
      { add: true, question: 'who fled', article: 'nowhere' },
      { stop: true },
    ])
      expect(() => reply(options)).toThrow(BadOption);
    expect(wordsOf(reply({ stop: true, watched: 'never asked' }))).toBe('You do not watch that question.');
  });

  test('looks in the chosen article only, and knows when that is gone', () => {
    const two = [
      articleOf('cats', 'Some 300 cats fled.'),
      articleOf('dogs', 'Some 900 dogs barked at noon.'),
    ];
    const base = onDiscord('');
    const context = { ...base, ...contextOf(two) };
    const reply = named('watch', context).reply(
      { add: true, question: 'how many cats fled', article: 'dogs' },
      context,
    );
    expect(wordsOf(reply)).toContain('No passage answers it so far.');
    const gone = { ...context, ...contextOf([articleOf('cats', 'Some 300 cats fled.')]) };
    expect(wordsOf(watchReply('how many fled', 'dogs', gone))).toContain('No passage answers it so far.');
    expect(wordsOf(watchList(gone))).toContain('only in “dogs”');
  });
});

test('the members’ own button for erasing names nobody, so a copied one erases the presser’s alone', () => {
  const ada = onDiscord('Some 300 fled.');
  const ben = onDiscord('Some 300 fled.');
  watchReply('how many fled', null, ada);
  watchReply('how many fled', null, ben);
  const sure = press(idOf(aboutReply(ada), 'Erase what is stored of me'), ada);
  press(idOf(sure, 'Yes, erase it'), ben);
  expect(wordsOf(watchList(ada))).toContain('You watch 1 question.');
  expect(wordsOf(watchList(ben))).toContain('You watch no question.');
});

test('a link block is one link, its words cannot end it, and half an address is never shown', () => {
  const words = wordsFor('en-US');
  const reply: Reply = {
    tone: 'plain',
    buttons: [],
    blocks: [{ kind: 'link', text: `a](b) ${words.about.policy}`, url: 'https://x.example/a b)c>' }],
  };
  expect(embedMessage(reply).embeds[0].description).toBe(
    '[ab Privacy policy](<https://x.example/a%20b%29c%3E>)',
  );
  const long = {
    ...reply,
    blocks: [{ kind: 'link' as const, text: 'Policy', url: `https://x.example/${'y'.repeat(3000)}` }],
  };
  expect(plainMessage(long).content).toBe('Policy');
});
