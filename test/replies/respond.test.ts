import { beforeAll, describe, expect, test } from 'vitest';
import type { Context } from '../../src/replies/command.js';
import { embedMessage } from '../../src/replies/embed.js';
import { respond } from '../../src/replies/respond.js';
import { articleOf, blockWords, contextOf, realContext, strongOf, wordsOf } from './articles.js';

let context: Context;
beforeAll(async () => {
  context = await realContext();
});

describe('“how many fled Kursk”', () => {
  test('gets the number, the passage with the number set off, the paragraph, and who said it', () => {
    const { tone, blocks } = respond('how many fled Kursk', {}, context);
    expect(tone).toBe('answer');
    expect(blocks[0]).toEqual({ kind: 'answer', text: '121,000' });
    const [, passage] = blocks;
    expect(passage?.kind).toBe('passage');
    expect(strongOf(passage)).toEqual(['121,000']);
    expect(passage === undefined ? '' : blockWords(passage)).toBe(
      'Some 121,000 people have fled in Kursk alone since the start of the fighting, which has killed at least 12 ' +
        'civilians and injured 121 more, regional governor Alexei Smirnov told a meeting with Putin on Monday.\n' +
        'Belgorod and Kursk under attack · ¶5 · said by Alexei Smirnov, regional governor',
    );
  });

  test('names at most two runners-up, in brief and by their paragraph', () => {
    const briefs = respond('how many fled Kursk', {}, context).blocks.filter(({ kind }) => kind === 'brief');
    expect(briefs.length).toBeGreaterThan(0);
    expect(briefs.length).toBeLessThanOrEqual(2);
    for (const brief of briefs) {
      expect(blockWords(brief)).toMatch(/\n¶\d+$/);
      expect(blockWords(brief).length).toBeLessThan(160);
    }
  });

  test('has buttons for what stands around it, for more passages and for the reasons', () => {
    const labels = respond('how many fled Kursk', {}, context).buttons.map(({ label }) => label);
    expect(labels).toEqual(['◀ Before', 'After ▶', 'More passages', 'Why this?']);
  });

  test('is one embed that fits on two screens of a phone', () => {
    const [{ description = '' }] = embedMessage(respond('how many fled Kursk', {}, context)).embeds;
    expect(description.startsWith('**121,000**\n> Some **121,000** people have fled')).toBe(true);
    expect(description.length).toBeLessThan(900);
  });
});

describe('a question that the article does not answer', () => {
  test('is told so plainly, with the nearest passages called that', () => {
    const reply = respond('What is the population of Belgorod?', {}, context);
    expect(reply.tone).toBe('miss');
    expect(strongOf(reply.blocks[0])).toEqual(['The article does not say.']);
    expect(wordsOf(reply)).toContain('These are the nearest passages.');
    expect(reply.blocks.some(({ kind }) => kind === 'answer')).toBe(false);
    expect(reply.blocks.filter(({ kind }) => kind === 'passage')).toHaveLength(2);
  });

  test('is told that nothing comes near, when nothing does', () => {
    const reply = respond('zzyzx qwrtp', {}, context);
    expect(wordsOf(reply)).toBe(
      'The article does not say.\n“zzyzx”, “qwrtp” occur nowhere in the article.\n' +
        'I found nothing near it either. Try other words.',
    );
    expect(reply.buttons).toEqual([]);
  });

  test('is told which of its words occur nowhere, and how often the others do', () => {
    const words = wordsOf(respond('How many tanks did Russia lose in Kursk?', {}, context));
    expect(words).toContain('“tanks”, “lose” occur nowhere in the article.');
    expect(words).toContain('“Russia” occurs 4 times.');
  });

  test('is told how many articles were searched', () => {
    const several = contextOf([articleOf('a', 'Cats sleep a lot.'), articleOf('b', 'Dogs bark at night.')]);
    expect(wordsOf(respond('zzyzx', {}, several))).toContain('None of the 2 articles says that.');
    expect(wordsOf(respond('zzyzx', { article: 'a' }, several))).toContain('The article does not say.');
  });
});

describe('small talk', () => {
  test.each([
    'hello',
    'Hi!',
    'hey there 👋',
    'Good morning',
    'thanks',
    'Thank you so much!',
    'help',
    'HELP!',
    'what can you do?',
    'who are you',
    'bye',
  ])('“%s” gets a friendly line that names the article, and no passage', (text) => {
    const { tone, blocks, buttons } = respond(text, {}, context);
    expect(tone).toBe('plain');
    expect(blocks.map(({ kind }) => kind)).toEqual(['says']);
    expect(buttons).toEqual([]);
  });

  test.each([
    ['en-US', 'Guten Morgen!', /^Hello! Ask me about/],
    ['de', 'hello', /^Hallo! Frag mich etwas zu „Belgorod and Kursk under attack“/],
    ['de', 'Vielen Dank', /^Gern geschehen!/],
    ['de', 'Was kannst du?', /Nutze \/frage/],
    [
      'fr',
      'Bonjour !',
      /^Salut\u00a0! Pose-moi une question sur «\u00a0Belgorod and Kursk under attack\u00a0»/,
    ],
    ['fr', 'Merci beaucoup', /^Avec plaisir/],
    ['fr', 'Qu’est-ce que tu sais faire ?', /Utilise \/demander/],
    ['fr', 'À bientôt', /^À bientôt/],
    ['es-ES', '¡Buenos días!', /^¡Hola! Pregúntame sobre “Belgorod and Kursk under attack”/],
    ['es-419', 'muchas gracias', /^¡De nada!/],
    ['es-419', '¿Qué podés hacer?', /Usa \/preguntar/],
    ['es-ES', 'Hasta luego', /^¡Hasta pronto!/],
  ])(
    'in any language is understood, and replied to in the reader’s, %s: “%s”',
    async (locale, text, line) => {
      expect(wordsOf(respond(text, {}, await realContext(locale)))).toMatch(line);
    },
  );

  test.each([
    'who said hello to Putin',
    'help for refugees in Kursk',
    'thanks to whom did they flee',
    'who is Putin',
  ])('“%s” is a question all the same', (text) => {
    expect(['answer', 'miss']).toContain(respond(text, {}, context).tone);
  });

  test.each(['', '   ', '???', '🤷‍♀️'.repeat(150), '…'])('without a word asks for words: %s', (text) => {
    expect(wordsOf(respond(text, {}, context))).toBe(
      'I need words to look for. Ask me about “Belgorod and Kursk under attack”.',
    );
  });
});

describe('the length of a question', () => {
  test('may be 300 characters as a reader counts them', () => {
    expect(respond(`Kursk ${'👨‍👩‍👧‍👦'.repeat(294)}`, {}, context).tone).not.toBe('trouble');
  });

  test('may not be more, and the reply says so', () => {
    expect(wordsOf(respond('a'.repeat(301), {}, context))).toBe(
      'That is too long for me. Please ask in at most 300 characters.',
    );
  });
});
