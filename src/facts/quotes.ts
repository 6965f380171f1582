/** Who is quoted in articles, what they say, and by which words the article says that it is theirs. */

import { fold } from '../answering/stems.js';
import type { Article, Sentence } from '../corpus/article.js';
import { shownOffsets } from '../corpus/spacing.js';
import { attributedIn } from '../corpus/speakers.js';
import { type Phrase, phraseAt } from './phrase.js';

export interface QuotedSpeaker {
  readonly name: string;
  /** As the articles give them, each once, in order; often none. */
  readonly roles: readonly string[];
  /** How many sentences are attributed to them. */
  readonly sentences: number;
  readonly articles: readonly Article[];
}

/** Whom the articles name for a sentence: most sentences first, then by name. */
export function quotedSpeakers(articles: readonly Article[]): QuotedSpeaker[] {
  const speakers = new Map<
    string,
    { name: string; roles: string[]; sentences: number; articles: Set<Article> }
  >();
  for (const article of articles) {
    for (const { speaker } of article.sentences) {
      if (speaker === null) continue;
      const key = nameKey(speaker.name);
      const known = speakers.get(key) ?? { name: speaker.name, roles: [], sentences: 0, articles: new Set() };
      speakers.set(key, known);
      known.sentences += 1;
      known.articles.add(article);
      const { role } = speaker;
      if (role !== undefined && !known.roles.some((other) => fold(other) === fold(role)))
        known.roles.push(role);
    }
  }
  return [...speakers.values()]
    .map(({ articles, ...speaker }) => ({ ...speaker, articles: [...articles] }))
    .sort((a, b) => b.sentences - a.sentences || a.name.localeCompare(b.name, 'en'));
}

export interface Quote {
  readonly article: Article;
  readonly sentence: Sentence;
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

/** Every sentence that the articles attribute to someone, in order. @param name as in `QuotedSpeaker`; case aside */
export function quotesOf(articles: readonly Article[], name: string): Quote[] {
  const wanted = nameKey(name);
  return articles.flatMap((article) => {
    if (!article.sentences.some(({ speaker }) => speaker !== null && nameKey(speaker.name) === wanted))
      return [];
    const attributed = attributedIn(article.text, article.paragraphs, article.sentences);
    return article.sentences.flatMap((sentence): Quote[] => {
      const found = attributed[sentence.index];
      const stands = article.sentences[found?.sentence ?? -1];
      if (found == null || stands === undefined || nameKey(found.speaker.name) !== wanted) return [];
      const raw = article.text.slice(stands.start, stands.end);
      const { start, end } = shownOffsets(
        raw,
        stands.text,
        found.start - stands.start,
        found.end - stands.start,
      );
      return [
        {
          article,
          sentence,
          attribution: { sentence: stands, words: phraseAt(stands.text, start, end) },
          own: stands === sentence,
        },
      ];
    });
  });
}

/** Names that are the same person's in every article. */
const nameKey = (name: string) => fold(name).replace(/\s+/g, ' ').trim();
