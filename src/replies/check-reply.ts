import type { Library } from '../answering/library.js';
import { check, type Finding } from '../facts/check.js';
import type { Words } from '../words/words.js';
import { BadOption } from './command.js';
import { dialButtons } from './context-reply.js';
import { cut } from './cut.js';
import { findingBlocks, type Manner, placesOf, verdictOn } from './finding-blocks.js';
import { limits } from './limits.js';
import { LEAST_ROOM, toMarkdown } from './markdown.js';
import type { Block, Button, Reply } from './reply.js';

/**
 * Whether a text stands in the articles, and where: a verdict on each of its sentences, those first that matter most, and
 * in full as many as one message has room for; the others in a line each.
 * @throws BadOption when it has no words.
 */
export function checkReply(text: string, library: Library, manner: Manner): Reply {
  const { words, by } = manner;
  const { findings, leftOut } = check(text, library);
  if (findings.length === 0) throw new BadOption(words.check.noWords[by]);
  const ranked = findings.toSorted((a, b) => importance(a) - importance(b));
  const several = ranked.length > 1;
  const rest = (shown: number) => notes(leftOut + ranked.length - shown, words);
  const fits = (shown: readonly (readonly Block[])[]) =>
    toMarkdown([...shown.flat(), ...rest(shown.length)], Number.POSITIVE_INFINITY).length <= ROOM;

  let shown: (readonly Block[])[] = [];
  for (const finding of ranked) {
    const longer = [...shown, [inOneLine(finding, words)]];
    if (!fits(longer)) break;
    shown = longer;
  }
  for (const [at, finding] of ranked.slice(0, shown.length).entries()) {
    const wider = shown.with(at, findingBlocks(finding, several, manner));
    if (fits(wider)) shown = wider;
  }
  return {
    tone: findings.every(({ kind }) => kind === 'exact') ? 'answer' : 'miss',
    blocks: [...shown.flat(), ...rest(shown.length)],
    buttons: several ? [] : ranked.flatMap((finding) => around(finding, words)),
  };
}

/** UTF-16 units of markdown: then it is whole also where it goes out as text. */
const ROOM = limits.content - LEAST_ROOM;
/** Characters of a sentence in a line of small print. */
const BRIEF = 80;

/** What differs is what somebody wants to know first; the lowest number. */
function importance(finding: Finding): number {
  if (finding.kind === 'differs') return finding.marksOnly ? 3 : 1;
  return { figureDiffers: 0, absent: 2, exact: 4 }[finding.kind];
}

function inOneLine(finding: Finding, words: Words): Block {
  const place = placesOf(finding)[0];
  const where = place === undefined ? '' : ` ¶${place.sentence.paragraph}`;
  const text = words.answers.quoted(cut(finding.text, BRIEF));
  return { kind: 'note', text: `${text} – ${verdictOn(finding, words)}${where}` };
}

function notes(leftOut: number, { check: words }: Words): Block[] {
  const all = [...(leftOut > 0 ? [words.leftOut(leftOut)] : []), words.compared];
  return [{ kind: 'note', text: all.join(' ') }];
}

function around(finding: Finding, words: Words): Button[] {
  const place = placesOf(finding)[0];
  if (place === undefined) return [];
  return dialButtons(place.article, place.sentence, { before: 0, after: 0, span: null }, words);
}
