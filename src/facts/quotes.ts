/** Who is quoted in articles, what they say, and by which words the article says that it is theirs. */
import { fold } from '../answering/stems.js';
import type { Article, Sentence } from '../corpus/article.js';
import { shownOffsets } from '../corpus/spacing.js';
import { kept } from './kept.js';
import { type Phrase, phraseAt } from './phrase.js';

export interface QuotedSpeaker {
  readonly name: string;
  /** As the articles give them, each once, in order; often none. */
  readonly roles: readonly string[];
  /** The sentences that are attributed to them, in order. */
  readonly said: readonly Said[];
}

export interface Said {
  readonly article: Article;
  readonly sentence: Sentence;
}

/** Whom the articles name for a sentence: most sentences first, then by name. */
export function quotedSpeakers(articles: readonly Article[]): QuotedSpeaker[] {
  const speakers = new Map<string, { name: string; roles: Map<string, string>; said: Said[] }>();
  const keys = new Map<string, string>();
  for (const article of articles) {
    for (const sentence of article.sentences) {
      if (sentence.speaker === null) continue;
      const { name, role } = sentence.speaker;
      const key = keys.get(name) ?? nameKey(name);
      keys.set(name, key);
      const known = speakers.get(key) ?? { name, roles: new Map<string, string>(), said: [] };
      speakers.set(key, known);
      known.said.push({ article, sentence });
      if (role !== undefined && !known.roles.has(fold(role))) known.roles.set(fold(role), role);
    }
  }
  return [...speakers.values()]
    .map(({ name, roles, said }) => ({ name, roles: [...roles.values()], said }))
    .sort((a, b) => b.said.length - a.said.length || byName.compare(a.name, b.name));
}

const byName = new Intl.Collator('en');

/** The speaker with that name among others; case, accents and spaces aside. */
export function speakerNamed(name: string, speakers: readonly QuotedSpeaker[]): QuotedSpeaker | undefined {
  const wanted = nameKey(name);
  return speakers.find((speaker) => speaker.name === name) ?? speakers.find((one) => keyOf(one) === wanted);
}

export interface Quote extends Said {
  /** The words that name the speaker: `regional governor Alexei Smirnov told a meeting with Putin on Monday`. */
  readonly attribution: {
    /** Where they stand: this sentence, or another of the same article. */
    readonly sentence: Sentence;
    /** Offsets in that sentence's text. */
    readonly words: Phrase;
  };
  /** Whether they stand in the sentence itself. */
  readonly own: boolean;
}

/** A sentence with the words that say whose it is; null where nobody is named for it. */
export function quoteOf({ article, sentence }: Said): Quote | null {
  const named = sentence.attribution;
  const stands = article.sentences[named?.sentence ?? -1];
  if (named === null || stands === undefined) return null;
  const raw = article.text.slice(stands.start, stands.end);
  const { start, end } = shownOffsets(raw, stands.text, named.start - stands.start, named.end - stands.start);
  return {
    article,
    sentence,
    attribution: { sentence: stands, words: phraseAt(stands.text, start, end) },
    own: stands === sentence,
  };
}

/** Every sentence that the articles attribute to someone, in order. @param name as in `QuotedSpeaker`; case aside */
export function quotesOf(articles: readonly Article[], name: string): Quote[] {
  const said = speakerNamed(name, quotedSpeakers(articles))?.said ?? [];
  return said.map(quoteOf).filter((quote) => quote !== null);
}

/** The same for names that are the same person's in every article. */
const keyOf = kept(({ name }: QuotedSpeaker) => nameKey(name));
const nameKey = (name: string) => fold(name).replace(/\s+/g, ' ').trim();
