/**
 * Words that are of kin by how they are written, in languages for which no lexicon is here: those that begin alike
 * (`Reform`, `Reformation`), compounds and their parts (`Linie`, `Verteidigungslinie`), in German a verb and its
 * participle, and, in Chinese characters, those that share some.
 */

export interface FormKin {
  /** derived: begins alike, or shares characters · narrower: holds the term · broader: is held by it */
  readonly kinship: 'derived' | 'narrower' | 'broader';
  /** 0–1: how much of the two is the same. */
  readonly weight: number;
}

/** How a word of a text is of kin with a term of a question; both are stems. @param language BCP 47 */
export function kinByForm(term: string, stem: string, language?: string): FormKin | undefined {
  if (FIGURE.test(term) || FIGURE.test(stem)) return undefined;
  if (HAN.test(term)) return sharedCharacters(term, stem);
  if (language === 'de' && (isParticipleOf(term, stem) || isParticipleOf(stem, term))) return SAME_VERB;
  const [least, most] = term.length < stem.length ? [term.length, stem.length] : [stem.length, term.length];
  if (least < SHORTEST) return undefined;
  let same = 0;
  while (same < least && term[same] === stem[same]) same += 1;
  if (same >= SHORTEST && same < most && same >= most * ALIKE)
    return { kinship: 'derived', weight: same / most };
  if (same === least || (term.length > stem.length ? term.endsWith(stem) : stem.endsWith(term)))
    return {
      kinship: stem.length > term.length ? 'narrower' : 'broader',
      weight: Math.max(PART, least / most),
    };
  return undefined;
}

/** German `gesprengt`, of `spreng`; `aufgebaut`, of `aufbau`. Of strong verbs (`gefall`, of `fall`) it is held as a part. */
function isParticipleOf(stem: string, verb: string): boolean {
  const [, before = '', within = ''] = PARTICIPLE.exec(stem) ?? [];
  // `gegrundet`, of `grund`
  return within !== '' && [before + within, before + within.replace(/e$/, '')].includes(verb);
}

const PARTICIPLE =
  /^(|ab|an|auf|aus|bei|dar|ein|fest|fort|her|hin|los|mit|nach|vor|weg|zu|zuruck|zusammen)ge(.{3,})t$/;
const SAME_VERB: FormKin = { kinship: 'derived', weight: 0.9 };

const FIGURE = /\p{N}/u;
const HAN = /\p{Script=Han}/u;
const SHORTEST = 4;
const ALIKE = 0.5;
const PART = 0.5;

/** Dice's coefficient of their characters. */
function sharedCharacters(term: string, stem: string): FormKin | undefined {
  let same = 0;
  for (const character of stem) if (term.includes(character)) same += 1;
  return same === 0 ? undefined : { kinship: 'derived', weight: (2 * same) / (term.length + stem.length) };
}
