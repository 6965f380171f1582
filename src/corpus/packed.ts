/** An article as numbers and text, so that it need not be read from its sentences again. */
import { z } from 'zod';
import type { Article, Paragraph, Sentence } from './article.js';

export type PackedArticle = z.infer<typeof packedArticle>;

const KINDS = ['body', 'caption', 'tags'] as const;
const speaker = z.object({ name: z.string(), role: z.string().exactOptional() });

export const packedArticle = z.object({
  id: z.string(),
  metadata: z.object({
    title: z.string(),
    titleFrom: z.enum(['article', 'host']),
    publisher: z.string().exactOptional(),
    published: z.string().exactOptional(),
    url: z.string().exactOptional(),
    language: z.string().exactOptional(),
  }),
  language: z.string(),
  text: z.string(),
  hash: z.string(),
  /** For each paragraph: index in `KINDS`, start, end. */
  paragraphs: z.array(z.number()),
  /** For each sentence: paragraph, start, end, index in `speakers`, and of its attribution: sentence, start, end; -1: none. */
  sentences: z.array(z.number()),
  speakers: z.array(speaker),
  /** What is shown of a sentence, by its index, where that differs from the text between its start and end. */
  shown: z.record(z.string(), z.string()),
});

const PARAGRAPH = 3;
const SENTENCE = 7;

export function pack({ id, metadata, language, text, hash, paragraphs, sentences }: Article): PackedArticle {
  const speakers = new Map<string, { at: number; speaker: z.infer<typeof speaker> }>();
  const shown: Record<string, string> = {};
  const numbers: number[] = [];
  for (const { index, paragraph, start, end, text: words, speaker, attribution } of sentences) {
    let at = -1;
    if (speaker !== null) {
      const key = JSON.stringify([speaker.name, speaker.role]);
      at = speakers.get(key)?.at ?? speakers.size;
      speakers.set(key, { at, speaker });
    }
    if (words !== text.slice(start, end)) shown[index] = words;
    const { sentence: stands, start: from, end: to } = attribution ?? { sentence: -1, start: -1, end: -1 };
    numbers.push(paragraph, start, end, at, stands, from, to);
  }
  return {
    id,
    metadata,
    language,
    text,
    hash,
    paragraphs: paragraphs.flatMap(({ kind, start, end }) => [KINDS.indexOf(kind), start, end]),
    sentences: numbers,
    speakers: [...speakers.values()].map(({ speaker }) => speaker),
    shown,
  };
}

/** The article that was packed. */
export function unpack(packed: PackedArticle): Article {
  const { id, metadata, language, text, hash } = packed;
  return {
    id,
    metadata,
    language,
    text,
    hash,
    paragraphs: paragraphsOf(packed),
    sentences: sentencesOf(packed),
  };
}

function paragraphsOf({ paragraphs: numbers }: PackedArticle): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (let at = 0; at < numbers.length; at += PARAGRAPH) {
    const [kind = 0, start = 0, end = 0] = numbers.slice(at, at + PARAGRAPH);
    paragraphs.push({ number: paragraphs.length + 1, kind: KINDS[kind] ?? 'body', start, end });
  }
  return paragraphs;
}

function sentencesOf({ text, sentences: numbers, speakers, shown }: PackedArticle): Sentence[] {
  const sentences: Sentence[] = [];
  for (let at = 0; at < numbers.length; at += SENTENCE) {
    const [paragraph = 0, start = 0, end = 0, by = -1, sentence = -1, from = 0, to = 0] = numbers.slice(
      at,
      at + SENTENCE,
    );
    const index = sentences.length;
    const before = sentences[index - 1];
    sentences.push({
      paragraph,
      number: before?.paragraph === paragraph ? before.number + 1 : 1,
      index,
      start,
      end,
      text: shown[index] ?? text.slice(start, end),
      speaker: speakers[by] ?? null,
      attribution: sentence < 0 ? null : { sentence, start: from, end: to },
    });
  }
  return sentences;
}
