/** Figures as the page shows them: with as many digits as mean something. */

/** Three digits that count, and separators: 0.0123, 1.23, 12.3, 123, 1,230. NaN: a dash. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const digits = value === 0 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value.toLocaleString('en', { maximumFractionDigits: Math.min(digits, 4) });
}

export const count = (value: number) => value.toLocaleString('en', { maximumFractionDigits: 0 });
export const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
export const times = (ratio: number) => (Number.isFinite(ratio) ? `${figure(ratio)}×` : '–');
export const megabytes = (bytes: number) => figure(bytes / 2 ** 20);

/** A table in markdown; the first column is text, the others are numbers. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [
    line(head),
    `|${head.map((_, at) => (at === 0 ? '---' : '--:')).join('|')}|`,
    ...rows.map(line),
  ].join('\n');
}
