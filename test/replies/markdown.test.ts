import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown } from '../../src/replies/escape.js';
import { lineMarkdown, toMarkdown } from '../../src/replies/markdown.js';
import { oneLine } from '../../src/replies/plain-text.js';
import type { Piece } from '../../src/replies/reply.js';
import { cpuTime } from '../torture/timing.js';
import { type RenderedLine, renderDiscord } from './discord-markdown.js';
import { anyBlock, hostileText, longText } from './hostile-text.js';

const shownAs = (markdown: string) =>
  renderDiscord(markdown)
    .lines.map(({ text }) => text)
    .join('\n');

describe('text from an article or a question', () => {
  test.each([
    '@everyone and @here, <@1>, <@&2>, <#3>',
    '[free money](https://evil.example)',
    'see https://evil.example/a_b_c or discord.gg/abc',
    '# not a heading',
    '-# not small print',
    '- not a list',
    '1. not a list either',
    '> not a quote',
    '>>> nor this',
    '**not bold** _nor italic_ ~~nor struck~~ ||nor hidden|| `nor code`',
    '<t:0:R> </ask:1> <:smile:2> <a:dance:3> <id:browse> :smile:',
    '¯\\_(ツ)_/¯ and C:\\Users\\_me_',
  ])('reads as it was written and is nothing more: %s', (text) => {
    const { lines, live } = renderDiscord(escapeMarkdown(text));
    expect(live).toEqual([]);
    expect(lines).toEqual([{ look: 'text', text, bold: [] }]);
  });

  test('is escaped in one pass also where a word has no end', () => {
    const cost = (text: string) => {
      const spent = cpuTime();
      for (let time = 0; time < 20; time += 1) expect(escapeMarkdown(text)).toBe(text);
      return spent();
    };
    const [words, word] = ['Ships sail '.repeat(2_000), 'Shipssails'.repeat(2_200)];
    cost(words);
    // Alike; where every letter is looked at from every other one, thousands of times as much.
    expect(cost(word)).toBeLessThan(100 * cost(words));
  });

  test('would be live if it were not escaped, so the recogniser above is no rubber stamp', () => {
    for (const text of [
      '<@1>',
      '[a](b)',
      'https://e.com',
      '# a',
      '- a',
      '1. a',
      '`a`',
      '||a||',
      ':smile:',
      '@here',
      '<t:0>',
    ]) {
      expect(renderDiscord(text).live, text).not.toEqual([]);
    }
  });

  test('reads as it was written, whatever it is', () => {
    fc.assert(
      fc.property(hostileText.map(oneLine), (text) => {
        const { live } = renderDiscord(escapeMarkdown(text));
        expect(live).toEqual([]);
        expect(shownAs(escapeMarkdown(text))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  test('keeps common words free of backslashes, so that copied text is clean', () => {
    const text =
      'Close to 200,000 Russians (in Kursk) have fled: the cross-border attack, and/or the drones.';
    expect(escapeMarkdown(text)).toBe(text);
  });
});

describe('a reply as markdown', () => {
  test('sets off the answer in its passage, which is a quote, above its source in small print', () => {
    const markdown = toMarkdown(
      [
        { kind: 'answer', text: '121,000' },
        {
          kind: 'passage',
          text: ['Some ', { strong: '121,000' }, ' people have fled.'],
          source: 'Title · ¶5',
        },
      ],
      4096,
    );
    expect(markdown).toBe('**121,000**\n> Some **121,000** people have fled.\n-# Title · ¶5');
  });

  test('links to the article where it has an address, and to nothing else', () => {
    const url = 'https://example.com/a_(b)?c=<d>&e=f)';
    const markdown = toMarkdown([{ kind: 'passage', text: ['Words.'], source: 'Title [x](y)', url }], 4096);
    expect(markdown).toBe(
      '> Words.\n-# Title \\[x\\](y) · [open](<https://example.com/a_%28b%29?c=%3Cd%3E&e=f%29>)',
    );
  });

  test('shows a moment as Discord counts it down, and no other that a text brings along', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 1, max: 9_999_999_999 }), (text, at) => {
        const markdown = toMarkdown([{ kind: 'moment', text, at }], 4096);
        const [moment, ...others] = renderDiscord(markdown).live;
        expect(moment).toBe(`<t:${at}:R>`);
        // The recogniser goes on inside of it.
        expect(others.filter((one) => one !== `:${at}:`)).toEqual([]);
        expect(shownAs(markdown)).toBe(`${oneLine(text)} <t:${at}:R>`);
      }),
    );
  });

  test('keeps the answer in view when the passage is too long, and leaves nothing out of the middle', () => {
    const text = `${'before '.repeat(900)}ANSWER${' after'.repeat(900)}`;
    const at = text.indexOf('ANSWER');
    const pieces: Piece[] = [text.slice(0, at), { strong: 'ANSWER' }, text.slice(at + 6)];
    const [line] = renderDiscord(toMarkdown([{ kind: 'passage', text: pieces, source: 'T' }], 4096)).lines;
    expect(line?.bold).toEqual(['ANSWER']);
    const shown = line?.text ?? '';
    expect(shown.length).toBeGreaterThan(3000);
    expect(shown).toMatch(/^…before .* after…$/);
    expect(text).toContain(shown.slice(1, -1));
  });

  test('is never too long and never live, and each line is a piece of the text it was made from', () => {
    fc.assert(
      fc.property(
        fc.array(anyBlock, { maxLength: 8 }),
        fc.integer({ min: 300, max: 4096 }),
        (blocks, longest) => {
          const markdown = toMarkdown(blocks, longest);
          expect(markdown.length).toBeLessThanOrEqual(longest);
          expect(renderDiscord(markdown).live).toEqual([]);
          const sources = blocks.map(plain);
          for (const line of renderDiscord(markdown).lines) {
            if (line.look !== 'quote') continue;
            expect(sources.some((source) => source.includes(uncut(line)))).toBe(true);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  test('is the beginning of a long line, cut once', () => {
    fc.assert(
      fc.property(longText, fc.integer({ min: 1, max: 500 }), (text, longest) => {
        const shown = shownAs(lineMarkdown(text, longest));
        expect(lineMarkdown(text, longest).length).toBeLessThanOrEqual(longest);
        const whole = oneLine(text);
        if (shown !== whole) {
          expect(shown.endsWith('…')).toBe(true);
          expect(whole.startsWith(shown.slice(0, -1))).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});

function plain(block: { readonly text: string | readonly Piece[] }): string {
  const pieces = typeof block.text === 'string' ? [block.text] : block.text;
  return pieces.map((piece) => oneLine(typeof piece === 'string' ? piece : piece.strong)).join('');
}

/** Without the "…" that a cut leaves; one that is the text's own stays part of it either way. */
function uncut({ text }: RenderedLine): string {
  return text.replace(/^…/, '').replace(/…$/, '');
}
