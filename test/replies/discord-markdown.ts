/**
 * What Discord's client makes of markdown: a small recogniser written from its documented rules, apart from our escaper.
 * It reads line by line; a backslash before anything but an ASCII letter, a digit or white space shows that character.
 */
export interface Rendered {
  readonly lines: readonly RenderedLine[];
  /** Everything in it that is live besides quotes, small print and bold: pings, links, headings, lists, code, … */
  readonly live: readonly string[];
}

export interface RenderedLine {
  readonly look: 'text' | 'quote' | 'small';
  readonly text: string;
  /** The words in bold, in order. */
  readonly bold: readonly string[];
}

export function renderDiscord(markdown: string): Rendered {
  const live: string[] = [];
  if (/^\s*>>> /m.test(markdown)) live.push('>>> quote of all that follows');
  const lines = markdown.split(/\r\n?|[\n\u2028\u2029]/).map((line): RenderedLine => {
    const [look, rest] = lookOf(line);
    const start = LINE_STARTS.find((pattern) => pattern.test(rest));
    if (start !== undefined) live.push(`line start: ${rest.slice(0, 12)}`);
    return { look, ...inline(rest, live) };
  });
  return { lines, live };
}

function lookOf(line: string): [RenderedLine['look'], string] {
  if (line.startsWith('> ')) return ['quote', line.slice(2)];
  if (line.startsWith('-# ')) return ['small', line.slice(3)];
  return ['text', line];
}

const LINE_STARTS = [/^\s*#{1,3}\s/, /^\s*-#\s/, /^\s*>\s/, /^\s*>>>/, /^\s*[-*+]\s/, /^\s*\d+[.)]\s/];

const LIVE = [
  /^<@[!&]?\d+>/,
  /^<#\d+>/,
  /^<a?:\w+:\d+>/,
  /^<t:-?\d+(?::[a-zA-Z])?>/,
  /^<\/[^>]+:\d+>/,
  /^<id:\w+>/,
  /^<[a-z]+:[^>\s]+>/i,
  /^<[^@\s>]+@[^>\s]+>/,
  /^@(?:everyone|here)/,
  /^\[[^\]]*\]\([^)]*\)/,
  /^(?:https?|steam|discord):\/\/[^\s<]/i,
  /^(?:discord\.gg|discord(?:app)?\.com\/invite)\/\w/i,
  /^:[^\s:]+:/,
  /^```/,
  /^`[^`]+`/,
  /^\|\|[\s\S]+?\|\|/,
  /^~~[\s\S]+?~~/,
  /^__[\s\S]+?__/,
  /^_[^\s_][\s\S]*?_/,
  /^\*[^\s*][^*]*?\*(?!\*)/,
];

function inline(source: string, live: string[]): Pick<RenderedLine, 'text' | 'bold'> {
  let text = '';
  const bold: string[] = [];
  let opened: number | undefined;
  let at = 0;
  while (at < source.length) {
    const rest = source.slice(at);
    if (/^\\[^0-9A-Za-z\s]/u.test(rest)) {
      const [character = ''] = rest.slice(1);
      text += character;
      at += 1 + character.length;
    } else if (rest.startsWith('**')) {
      if (opened === undefined) opened = text.length;
      else {
        bold.push(text.slice(opened));
        opened = undefined;
      }
      at += 2;
    } else {
      const match = LIVE.map((pattern) => pattern.exec(rest)?.[0]).find((found) => found !== undefined);
      if (match !== undefined) live.push(match);
      const [character = ''] = rest;
      text += character;
      at += character.length;
    }
  }
  if (opened !== undefined) live.push('** that is never closed');
  return { text, bold };
}
