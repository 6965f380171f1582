/**
 * News names a head of state whom every reader knows by the family name alone, and calls them by their office
 * elsewhere. This finds that name, or nothing.
 */

/**
 * The only person whom a text names by one bare word throughout; null when there is none, or a second.
 * @param narration without what is quoted. @param named full names of everyone who is introduced.
 */
export function barePerson(narration: string, named: readonly string[]): string | null {
  const excluded = new Set(named.flatMap((name) => name.split(' ')));
  const seen = new Map<string, { bare: number; met: boolean; owns: boolean; other: boolean }>();
  for (const match of narration.matchAll(capitalised)) {
    const word = match[1] ?? '';
    const before = narration.slice(Math.max(0, match.index - 40), match.index);
    const after = narration.slice(match.index + word.length, match.index + word.length + 40);
    const count = seen.get(word) ?? { bare: 0, met: false, owns: false, other: false };
    seen.set(word, count);
    if (notPerson(word, before, after)) count.other = true;
    else count.bare++;
    count.met ||= company.test(before);
    count.owns ||= personalThing.test(after);
  }
  const candidates = [...seen].filter(
    ([word, { met, owns, other }]) => (met || owns) && !other && !excluded.has(word),
  );
  const [only] = candidates;
  if (only === undefined || candidates.length > 1) return null;
  // One sign alone fits a firm or a government as well: both kinds are asked for.
  const [word, { bare, met, owns }] = only;
  return bare > 1 && met && owns ? word : null;
}

/** A word with a capital inside a sentence. */
const capitalised = /(?<=[\p{L}\p{N},’'"]\s?)(?<![\p{L}\p{M}’'-])(\p{Lu}\p{Ll}{2,})(?![\p{L}\p{M}-])/gu;

/** One meets and calls persons. */
const company =
  /\b(?:[Mm]eetings?|meet|met|talked|spoke|speaking|call|conversation|[Ii]nterview|summit|dinner|lunch)\s+(?:\S+\s+){0,2}with\s+$|\b(?:told|asked|urged|advised|thanked|accused)\s+$/;
/** What belongs to a person's will or life: `X's efforts to …`. Countries and firms have other things. */
const personalThing =
  /^['’]s\s+(?:\p{L}+\s+)?(?:comments|remarks|speech|words|wife|husband|children|inauguration|presidency|reign|mandate|re-election|predecessor|successor|inner circle|efforts? to|attempts? to|orders?|decree|ambitions?|rule|mother|father|birthday|health)\b/u;

/** Places, peoples, days and parts of longer names. */
function notPerson(word: string, before: string, after: string): boolean {
  return (
    /\b(?:in|at|from|near|into|across|on|inside|outside|around|throughout|over|the|a|an|this|that|north|south|east|west|western|eastern|of the)\s+$/i.test(
      before,
    ) ||
    /\p{Lu}[\p{L}.’'-]*\s+$/u.test(before) ||
    /^\s+(?:\p{Lu}|region|oblast|province|city|district|state|county|border|airport|time|government|authorities|forces|officials|shares|stock|employees|users|customers)/u.test(
      after,
    ) ||
    /(?:day|ian|ish|ese|ern|tian)$/.test(word) ||
    capitals.test(word) ||
    isCountry(word)
  );
}

/** News says the capital for the government: `a meeting with Brussels`. */
const capitals =
  /^(?:Moscow|Kyiv|Kiev|Minsk|Warsaw|Berlin|Paris|London|Madrid|Rome|Brussels|Vienna|Budapest|Prague|Athens|Ankara|Washington|Ottawa|Canberra|Beijing|Taipei|Tokyo|Seoul|Pyongyang|Delhi|Islamabad|Kabul|Tehran|Baghdad|Damascus|Beirut|Jerusalem|Riyadh|Doha|Cairo|Tripoli|Nairobi|Pretoria|Abuja|Havana|Caracas|Brasilia|Stockholm|Oslo|Copenhagen|Helsinki|Lisbon|Dublin|Westminster|Kremlin|Pentagon|Holyrood|Downing)$/;

let countries: ReadonlySet<string> | undefined;

function isCountry(word: string): boolean {
  countries ??= countryNames();
  return countries.has(word);
}

/** Every country's English name, as the system knows it. */
function countryNames(): ReadonlySet<string> {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return new Set(letters.flatMap((first) => letters.flatMap((second) => names.of(first + second) ?? [])));
}
