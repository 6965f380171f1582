/**
 * One line of plain text as Discord markdown that reads exactly as that text: nothing in it can become a ping,
 * link, heading, list, quote, code, spoiler, timestamp, emoji or command.
 *
 * Discord shows `\x` as `x` for every x that is no ASCII letter, digit or white space. So each character that can begin
 * markup gets a backslash:
 *
 *   always            \ * _ ~ ` | < > # [ ] @     emphasis, code, spoilers, <…> of every kind, headings, links, @everyone
 *   before a non-blank  :                         https://…  and  :smile:
 *   after a domain      /                         discord.gg/…, which needs no scheme to become an invite card
 *   at the start      - + and the dot of "12."    lists and small print, also when the text opens a line
 *
 * @param text without line breaks
 */
export function escapeMarkdown(text: string): string {
  const inside = MARKS.test(text)
    ? text.replace(/[\\*_~`|<>#[\]@]|:(?!\s)|\/(?<=\.\p{L}+\/)/gu, '\\$&')
    : text;
  return inside.replace(/^\s*(?=[-+])|^\s*\d+(?=[.)])/, '$&\\');
}

/** Most text has none of them, and is not looked through for more. */
const MARKS = /[\\*_~`|<>#[\]@:/]/;
