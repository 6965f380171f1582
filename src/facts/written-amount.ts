/** The number that digits write, by the marks of a language. */

/**
 * @param decimal the language's decimal mark.
 * @returns null where the marks fit no number: `10.0.0.1`.
 */
export function amountOf(written: string, decimal: string): number | null {
  const plain = written.replace(/[ \u00a0\u202f\u2009]/g, '');
  const grouping = decimal === ',' ? '.' : ',';
  const marks = plain.replace(/\p{N}/gu, '');
  const parts = plain.split(/[.,]/);
  if (marks === '') return digits(plain);
  const grouped =
    parts.slice(1).every((part) => part.length === 3) && (parts[0]?.length ?? 0) <= 3 && parts[0] !== '0';
  if ([...marks].every((mark) => mark === grouping)) {
    if (grouped) return digits(parts.join(''));
    // `1,5` in English: whatever it is, it is no fifteen.
    return null;
  }
  const last = parts.at(-1) ?? '';
  const whole = parts.slice(0, -1);
  const single = marks.endsWith(decimal) && !marks.slice(0, -1).includes(decimal);
  return single && whole.slice(1).every((part) => part.length === 3)
    ? digits(`${whole.join('')}.${last}`)
    : null;
}

/** Also digits of other scripts, and `2½`. */
function digits(written: string): number | null {
  const halves: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 1 / 3, '⅔': 2 / 3 };
  const fraction = halves[written.slice(-1)];
  if (fraction !== undefined)
    return (written.length > 1 ? (digits(written.slice(0, -1)) ?? 0) : 0) + fraction;
  const ascii = written.replace(/\p{Nd}/gu, (digit) => String(digitOf(digit)));
  return /^[\d.]+$/.test(ascii) ? Number(ascii) : null;
}

/** Unicode's decimal digits come in runs of ten that begin with the zero. */
function digitOf(digit: string): number {
  let code = digit.codePointAt(0) ?? 0;
  if (code < 0x80) return code - 0x30;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - 1))) {
    code -= 1;
    value += 1;
  }
  return value;
}

/** `,` or `.`: what parts the whole from its fraction in a language (BCP 47); `.` where that is unknown. */
export function decimalMark(language: string): string {
  const mark = marks.get(language) ?? markOf(language);
  marks.set(language, mark);
  return mark;
}

/** By language: asking `Intl` takes longer than reading a sentence. */
const marks = new Map<string, string>();

function markOf(language: string): string {
  try {
    const parts = new Intl.NumberFormat(language).formatToParts(1.5);
    return parts.find(({ type }) => type === 'decimal')?.value === ',' ? ',' : '.';
  } catch {
    return '.';
  }
}
