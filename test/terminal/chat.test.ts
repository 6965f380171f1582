import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.js';
import type { Context } from '../../src/replies/command.js';
import { chat } from '../../src/terminal/chat.js';
import { articleOf, contextOf, realContext } from '../replies/articles.js';

let real: Context;
beforeAll(async () => {
  real = await realContext();
});

/** What the chat writes when these lines are typed or piped in. */
async function say(lines: readonly string[], interactive = false, context = real): Promise<string> {
  const input = new PassThrough();
  const output = new PassThrough();
  const written = text(output);
  input.end(lines.map((line) => `${line}\n`).join(''));
  const look = { width: Number.POSITIVE_INFINITY, ansi: false };
  await chat({ input, output, commands, context: () => context, look, interactive });
  output.end();
  return written;
}

describe('piped input', () => {
  test('is one question a line, each answered with the span set off, the passage and its source', async () => {
    const said = await say(['how many fled Kursk', '', 'belgorod governor']);
    expect(said).toMatch(
      /^› how many fled Kursk\n\*\*121,000\*\*\n\n {2}Some \*\*121,000\*\* people have fled in Kursk alone/,
    );
    expect(said).toContain(
      '\n  Belgorod and Kursk under attack · ¶5 · said by Alexei Smirnov, regional governor · belgorod-kursk#5.1·',
    );
    expect(said).toContain('Vyacheslav Gladkov');
  });

  test('gets neither a greeting nor a word about buttons', async () => {
    const said = await say(['how many fled Kursk']);
    expect(said).not.toContain('I have read');
    expect(said).not.toContain('or type:');
  });

  test('has each line repeated above its answer, in short and without control characters', async () => {
    const said = await say(['hello', ` \x07who \x1b[31mfled ${'fled '.repeat(1000)}`, 'exit', 'thanks']);
    const repeated = said.split('\n').filter((line) => line.startsWith('›'));
    expect(repeated).toEqual([
      '› hello',
      expect.stringMatching(/^› who fled fled [a-z ]+…$/),
      '› exit',
      '› thanks',
    ]);
    for (const line of repeated) expect(line.length).toBeLessThanOrEqual(130);
  });

  test('may call the commands that Discord has', async () => {
    const help = await say(['/help']);
    for (const name of ['ask', 'search', 'article', 'watch', 'about', 'help'])
      expect(help).toContain(`
/${name} – `);
    expect(await say(['/article'])).toContain('The title is ours: the text itself has none.');
    expect(await say(['/quotes smirnov'])).toContain('regional governor Alexei Smirnov told a meeting');
    expect(await say(['/figures civilians'])).toContain('**at least 12** civilians · killed · ¶5');
    expect(await say(['/timeline', 'august 11 2024 7'])).toContain(
      'released **August 11, 2024** in this still',
    );
    expect(await say(['/ask how many fled Kursk private:true'])).toContain('**121,000**');
    expect(await say(['/check Some 131,000 people have fled'])).toContain(
      'Another figure: 131,000 here, 121,000',
    );
    expect(await say(['/source belgorod-kursk#99.1 0000'])).toContain('does not have this sentence');
    expect(await say(['/ask'])).toBe('› /ask\nPlease write your question after /ask.\n\n');
    expect(await say(['/watch add how many fled Kursk'])).toContain('Watching works on Discord only');
    expect(await say(['/about'])).toContain('Nothing. Here, nothing is ever written down.');
    expect(await say(['/nothing'])).toBe(
      '› /nothing\nThere is no command /nothing. Type /help for those there are.\n\n',
    );
  });

  test('may name an article with /ask and /article', async () => {
    const two = contextOf([
      articleOf('cats', 'Cats sleep all day.', { title: 'Of cats' }),
      articleOf('dogs', 'Dogs sleep all night.', { title: 'Of dogs' }),
    ]);
    expect(await say(['/ask question:who sleeps article:dogs'], false, two)).not.toContain('Cats');
    expect(await say(['/article article:of cats'], false, two)).toContain('Cats sleep all day.');
    expect(await say(['/article cats'], false, two)).toContain('Cats sleep all day.');
    expect(await say(['/article fish'], false, two)).toContain('I have no article “fish”.');
  });

  test('may follow a question, also one that was asked by a command', async () => {
    const said = await say([
      '/ask how many fled Kursk',
      'and how many were injured?',
      'hello',
      'who said that?',
    ]);
    expect(said).toContain('› and how many were injured?\nTaken up: Kursk\n\n**121**\n');
    expect(said).toContain('› who said that?\n**Alexei Smirnov**\n\n  Some 121,000 people');
  });

  test('may press a button by its whole label', async () => {
    expect(await say(['/article', 'next', 'back'])).toMatch(
      /Page 1 of \d[\s\S]*Page 2 of \d[\s\S]*Page 1 of \d/,
    );
  });
});

describe('a person at a terminal', () => {
  test('is told what the bot has read, and has a prompt until the input ends', async () => {
    const said = await say(['hello'], true);
    expect(said).toContain(
      'I have read “Belgorod and Kursk under attack”. Ask me a question, or type /help. Ctrl-D or /quit ends.',
    );
    expect(said).toContain('› ');
    expect(said).toContain('Hello! Ask me about');
  });

  test.each(['exit', ' QUIT ', '/exit', '/quit'])(
    'may end it with “%s”, and nothing is read after that',
    async (word) => {
      const input = new PassThrough();
      const output = new PassThrough();
      const written = text(output);
      input.write(`${word}\n`);
      const look = { width: Number.POSITIVE_INFINITY, ansi: false };
      await chat({ input, output, commands, context: () => real, look, interactive: true });
      output.end();
      expect(input.isPaused()).toBe(true);
      expect(await written).not.toContain('The article does not say');
    },
  );

  test('is told what to type for each button, and presses it by that', async () => {
    const said = await say(['how many fled Kursk', 'After'], true);
    expect(said).toContain('\n\nAsk on, or type: before · after · more passages · why this\n');
    expect(said).toContain('\n\nAsk on, or type: before · after · read from here\n');
    expect(said).toContain('Close to 200,000 Russians are now said to have evacuated');
  });

  test('asks a question with a line that only begins like a button', async () => {
    const said = await say(['how many fled Kursk', 'aft', 'after the attack'], true);
    expect(said).not.toContain('read from here');
  });
});
