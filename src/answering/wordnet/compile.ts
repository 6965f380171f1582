/** The WordNet database (its `dict` folder) → the compact lexicon that ships with Footnote; see `lexicon.ts` for its format. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold, reduce } from '../stems.js';

/**
 * @param dict folder with WordNet 3.0's `data.*`, `index.sense` and `*.exc` files.
 * @returns the lexicon's three parts as text, sorted, the same for the same input.
 */
export function compileWordNet(dict: string): Readonly<Record<'irregular' | 'topics' | 'relations', string>> {
  const read = (file: string) => readFileSync(join(dict, file), 'utf8').split('\n');
  const counts = tagCounts(read('index.sense'));
  const synsets = new Map(
    PARTS.flatMap(([name, pos]) => read(`data.${name}`).flatMap((line) => synset(line, pos))).map((set) => [
      set.id,
      set,
    ]),
  );
  const senses = senseShares(synsets, counts);
  const met = new Set([...counts].filter(([, count]) => count > 0).map(([key]) => key.split(' ')[0] ?? ''));
  return {
    irregular: irregularForms(
      PARTS.map(([name]) => read(`${name}.exc`)),
      senses,
    ),
    topics: topicLines(synsets, senses),
    relations: relationLines(synsets, senses, met, counts),
  };
}

const PARTS = [
  ['noun', 'n'],
  ['verb', 'v'],
  ['adj', 'a'],
  ['adv', 'r'],
] as const;

interface Synset {
  readonly id: string;
  /** Lexicographer file: 0–44, such as 18 noun.person. */
  readonly topic: number;
  readonly words: readonly string[];
  readonly pointers: readonly {
    readonly kind: string;
    readonly to: string;
    readonly from: number;
    readonly word: number;
  }[];
}

/** A line of `data.*` as wndb(5WN) describes it. */
function synset(line: string, pos: string): Synset[] {
  const fields = line.split(' ');
  const offset = fields[0];
  if (offset === undefined || !/^\d{8}$/.test(offset)) return [];
  const count = Number.parseInt(fields[3] ?? '0', 16);
  const words = Array.from({ length: count }, (_, at) => (fields[4 + 2 * at] ?? '').replace(/\(.*\)$/, ''));
  const first = 4 + 2 * count;
  const pointers = Array.from({ length: Number(fields[first]) }, (_, at) => {
    const [kind = '', to = '', part = '', ends = '0000'] = fields.slice(
      first + 1 + 4 * at,
      first + 5 + 4 * at,
    );
    return {
      kind,
      to: part.replace('s', 'a') + to,
      from: Number.parseInt(ends.slice(0, 2), 16),
      word: Number.parseInt(ends.slice(2), 16),
    };
  });
  return [{ id: pos + offset, topic: Number(fields[1]), words, pointers }];
}

/** How often each sense was met in the texts that WordNet's authors tagged: `index.sense`, last column. */
function tagCounts(lines: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const [key = '', offset = '', , count = '0'] = line.split(' ');
    const [lemma = '', rest = ''] = key.split('%');
    const pos = 'nvara'[Number(rest[0]) - 1] ?? '';
    const id = `${lemma} ${pos}${offset}`;
    counts.set(id, (counts.get(id) ?? 0) + Number(count));
  }
  return counts;
}

/** lemma → synset → the share of the lemma's uses that have this sense; half a use is added to each for the unseen. */
type Senses = ReadonlyMap<string, ReadonlyMap<string, number>>;

function senseShares(synsets: ReadonlyMap<string, Synset>, counts: ReadonlyMap<string, number>): Senses {
  const senses = new Map<string, Map<string, number>>();
  for (const { id, words } of synsets.values()) {
    for (const word of words) {
      const lemma = word.toLowerCase();
      const shares = senses.get(lemma) ?? new Map<string, number>();
      shares.set(id, (counts.get(`${lemma} ${id}`) ?? 0) + 0.5);
      senses.set(lemma, shares);
    }
  }
  for (const shares of senses.values()) {
    const all = [...shares.values()].reduce((total, value) => total + value, 0);
    for (const [id, value] of shares) shares.set(id, value / all);
  }
  return senses;
}

function irregularForms(files: readonly (readonly string[])[], senses: Senses): string {
  const forms = new Map<string, string>();
  for (const line of files.flat()) {
    const [form = '', lemma = ''] = line.split(' ');
    if (!/^[a-z]{3,}$/.test(form) || !/^[a-z]+$/.test(lemma) || forms.has(form)) continue;
    // A form that the stemmer brings to the same stem needs no entry; one that is a word of its own keeps it.
    if (reduce(form) === reduce(lemma) || !senses.has(lemma)) continue;
    forms.set(form, lemma);
  }
  return [...forms]
    .map(([form, lemma]) => `${form} ${lemma}`)
    .sort()
    .join('\n');
}

/** WordNet's pointer symbols → ours. */
const KINDS: Readonly<Record<string, string>> = {
  '@': 'u',
  '~': 'l',
  '+': 'd',
  '\\': 'd',
  '>': 'c',
  '*': 'c',
  '&': 'a',
  $: 'a',
};

/** @param met lemmas that occur in the tagged texts: a word rarer than that is no use as a stand-in for another. */
function relationLines(
  synsets: ReadonlyMap<string, Synset>,
  senses: Senses,
  met: ReadonlySet<string>,
  counts: ReadonlyMap<string, number>,
): string {
  const relations = new Map<string, Map<string, number>>();
  const verbs = new Map<string, { verb: number; other: number }>();
  const relate = (from: string, fromId: string, to: string, toId: string, kind: string) => {
    if (!usable(from) || !usable(to) || (kind !== 'd' && !met.has(to.toLowerCase()))) return;
    const [a, b] = [reduce(fold(from)), reduce(fold(to))];
    if (a === b) return;
    const share = (word: string, id: string) => senses.get(word.toLowerCase())?.get(id) ?? 0;
    const weight = Math.sqrt(share(from, fromId) * share(to, toId));
    const known = relations.get(a) ?? new Map<string, number>();
    known.set(kind + b, Math.max(known.get(kind + b) ?? 0, weight));
    relations.set(a, known);
  };
  for (const { id, words, pointers } of synsets.values()) {
    for (const word of words) {
      for (const other of words) relate(word, id, other, id, 's');
      if (!usable(word)) continue;
      const key = reduce(fold(word));
      const known = verbs.get(key) ?? { verb: 0, other: 0 };
      known[id.startsWith('v') ? 'verb' : 'other'] += counts.get(`${word.toLowerCase()} ${id}`) ?? 0;
      verbs.set(key, known);
    }
    for (const { kind, to, from, word } of pointers) {
      const mark = KINDS[kind];
      const target = synsets.get(to);
      if (mark === undefined || target === undefined) continue;
      const [left, right] = [
        from === 0 ? words : [words[from - 1] ?? ''],
        word === 0 ? target.words : [target.words[word - 1] ?? ''],
      ];
      for (const a of left) for (const b of right) relate(a, id, b, to, mark);
    }
  }
  return [...verbs]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([stem, { verb, other }]) => {
      const related = [...(relations.get(stem) ?? [])]
        .map(([to, weight]) => ({ to, digit: Math.min(9, Math.round(weight * 10)) }))
        .filter(({ digit }) => digit >= 2)
        .sort((a, b) => b.digit - a.digit || (a.to < b.to ? -1 : 1))
        .slice(0, MOST)
        .map(({ to, digit }) => `${digit}${to}`);
      const use = Math.min(9, Math.round(Math.log2(1 + verb + other)));
      if (related.length === 0 && use === 0) return [];
      return [[stem, (verb > other ? 'v' : '-') + use, ...related].join(' ')];
    })
    .join('\n');
}

const MOST = 30;

function usable(word: string): boolean {
  return /^[A-Za-z]{2,}$/.test(word);
}

/** What nouns name, a word a line: see `Topic` in `lexicon.ts`. */
function topicLines(synsets: ReadonlyMap<string, Synset>, senses: Senses): string {
  const lines: string[] = [];
  for (const [lemma, shares] of senses) {
    if (!/^[a-z]{2,}$/.test(lemma)) continue;
    const marks = new Map<string, number>();
    let nouns = 0;
    let proper = true;
    for (const [id, share] of shares) {
      const set = synsets.get(id);
      if (set === undefined || !id.startsWith('n')) continue;
      nouns += share;
      if (set.words.includes(lemma)) proper = false;
      const mark = TOPIC_MARKS[set.topic];
      if (mark !== undefined) marks.set(mark, (marks.get(mark) ?? 0) + share);
    }
    const best = [...marks].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0];
    if (best === undefined || nouns < 0.1) continue;
    // A country is a group of people and a stretch of land: asked for, it is a place.
    const mark = best[0] === 'g' && (marks.get('l') ?? 0) >= nouns / 4 ? 'l' : best[0];
    if ((marks.get(mark) ?? 0) < nouns / 4) continue;
    lines.push(`${lemma} ${proper ? mark.toUpperCase() : mark}`);
  }
  return lines.sort().join('\n');
}

/** Lexicographer files (lexnames(5WN)) of groups, places, people, money, quantities and times. */
const TOPIC_MARKS: Readonly<Record<number, string>> = {
  14: 'g',
  15: 'l',
  18: 'p',
  21: 'w',
  23: 'q',
  28: 't',
};
