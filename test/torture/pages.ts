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
  const sum = (pick: (row: Row) => number) => rows.reduce((all, row) => all + pick(row), 0);
  const lost = (row: Row, lawful: boolean) => ((row.lawful !== null) === lawful ? row.endings.lost : 0);
  const cells = rows.map((row) => [
    row.lawful === null ? row.fault : `${row.fault} – *${row.lawful}*`,
    row.asked,
    row.endings.answered,
    row.endings.apologised,
    row.endings.twice,
    lost(row, true),
    lost(row, false),
    row.isAlive ? 'yes' : 'NO',
  ]);
  const all = [
    '**all**',
    sum(({ asked }) => asked),
    sum(({ endings }) => endings.answered),
    sum(({ endings }) => endings.apologised),
    sum(({ endings }) => endings.twice),
    sum((row) => lost(row, true)),
    sum((row) => lost(row, false)),
    rows.every(({ isAlive }) => isAlive) ? 'yes' : 'NO',
  ];
  return table(
    ['fault', 'asked', 'answered once', 'apology', 'twice', 'not to be answered', 'lost', 'alive'],
    [...cells, all],
  );
}
