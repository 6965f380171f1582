/**
 * What WordNet knows of English words, compiled by `compile.ts` from WordNet 3.0 (Princeton University; LICENSE beside this file).
 *
 * `irregular.txt`: a form and its lemma a line. `topics.txt`: a noun and what it names (a capital: only as a proper
 * name). `relations.txt`: a line a stem – the stem, `v` if it is mostly a verb, a digit for how common it is, and
 * related stems, each behind a digit (tenths: the geometric mean of how often both words are used in the related sense)
 * and a letter (`Relation`).
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** s same sense · d derived from one another · u broader · l narrower · c causes or entails · a alike */
export type Relation = 's' | 'd' | 'u' | 'l' | 'c' | 'a';

export interface Related {
  readonly stem: string;
  readonly relation: Relation;
  /** 0–1. */
  readonly weight: number;
}

/** What a noun names. */
export type Topic = 'person' | 'place' | 'group' | 'time' | 'quantity' | 'money';

/** The lemma of an irregular form (`fled` → `flee`), else the word itself. */
export function lemma(word: string): string {
  return irregular().get(word) ?? word;
}

/** Stems related to a stem, surest first. */
export function relatedTo(stem: string): readonly Related[] {
  let all = related.get(stem);
  if (all === undefined) {
    const fields = relations().get(stem)?.split(' ').slice(1) ?? [];
    all = fields.map((field) => ({
      stem: field.slice(2),
      relation: RELATIONS[field[1] ?? ''] ?? 'a',
      weight: Number(field[0]) / 10,
    }));
    if (related.size >= RELATED) related.clear();
    related.set(stem, all);
  }
  return all;
}

// The stems that questions ask for, and no more than take a megabyte or two.
const related = new Map<string, readonly Related[]>();
const RELATED = 1_000;

/** What a folded word usually names; undefined: nothing of these kinds. */
export function topicOf(word: string): Named | undefined {
  const known = topics();
  const mark = known.get(word) ?? known.get(lemma(word)) ?? known.get(word.replace(/s$/, ''));
  return mark === undefined ? undefined : TOPICS.get(mark);
}

/** Whether a stem is used as a verb more often than as anything else. */
export function isVerb(stem: string): boolean {
  return relations().get(stem)?.startsWith('v') ?? false;
}

/** Whether a stem is one of an English word; of names, WordNet has a few only. */
export function isWord(stem: string): boolean {
  return relations().has(stem);
}

/** How common a stem is in the texts that WordNet's authors tagged: log2(1 + its count), at most 9. */
export function commonness(stem: string): number {
  return Number(relations().get(stem)?.[1] ?? 0);
}

const RELATIONS: Readonly<Record<string, Relation>> = { s: 's', d: 'd', u: 'u', l: 'l', c: 'c', a: 'a' };

interface Named {
  readonly topic: Topic;
  /** As a proper name only (`france`). */
  readonly name: boolean;
}

const TOPIC_OF = { p: 'person', l: 'place', g: 'group', t: 'time', q: 'quantity', w: 'money' } as const;
/** By its letter; a capital: of a proper name. */
const TOPICS: ReadonlyMap<string, Named> = new Map(
  Object.entries(TOPIC_OF).flatMap(([letter, topic]): [string, Named][] => [
    [letter, { topic, name: false }],
    [letter.toUpperCase(), { topic, name: true }],
  ]),
);

const irregular = once(() => table('#wordnet/irregular.txt'));
const topics = once(() => table('#wordnet/topics.txt'));
const relations = once(() => table('#wordnet/relations.txt'));

/** The lines of a file by their first word. */
function table(file: string): ReadonlyMap<string, string> {
  const path = createRequire(import.meta.url).resolve(file);
  return new Map(
    readFileSync(path, 'utf8')
      .split('\n')
      .map((line) => {
        const gap = line.indexOf(' ');
        return [line.slice(0, gap), line.slice(gap + 1)];
      }),
  );
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
