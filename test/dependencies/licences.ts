/** Licences under which a package may be part of what hosts install: all of them ask for a notice at most. */

/** SPDX ids. */
const ALLOWED = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'Zlib',
  'Unlicense',
]);

/** Packages whose package.json names no SPDX id, by name and version, with what their own files say. */
export const STATED_ELSEWHERE: Readonly<Record<string, string>> = {
  // By mammoth's author, under its licence; package.json says “BSD” without a number.
  'duck@0.1.12': 'BSD-2-Clause',
  // In `licenses`, as package.json had it before SPDX.
  'format@0.2.2': 'MIT',
};

/** @param expression in SPDX's terms: with OR one of the two must be allowed, with AND both. */
export function isAllowed(expression: string): boolean {
  const bare = expression.trim().replace(/^\((.*)\)$/u, '$1');
  if (bare.includes(' OR ')) return bare.split(' OR ').some(isAllowed);
  return bare.split(' AND ').every((id) => ALLOWED.has(id.trim()));
}
