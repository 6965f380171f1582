/** Whom an article names, with the role it gives them; and who is meant by a later word for them. */

import type { Speaker } from './article.js';
import { barePerson } from './bare-person.js';
import { genderOf, goesWithOffice, headOf, isHeadOfState, isOffice, namesSeveralHeads } from './offices.js';
import { properName, type Source, sourceFrom } from './sources.js';

interface Person extends Speaker {
  /** Where the article first names them, UTF-16. */
  readonly at: number;
  gender: 'he' | 'she' | undefined;
}

/** Everyone the article names with a role, in order; more come as they speak. */
function peopleIn(narration: string): Person[] {
  const people: Person[] = [];
  for (const match of narration.matchAll(wordBeforeName)) {
    if (isOffice(match[0])) rememberTitled(people, narration, match.index, match.index + match[0].length);
  }
  for (const match of narration.matchAll(apposition)) {
    const role = match[1] ?? '';
    if (!isOffice(headOf(role))) continue;
    const name = nameAtEnd.exec(narration.slice(Math.max(0, match.index - reach), match.index))?.[1];
    const source = name === undefined ? null : sourceFrom(name);
    if (source?.kind === 'name' && source.name.includes(' ')) {
      remember(people, { ...source, role: source.role ?? role.replace(/\s+/g, ' ') }, match.index - reach);
    }
  }
  return people.sort((a, b) => a.at - b.at);
}

/** Characters: a long name with a long role. */
const reach = 80;
const wordBeforeName = /(?<![\p{L}-])[\p{L}-]{2,}\.?(?=\s+\p{Lu}\p{L})/gu;
const apposition = /,\s*(?:\d+\s*,\s*)?(?:the|a|an)\s+([^,.;:\uE000\uE001]{3,80})(?=[,.;])/gu;
const nameAtStart = new RegExp(`^\\s+${properName}`, 'u');
const nameAtEnd = new RegExp(`(?<![\\p{L}’'.-])(${properName})\\s*$`, 'u');

/** `the regional governor Ivan Petrov`: the words before the office are its own, or the sentence's. */
function rememberTitled(people: Person[], narration: string, office: number, end: number): void {
  const name = nameAtStart.exec(narration.slice(end, end + reach))?.[0];
  const before = narration.slice(Math.max(0, office - reach), office).split(/[^\p{L}\p{M}\s'’.-]/u);
  const words = (before.at(-1) ?? '').trim().split(/\s+/);
  let from = words.length;
  while (from > 0 && words.length - from < 4 && goesWithOffice(words[from - 1] ?? '')) from--;
  for (; name !== undefined && from <= words.length; from++) {
    const phrase = [...words.slice(from), narration.slice(office, end)].join(' ') + name;
    const source = sourceFrom(phrase);
    if (source?.kind !== 'name' || source.role === undefined) continue;
    remember(people, source, office);
    return;
  }
}

/** Adds a person, or what is newly known of one; returns them. */
function remember(people: Person[], source: Source & { kind: 'name' }, at: number): Person {
  const gender = genderOf(`${source.title ?? ''} ${source.role ?? ''}`);
  const known = people.findIndex((person) => person.name === source.name);
  const old = people[known];
  if (old !== undefined) {
    const person: Person = {
      ...old,
      ...(old.role === undefined && source.role !== undefined && { role: source.role }),
      gender: old.gender ?? gender,
    };
    people[known] = person;
    return person;
  }
  const person: Person = { name: source.name, ...(source.role && { role: source.role }), at, gender };
  people.push(person);
  return person;
}

/** Who an article speaks of, as its sentences are gone through in order. */
export class Cast {
  readonly #people: Person[];
  readonly #narration: string;
  #focus: Speaker | null = null;
  #bare: Person | null | undefined;

  /** @param narration the article's text with its quotations filled. */
  constructor(narration: string) {
    this.#narration = narration;
    this.#people = peopleIn(narration);
  }

  /** Who is meant; null when nobody can be named. @param at where the words stand. */
  speaker(source: Source, at: number): Speaker | null {
    const speaker = this.#resolve(source, at);
    if (speaker !== null) this.#focus = speaker;
    return speaker;
  }

  /** A sentence that begins with someone is about them: `he` in the next one is that person. */
  attend(sentence: string, at: number): void {
    const first = /^\W*((?:[\p{L}\p{N}’'.-]+\s+){0,7}[\p{L}’'.-]+)/u.exec(sentence)?.[1] ?? '';
    for (const person of this.#people) {
      const where = first.indexOf(familyOf(person.name));
      if (where < 0 || person.at > at + sentence.length) continue;
      const head = first.slice(0, where).split(/\s+/).filter(Boolean);
      if (head.every((word) => /^the$/i.test(word) || goesWithOffice(word))) this.#focus = person;
    }
  }

  #resolve(source: Source, at: number): Speaker | null {
    if (source.kind === 'pronoun') return this.#byPronoun(source.pronoun, at);
    if (source.kind === 'description') return this.#byDescription(source.words, at);
    if (source.name.includes(' ')) return asSpeaker(remember(this.#people, source, at));
    const known = this.#people.filter(
      (person) =>
        person.name.includes(' ') &&
        familyOf(person.name) === source.name &&
        fits(person, genderOf(source.title ?? '')),
    );
    const person = nearest(known, at);
    if (person !== undefined) return asSpeaker(person);
    const full = this.#fullName(source.name, at);
    return asSpeaker(remember(this.#people, { ...source, name: full ?? source.name }, at));
  }

  /** A name with a first name that ends in `family`, earlier in the text. */
  #fullName(family: string, before: number): string | undefined {
    let at = this.#narration.indexOf(family);
    for (; at >= 0 && at < before; at = this.#narration.indexOf(family, at + 1)) {
      const end = at + family.length;
      if (/^[\p{L}-]/u.test(this.#narration.slice(end, end + 2))) continue;
      const name = nameAtEnd.exec(this.#narration.slice(Math.max(0, at - reach), end))?.[1];
      const source = name === undefined ? null : sourceFrom(name);
      if (source?.kind === 'name' && source.name.includes(' ')) return source.name;
    }
    return undefined;
  }

  #byPronoun(pronoun: 'he' | 'she' | 'it' | 'they', at: number): Speaker | null {
    const focus = this.#focus;
    if (pronoun === 'it' || pronoun === 'they') {
      return focus !== null && !this.#people.some((person) => person.name === focus.name) ? focus : null;
    }
    const known = this.#people.filter((person) => person.at < at && fits(person, pronoun));
    const person =
      known.find(({ name }) => name === focus?.name) ??
      (focus !== null && isDescribedPerson(focus.name) ? null : known.at(-1));
    if (person === null) return focus;
    if (person === undefined) return null;
    person.gender ??= pronoun;
    return asSpeaker(person);
  }

  #byDescription(words: string, at: number): Speaker | null {
    const definite = /^the\s+/i.test(words);
    const plain = words.replace(/^the\s+/i, '');
    const head =
      plain
        .split(/ (?:of|for|from|at|in) /)[0]
        ?.split(' ')
        .at(-1) ?? '';
    if (!definite || !isOffice(head)) return { name: words };
    const bearers = this.#people.filter(
      (person) => person.role !== undefined && bears(person.role, plain, head),
    );
    const exact = bearers.filter((person) => sameWords(person.role ?? '', plain));
    const bearer = nearest(exact.length > 0 ? exact : bearers, at);
    if (bearer !== undefined) return asSpeaker(bearer);
    if (isHeadOfState(plain) && !this.#people.some((person) => endsIn(person.role ?? '', head))) {
      this.#bare ??= this.#findBare();
      if (this.#bare !== null) return asSpeaker({ ...this.#bare, role: plain });
    }
    return { name: words };
  }

  #findBare(): Person | null {
    if (namesSeveralHeads(this.#narration)) return null;
    const name = barePerson(
      this.#narration,
      this.#people.map((person) => person.name),
    );
    return name === null ? null : { name, at: 0, gender: undefined };
  }
}

function asSpeaker({ name, role }: Speaker): Speaker {
  return role === undefined ? { name } : { name, role };
}

function familyOf(name: string): string {
  return (
    name
      .replace(/,?\s+(?:Jr|Sr|II|III|IV)\.?$/, '')
      .split(' ')
      .at(-1) ?? name
  );
}

/** The last one named before a place; else the first one after it. */
function nearest(people: readonly Person[], at: number): Person | undefined {
  return people.findLast((person) => person.at < at) ?? people[0];
}

function fits(person: Person, gender: 'he' | 'she' | undefined): boolean {
  return person.gender === undefined || gender === undefined || person.gender === gender;
}

/** Every word of the description must stand in the role: `the governor` is a regional governor. */
function bears(role: string, description: string, head: string): boolean {
  return endsIn(role, head) && description.split(' ').every((word) => hasStem(role, word));
}

/** Is it the same office, whatever goes before and after it? */
function endsIn(role: string, head: string): boolean {
  return (
    role
      .split(/ (?:of|for|from|at|in) /)[0]
      ?.split(' ')
      .at(-1)
      ?.toLowerCase() === head.toLowerCase()
  );
}

function sameWords(role: string, description: string): boolean {
  return role.toLowerCase() === description.toLowerCase();
}

/** `Russia's` and `Russian` begin alike. */
function hasStem(role: string, word: string): boolean {
  const stem = (text: string): string => text.toLowerCase().replace(/['’]s$/, '');
  const wanted = stem(word);
  return role.split(' ').some((part) => {
    const have = stem(part);
    return (
      have === wanted || (/^\p{Lu}/u.test(word) && have.length > 4 && have.slice(0, 5) === wanted.slice(0, 5))
    );
  });
}

function isDescribedPerson(name: string): boolean {
  return /^(?:the|a|an|one|another)\s/i.test(name) && isOffice(headOf(name));
}
