/**
 * Text from a file or a person as one line that can be shown: line breaks, control characters and runs of white
 * space become one space, half a surrogate pair becomes U+FFFD. Everything else stays letter for letter.
 */
export function oneLine(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD').replace(/[\s\p{Cc}]+/gu, ' ');
}
