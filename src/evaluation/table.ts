/** Rows as a Markdown table whose columns also line up in a terminal. */

export interface Column<T> {
  readonly title: string;
  readonly align: 'left' | 'right';
  cell(row: T): string;
}

/** Lines without a line break at the end. */
export function table<T>(columns: readonly Column<T>[], rows: readonly T[]): string[] {
  const cells = rows.map((row) => columns.map((column) => column.cell(row).replaceAll('|', '\\|')));
  const widths = columns.map(({ title }, at) =>
    Math.max(3, [...title].length, ...cells.map((row) => [...(row[at] ?? '')].length)),
  );
  const line = (texts: readonly string[]) =>
    `| ${texts.map((text, at) => padded(text, widths[at] ?? 0, columns[at]?.align)).join(' | ')} |`;
  const rules = columns.map(({ align }, at) => {
    const width = (widths[at] ?? 0) + 2;
    return align === 'right' ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width);
  });
  return [line(columns.map(({ title }) => title)), `|${rules.join('|')}|`, ...cells.map(line)];
}

function padded(text: string, width: number, align: 'left' | 'right' | undefined): string {
  const room = ' '.repeat(width - [...text].length);
  return align === 'right' ? room + text : text + room;
}

/** A share in percent: `83.0`; where there is none `–`. */
export function percent(share: number | null): string {
  return share === null ? '–' : (100 * share).toFixed(1);
}

/** `0.031`; where there is none `–`. */
export function decimal(value: number | null, digits = 3): string {
  return value === null ? '–' : value.toFixed(digits);
}

/** A change in percentage points: `+0.4`, `−0.4`, `0.0`. */
export function change(difference: number): string {
  const points = Math.abs(100 * difference).toFixed(1);
  if (points === '0.0') return points;
  return difference < 0 ? `−${points}` : `+${points}`;
}
