/** Where the pages with an article's facts are: what the ids of the buttons to them say. */
import { address, digits, fields, NUMBER, number, type Written } from './action.js';

/** All articles together, or one by its hash. */
export type Scope = string;
export const ALL: Scope = '*';

/** A page of facts, in one part of an article that is long. */
export interface FactPage {
  readonly scope: Scope;
  /** From 0. */
  readonly part: number;
  /** From 1, clamped; 0: the first, opened from elsewhere. */
  readonly page: number;
}

export interface FiguresPage extends FactPage {
  /** The word that narrows them; empty: all figures. */
  readonly about: string;
}

export interface QuotesPage {
  readonly scope: Scope;
  readonly page: number;
  /** What is shown: of the speaker of a sentence everything that is theirs; null: who is quoted. */
  readonly of: { readonly hash: string; readonly index: number } | null;
}

const SCOPE = '([0-9a-f]{8}|\\*)';
const PAGE = `${SCOPE}:${NUMBER}:${NUMBER}`;

/** `g:9f3c1a2b:0:2:civilians`: page 2 of the figures in its first part that have to do with civilians. */
export const figuresPages: Written<FiguresPage> = {
  letter: 'g',
  fields: fields(`${PAGE}:(.*)`, (scope = '', part, page, about = '') => ({
    ...pageFrom(scope, part, page),
    about,
  })),
  write: ({ about, ...page }) => `${written(page)}:${about}`,
};

/** `t:9f3c1a2b:0:2`: page 2 of what is dated in its first part. */
export const timelinePages: Written<FactPage> = {
  letter: 't',
  fields: fields(PAGE, (scope = '', part, page) => pageFrom(scope, part, page)),
  write: written,
};

/**
 * `k:9f3c1a2b:1`: who is quoted in that article; `k:*:2:9f3c1a2b.1k`: page 2 of what all of them quote of the one who says
 * sentence 1k of that article. A name may be longer than an id.
 */
export const quotesPages: Written<QuotesPage> = {
  letter: 'k',
  fields: fields(`${SCOPE}:${NUMBER}(?::([0-9a-f]{8})\\.${NUMBER})?`, (scope = '', page, hash, index) => ({
    scope,
    page: number(page),
    of: hash === undefined ? null : { hash, index: number(index) },
  })),
  write: ({ scope, page, of }) =>
    `${scope}:${digits(page)}${of === null ? '' : `:${of.hash}.${digits(of.index)}`}`,
};

export const toFigures = address(figuresPages);
export const toTimeline = address(timelinePages);
export const toQuotes = address(quotesPages);

function written({ scope, part, page }: FactPage): string {
  return `${scope}:${digits(part)}:${digits(page)}`;
}

function pageFrom(scope: Scope, part: string | undefined, page: string | undefined): FactPage {
  return { scope, part: number(part), page: number(page) };
}
