/** Text that tries to be more than text: whatever a file, a file's metadata or a member may bring. */
import fc from 'fast-check';
import type { Block, Piece, Reply } from '../../src/replies/reply.js';

const FRAGMENTS = [
  '**',
  '__',
  '*',
  '_',
  '`',
  '```',
  '~~',
  '||',
  '\\',
  '\\\\',
  '> ',
  '>>> ',
  '# ',
  '### ',
  '-# ',
  '- ',
  '+ ',
  '1. ',
  '12) ',
  '@everyone',
  '@here',
  '<@1>',
  '<@!22>',
  '<@&3>',
  '<#4>',
  '<t:0:R>',
  '</ask:5>',
  '<:a:6>',
  '<a:b:7>',
  '<id:browse>',
  '[x](http://e.com)',
  '[',
  '](',
  ')',
  '<https://e.com>',
  'https://e.com/a_b_c',
  'HTTP://E.COM',
  'discord.gg/abc',
  'discord.com/invite/abc',
  ':smile:',
  ':',
  '::',
  'a:b',
  '10:30',
  '¯\\_(ツ)_/¯',
  '\n',
  '\r\n',
  '\u2028',
  '\t',
  ' ',
  '  ',
  '👨‍👩‍👧‍👦',
  '🇺🇦',
  'e\u0301',
  '\ud83d',
  '\udc00',
  '\u0000',
  '\u001b[31m',
  '\u009b31m',
  '\u202e',
  '\u200b',
  'word',
  'Kursk',
  '121,000',
  '.',
  '…',
];

export const hostileText = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...FRAGMENTS) },
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    {
      maxLength: 40,
    },
  )
  .map((fragments) => fragments.join(''));

/** Up to some ten thousand characters. */
export const longText = fc
  .tuple(hostileText, fc.integer({ min: 1, max: 300 }))
  .map(([text, times]) => text.repeat(times).slice(0, 10_000));

const anyText = fc.oneof({ weight: 3, arbitrary: hostileText }, longText);
const piece: fc.Arbitrary<Piece> = fc.oneof(anyText, fc.record({ strong: anyText }));
const pieces = fc.array(piece, { maxLength: 4 });

export const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('answer' as const), text: anyText }),
  fc.record({ kind: fc.constant('says' as const), text: pieces }),
  fc.record(
    { kind: fc.constant('passage' as const), text: pieces, source: anyText, receipt: anyText },
    { requiredKeys: ['kind', 'text', 'source'] },
  ),
  fc.record({ kind: fc.constant('brief' as const), text: pieces, source: anyText }),
  fc.record({ kind: fc.constant('row' as const), text: pieces, source: anyText }),
  fc.record({ kind: fc.constant('paragraph' as const), mark: anyText, text: anyText }),
  fc.record({ kind: fc.constant('note' as const), text: anyText }),
);

export const anyReply: fc.Arbitrary<Reply> = fc.record({
  tone: fc.constantFrom('answer' as const, 'miss' as const, 'plain' as const, 'trouble' as const),
  question: anyText,
  blocks: fc.array(anyBlock, { maxLength: 12 }),
  buttons: fc.array(fc.record({ label: anyText, id: fc.string({ maxLength: 130 }) }), { maxLength: 30 }),
});
