/** docs/reliability.md: each part of the torture writes its own figures there, between two marks. */
import { readFileSync, writeFileSync } from 'node:fs';
import { root } from '../discord/bot-process.js';
import type { Row } from './faults.js';

const PAGE = `${root}docs/reliability.md`;

/** Puts `text` between the marks of that part. @throws Error where the page has no such marks */
export function writeReliability(part: string, text: string): void {
  const page = readFileSync(PAGE, 'utf8');
  const [begin, end] = [`<!-- ${part} -->`, `<!-- /${part} -->`];
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${PAGE} has no ${begin} … ${end} to write between.`);
  writeFileSync(PAGE, `${page.slice(0, from)}${begin}\n${text.trim()}\n${page.slice(to)}`);
}

/** Under which circumstances the figures came about. */
export function circumstances(seed: number | null): string {
  const date = new Date().toISOString().slice(0, 10);
  return `Printed by \`npm run torture\` on ${date}, Node ${process.versions.node}${seed === null ? '' : `, seed ${seed}`}.`;
}

/** @returns a table in markdown, right-aligned where `numbers` says so */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, at) => (rows.every((row) => typeof row[at] === 'number') ? '--:' : '---'));
  return [line(head), `|${rule.join('|')}|`, ...rows.map(line)].join('\n');
}

export function wireTable(rows: readonly Row[]): string {
  const counted = rows.map((row) => {
    const { asked, endings, lawful, givenUp } = row;
    const lost = [lawful !== null, lawful === null && givenUp !== null, lawful === null && givenUp === null];
    return [
      asked,
      endings.answered,
      endings.apologised,
      endings.twice,
      ...lost.map((is) => (is ? endings.lost : 0)),
    ];
  });
  const all = counted.reduce((sum, row) => row.map((count, at) => count + (sum[at] ?? 0)), []);
  const cells = rows.map(({ fault, lawful, givenUp, isAlive }, at) => {
    const why = lawful ?? givenUp;
    return [why === null ? fault : `${fault} – *${why}*`, ...(counted[at] ?? []), isAlive ? 'yes' : 'NO'];
  });
  return table(
    [
      'fault',
      'asked',
      'answered once',
      'apology',
      'twice',
      'not to be answered',
      'given up',
      'lost',
      'alive',
    ],
    [...cells, ['**all**', ...all, rows.every(({ isAlive }) => isAlive) ? 'yes' : 'NO']],
  );
}
