/**
 * What WordNet knows of English words, compiled by `compile.ts` from WordNet 3.0 (Princeton University; LICENSE beside this file).
 *
 * `irregular.txt`: a form and its lemma a line. `relations.txt`: a line a stem – the stem, its usual topic
 * (`Topic`; a capital: a proper name), a digit for how common it is, and
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

/** What a noun most often names; `verb` for verbs. */
export type Topic = 'person' | 'place' | 'group' | 'time' | 'quantity' | 'money' | 'verb' | 'other';

/** The lemma of an irregular form (`fled` → `flee`), else the word itself. */
export function lemma(word: string): string {
  return irregular().get(word) ?? word;
}

/** Stems related to a stem, surest first. */
export function relatedTo(stem: string): readonly Related[] {
  const fields = relations().get(stem)?.split(' ').slice(1) ?? [];
  return fields.map((field) => ({
    stem: field.slice(2),
    relation: RELATIONS[field[1] ?? ''] ?? 'a',
    weight: Number(field[0]) / 10,
  }));
}

/** What a stem usually names, and whether as a proper name (`france`); undefined: WordNet does not know it. */
export function topicOf(stem: string): { readonly topic: Topic; readonly name: boolean } | undefined {
  const mark = relations().get(stem)?.[0];
  if (mark === undefined) return undefined;
  return { topic: TOPICS[mark.toLowerCase()] ?? 'other', name: mark !== mark.toLowerCase() };
}

/** How common a stem is in the texts that WordNet's authors tagged: log2(1 + its count), at most 9. */
export function commonness(stem: string): number {
  return Number(relations().get(stem)?.[1] ?? 0);
}

const RELATIONS: Readonly<Record<string, Relation>> = { s: 's', d: 'd', u: 'u', l: 'l', c: 'c', a: 'a' };

const TOPICS: Readonly<Record<string, Topic>> = {
  p: 'person',
  l: 'place',
  g: 'group',
  t: 'time',
  q: 'quantity',
  w: 'money',
  v: 'verb',
};

const irregular = once(() => table('#wordnet/irregular.txt'));
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
