/** Files of questions, small enough to count by hand. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A folder that is gone after the tests; @returns what writes a file into it and tells its path. */
export function temporaryFolder(): (name: string, content: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-sets-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  return (name, content) => {
    const file = join(folder, name);
    writeFileSync(file, content);
    return file;
  };
}

/** In SQuAD's shape: two articles, the first of two paragraphs; each question with the words that answer it. */
export function squadFile(articles: readonly SquadArticle[] = ARTICLES): string {
  return JSON.stringify({
    version: '1.1',
    data: articles.map(({ title, paragraphs }) => ({
      title,
      paragraphs: paragraphs.map(({ context, questions }) => ({
        context,
        qas: Object.entries(questions).map(([question, text], at) => ({
          id: `${title}-${at}`,
          question,
          answers: text === '' ? [] : [{ text, answer_start: context.indexOf(text) }],
        })),
      })),
    })),
  });
}

export interface SquadArticle {
  readonly title: string;
  readonly paragraphs: readonly {
    readonly context: string;
    readonly questions: Readonly<Record<string, string>>;
  }[];
}

export const ARTICLES: readonly SquadArticle[] = [
  {
    title: 'Blue_whale',
    paragraphs: [
      {
        context:
          'The blue whale is the largest animal known. It reaches a length of 30 metres. Krill is nearly all that it eats.',
        questions: {
          'How long can a blue whale be?': '30 metres',
          'What does the blue whale eat?': 'Krill',
        },
      },
      {
        context: 'Whalers hunted blue whales for oil. In 1966 hunting them was banned by a commission.',
        questions: { 'When was hunting blue whales banned?': '1966' },
      },
    ],
  },
  {
    title: 'Lighthouse',
    paragraphs: [
      {
        context:
          'A lighthouse guides ships at night. The lighthouse of Alexandria was built in the third century before Christ. Augustin Fresnel invented the lens that most of them use.',
        questions: {
          'Who invented the lens of lighthouses?': 'Augustin Fresnel',
          'What does a lighthouse guide?': 'ships',
        },
      },
    ],
  },
];

/** JSON lines of labelled candidates; the right ones begin with `+`. */
export function candidateFile(rows: readonly CandidateLines[]): string {
  return rows
    .map(({ question, title, candidates }) =>
      JSON.stringify({
        question,
        ...(title !== undefined && { title }),
        candidates: candidates.map((text) => ({
          text: text.replace(/^\+ ?/, ''),
          label: text.startsWith('+') ? 1 : 0,
        })),
      }),
    )
    .join('\n');
}

export interface CandidateLines {
  readonly question: string;
  readonly title?: string;
  readonly candidates: readonly string[];
}
