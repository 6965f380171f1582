/** The words that stand for whoever speaks: a name with a role, a pronoun, or a description. */
import { familyNames, goesWithOffice, headOf, isOffice, isOrganisation } from './offices.js';

export type Source =
  | { readonly kind: 'name'; readonly name: string; readonly role?: string; readonly title?: string }
  | { readonly kind: 'pronoun'; readonly pronoun: 'he' | 'she' | 'it' | 'they' }
  /** `the regional governor`, `police`, `the Defence Ministry`. */
  | { readonly kind: 'description'; readonly words: string };

/**
 * Reads a noun phrase, without what is set off from it by commas.
 * @returns null for anything that cannot be the subject of a speech verb.
 */
export function sourceFrom(phrase: string): Source | null {
  const text = phrase
    .trim()
    .replace(/\s+/g, ' ')
    .replace(leading, '')
    .replace(leading, '')
    .replace(timeFirst, '');
  if (text === '' || text.split(' ').length > 14 || unfit.test(text)) return null;
  const pronoun = /^(he|she|it|they)$/i.exec(text)?.[1]?.toLowerCase();
  if (pronoun === 'he' || pronoun === 'she' || pronoun === 'it' || pronoun === 'they') {
    return { kind: 'pronoun', pronoun };
  }
  if (nobody.test(text)) return null;
  return named(text) ?? described(text);
}

const leading =
  /^(?:and|but|so|yet|then|still|also|now|however|meanwhile|later|earlier|yesterday|today|separately|once again|even)\b,?\s*/i;
const timeFirst =
  /^(?:on|in|by|last|this|early|late)\s+(?:(?:early|late)\s+)?(?:\p{Lu}\p{L}+day|\d{4}|week|month|year|(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d+)?)\s+(?=\S)/iu;
const unfit =
  /[\uE000\uE001"“”;:()]|\b(?:who|which|that|what|how|where|when|if|whether|because|after|before|while|since|although|though|until|unless|as|than|is|are|was|were|has|have|had|be|been|will|would|could|did|does|do|said|says|to|not|there)\b|\b(?:and|or|but)$/i;
const nobody =
  /^(?:no[- ]+one|I|we|you|me|one|nobody|no one|someone|somebody|everyone|anyone|this|these|those|some|many|all|most)$/i;

const capital = "\\p{Lu}[\\p{L}\\p{M}\\p{N}’'.-]*";
const particle = '(?:de|del|della|di|da|dos|du|van|von|der|den|ter|la|le|bin|ibn|al|el|y)';
/** Up to five capitalised words, with the particles between them. */
export const properName = `${capital}(?:\\s+(?:${particle}\\s+){0,2}${capital}){0,4}`;

const roleAndName = new RegExp(`^((?:\\S+\\s+)*?)(${properName})$`, 'u');
const nameAndPlace = new RegExp(
  `^(${capital}\\s+${properName})\\s+(?:of|from|at)\\s+(?:the\\s+)?\\p{Lu}`,
  'u',
);
const determiner = /^(?:the|a|an|its|his|her|their|our|one|another)\s+/i;
const courtesy = /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady)\.?\s+/;

function named(text: string): Source | null {
  const placed = nameAndPlace.exec(text)?.[1];
  const parts = roleAndName.exec(placed ?? text);
  if (parts === null) return null;
  const before = (parts[1] ?? '').trim().split(' ').filter(Boolean);
  const proper = (parts[2] ?? '').split(' ');
  // "Russian President Vladimir Putin": what reaches to the last office is the role.
  const office = proper.findLastIndex(
    (word, at) => at < proper.length - 1 && (isOffice(word) || (at === 0 && isCallingFirst(proper))),
  );
  const name = proper.slice(office + 1);
  const role = [...before, ...proper.slice(0, office + 1)]
    .join(' ')
    .replace(determiner, '')
    .replace(/ (?:named|called)$/, '');
  const full = name.join(' ');
  const title = courtesy.exec(`${full} `)?.[0]?.trim();
  const plain = `${full} `.replace(courtesy, '').trim();
  if (plain === '' || functionWord.test(full) || isOrganisation(plain)) return null;
  if ((role !== '' || name.length > 1) && isOffice(name.at(-1) ?? '') && !familyNames.has(name.at(-1) ?? ''))
    return null;
  if (role === '') return determiner.test(text) ? null : nameOf(plain, undefined, title);
  // A role is a few words with an office in it, or small words alone: `first baseman`.
  if (role.split(' ').length > 6 || notInRole.test(role) || role.split(' ').some(isParticiple)) return null;
  return office >= 0 || isOffice(headOf(role)) || before.some((word) => !determiner.test(`${word} `))
    ? nameOf(plain, role, title)
    : null;
}

const functionWord =
  /^(?:The|A|An|It|This|That|These|Those|In|On|At|Some|Many|Most|His|Her|Their|One|Two|Both)\b/;
const notInRole = /(?:^|\s)(?:for|of|from|at|in|on|with|and|or|by|\p{Ll}+ly|the|a|an)(?:\s|$)|\d/u;

/** `citing`, but not `housing` as in `housing minister`. */
function isParticiple(word: string): boolean {
  return /^\p{Ll}+ing$/u.test(word) && !goesWithOffice(word);
}

/** `Vet Ann Lee`, with the capital that begins a sentence; of two words the first is a given name. */
function isCallingFirst([first = '', second = '', ...others]: readonly string[]): boolean {
  return others.length > 0 && second.length > 2 && isOffice(first.toLowerCase());
}

function nameOf(name: string, role: string | undefined, title: string | undefined): Source {
  return { kind: 'name', name, ...(role && { role }), ...(title && { title }) };
}

function described(text: string): Source | null {
  const words = text.replace(/^(?:The|A|An|His|Her|Its|Their|One|Another)\b/, (word) => word.toLowerCase());
  if (words.split(' ').length < 2 && !/^(?:police|\p{L}{3,}s)$/iu.test(words)) return null;
  const marked = /^(?:the|a|an|his|her|its|their|our|one|another|some|two|three|several|many|most)\s/i.test(
    words,
  );
  const last = headOf(words);
  const plural = /^\p{L}{3,}s$/u.test(last) || /^(?:police|people)$/i.test(last);
  return marked || plural || isOffice(last) || /^\p{Lu}/u.test(text) ? { kind: 'description', words } : null;
}

/**
 * The role in what follows a name between commas: `the mayor of Lyon`, `45, a teacher`.
 * @returns without its article; null when it is no role.
 */
export function roleFrom(apposition: string): string | null {
  const text = apposition
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/ (?:who|whom|whose) .*$/, '');
  if (text.split(' ').length > 14 || unfit.test(text)) return null;
  const role = text
    .replace(determiner, '')
    .replace(/\s(?:on|in) (?:\p{Lu}\p{L}+day|a statement|an interview)\b.*$/u, '');
  return isOffice(headOf(role)) ? role : null;
}
