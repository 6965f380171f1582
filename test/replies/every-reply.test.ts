/**
 * Every command with any options, and every button below what it replies, two deep, about any articles, in any language: what
 * comes of it keeps to Discord's limits, and shows text as text.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.js';
import { payload } from '../../src/discord/payload.js';
import { withoutMarkup } from '../../src/facts/pasted.js';
import { press } from '../../src/replies/buttons.js';
import { BadOption, type Command, type Context } from '../../src/replies/command.js';
import { type Reply, say } from '../../src/replies/reply.js';
import { shareButton } from '../../src/replies/share.js';
import { respondInTurn } from '../../src/replies/turn-reply.js';
import { watchNotice } from '../../src/replies/watch-notice.js';
import { anyOptions, anyTyped, optionsOf, textFor, trimmed } from './any-call.js';
import { anyWorld, contextIn } from './any-world.js';
import { articleOf, contextOf } from './articles.js';
import { faultsOf, isPartOf, textOf } from './shown-text.js';

const A = contextOf([articleOf('a', 'Ann sang.'), articleOf('b', 'Bob sang.')]);
const nameOf = (command: Command) => command.definition(A).name;
/** Ends in time also where a fault has to be narrowed down. */
const runs = (numRuns: number) => ({ numRuns, interruptAfterTimeLimit: 25_000 });

const names = commands.map(nameOf);
const completing = commands.filter(({ complete }) => complete !== undefined).map(nameOf);

function named(name: string, context: Context): Command {
  const command = commands.find((one) => one.definition(context).name === name);
  if (command === undefined) throw new Error(`No command ${name}`);
  return command;
}

/** What a member gets; an option that cannot be used is refused in a sentence. */
function called(command: Command, options: Readonly<Record<string, unknown>>, context: Context): Reply {
  try {
    return command.reply(options, context);
  } catch (error) {
    if (error instanceof BadOption) return say('trouble', error.message);
    throw error;
  }
}

/** A reply, what its buttons bring, and what theirs do. */
function* reached(first: Reply, context: Context): Generator<Reply> {
  yield first;
  for (const button of some(first.buttons)) {
    const second = pressed(button.id, context);
    yield second;
    for (const { id } of some(second.buttons)) yield pressed(id, context);
  }
}

/** A button that is offered is known, and the articles are still there. */
function pressed(id: string, context: Context): Reply {
  const { unknownButton, changed } = context.words.talk;
  const reply = press(id, context);
  expect([unknownButton, changed]).not.toContain(reply.blocks.map(textOf).join(''));
  return reply;
}

/** At most eight, from both ends. */
const some = <T>(all: readonly T[]) => (all.length > 8 ? [...all.slice(0, 4), ...all.slice(-4)] : all);

const HALF = /\p{Surrogate}/u;

function expectThatDiscordTakes(reply: Reply, words: Context['words']): void {
  const shared = { ...reply, buttons: [...reply.buttons, ...shareButton(reply, words)] };
  for (const look of ['embed', 'text'] as const) {
    const { content, embeds, components, allowedMentions } = payload(shared, look);
    const above = reply.ping === undefined ? '' : `<@${reply.ping}>${look === 'text' ? '\n' : ''}`;
    expect(allowedMentions).toEqual({
      parse: [],
      repliedUser: false,
      ...(reply.ping === undefined ? {} : { users: [reply.ping] }),
    });
    expect(content.length).toBeLessThanOrEqual(2000);
    expect(content.startsWith(above)).toBe(true);
    const { description = '', author } = embeds[0] ?? {};
    expect(description.length).toBeLessThanOrEqual(4096);
    expect(author?.name.length ?? 0).toBeLessThanOrEqual(256);
    expect(content + description).toMatch(/\S/);
    expect(content + description + (author?.name ?? '')).not.toMatch(HALF);

    const asked = textOf({ kind: 'note', text: reply.question ?? '' }).trim();
    const question = asked === '' || look === 'embed' ? [] : [{ kind: 'note', text: asked } as const];
    if (author !== undefined) expect(isPartOf(author.name, asked)).toBe(true);
    const markdown = look === 'embed' ? description : content.slice(above.length);
    expect(faultsOf(markdown, [...question, ...reply.blocks])).toEqual([]);

    expect(components.length).toBeLessThanOrEqual(5);
    const buttons = components.flatMap((row) => row.components);
    for (const row of components) expect(row.components.length).toBeLessThanOrEqual(5);
    // None is left out, and none is there twice.
    expect(buttons.map(({ custom_id }) => custom_id)).toEqual(shared.buttons.map(({ id }) => id));
    expect(new Set(buttons.map(({ custom_id }) => custom_id)).size).toBe(buttons.length);
    for (const [at, { custom_id, label = '' }] of buttons.entries()) {
      expect(custom_id.length).toBeGreaterThanOrEqual(1);
      expect(custom_id.length).toBeLessThanOrEqual(100);
      expect(label.trim()).not.toBe('');
      expect(label.length).toBeLessThanOrEqual(80);
      expect(label + custom_id).not.toMatch(HALF);
      expect(isPartOf(label, textOf({ kind: 'note', text: shared.buttons[at]?.label ?? '' }).trim())).toBe(
        true,
      );
    }
  }
}

const bare = (text: string) => text.replace(/[\s\p{Cc}…]/gu, '').replace(/\p{Surrogate}/gu, '\uFFFD');

describe('whatever the articles are and whatever is typed', () => {
  test.each(names)(
    '%s and all that its buttons lead to is what Discord takes, and text is shown as text',
    (name) => {
      fc.assert(
        fc.property(anyWorld, anyOptions, (world, call) => {
          const context = contextIn(world);
          const command = commands.find((one) => one.definition(context).name === name);
          if (command === undefined) throw new Error(`No command ${name}`);
          const { options } = optionsOf(command, call, context);
          for (const reply of reached(called(command, options, context), context))
            expectThatDiscordTakes(reply, context.words);
        }),
        runs(25),
      );
    },
  );

  test.each(completing)(
    'what %s offers while one types are at most 25 choices of 1 to 100 units, none cut inside a character',
    (name) => {
      let most = 0;
      fc.assert(
        fc.property(anyWorld, anyOptions, (world, call) => {
          const context = contextIn(world);
          const command = named(name, context);
          const sources = context.answerer.articles.flatMap(({ metadata, sentences }) => [
            metadata.title,
            ...sentences.flatMap(({ text, speaker }) => [text, speaker?.name ?? '']),
          ]);
          for (const { choices, typed } of optionsOf(command, call, context).offered) {
            most = Math.max(most, choices.length);
            expect(choices.length).toBeLessThanOrEqual(25);
            for (const { name: shown, value } of choices) {
              for (const text of [shown, value]) {
                expect(text.trim()).not.toBe('');
                expect(text.length).toBeLessThanOrEqual(100);
                expect(text).not.toMatch(HALF);
              }
              // The speaker's office may stand behind the name.
              if (name === 'ask' || name === 'article')
                expect(
                  [typed, ...sources].some((source) => isPartOf(shown, trimmed(source))),
                  shown,
                ).toBe(true);
            }
          }
        }),
        runs(40),
      );
      expect(most).toBeGreaterThan(0);
    },
  );

  test('a passage is the words of an article, or of whoever asked', () => {
    fc.assert(
      fc.property(anyWorld, fc.constantFrom(...names), anyOptions, (world, name, call) => {
        const context = contextIn(world);
        const command = named(name, context);
        const { options } = optionsOf(command, call, context);
        const texts = [
          ...context.answerer.articles.flatMap(({ id, text }) => [
            text,
            ...[...(context.earlier?.(id) ?? [])].map((one) => one.text),
          ]),
          ...Object.values(options).flatMap((given) => [String(given), withoutMarkup(String(given))]),
        ].map(bare);
        for (const reply of reached(called(command, options, context), context))
          for (const block of reply.blocks)
            if (block.kind === 'passage' || block.kind === 'paragraph' || block.kind === 'answer')
              expect(
                texts.some((text) => text.includes(bare(textOf(block)))),
                textOf(block),
              ).toBe(true);
      }),
      runs(60),
    );
  });

  test('so is a message that follows another, and all below it', () => {
    fc.assert(
      fc.property(
        anyWorld,
        anyTyped,
        anyTyped,
        fc.constantFrom('', 'and ', 'who said that?', 'when ', 'why '),
        (world, one, two, start) => {
          const context = contextIn(world);
          const first = respondInTurn(textFor(one, [], context), null, context);
          const second = respondInTurn(start + textFor(two, [], context), first.turn ?? null, context);
          for (const reply of [first, second])
            for (const each of reached(reply, context)) expectThatDiscordTakes(each, context.words);
        },
      ),
      runs(60),
    );
  });

  test('so is the message about a watched question', () => {
    fc.assert(
      fc.property(anyWorld, anyWorld, anyTyped, (world, before, typed) => {
        const context = contextIn(world);
        const [watch] = commands.filter((one) => one.definition(context).name === 'watch');
        const asked = (where: Context) => {
          if (watch !== undefined)
            called(watch, { add: true, question: textFor(typed, [], where).slice(0, 300) }, where);
          return where.kept?.watches.of(where.member?.id ?? '').at(-1);
        };
        const now = asked(context);
        const then = asked(contextIn(before))?.seen ?? null;
        fc.pre(now !== undefined);
        const notice = watchNotice(now, { id: '0123456789ab', before: then }, context.words);
        expectThatDiscordTakes(notice, context.words);
      }),
      runs(60),
    );
  });
});
