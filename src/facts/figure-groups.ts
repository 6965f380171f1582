/** The figures of articles, those for the same thing side by side. */
import type { Article } from '../corpus/article.js';
import { circumstancesReader } from './circumstances.js';
import { type Figure, type FigureKind, figuresOf } from './figures.js';
import { contradict, isSameThing, type One } from './same-thing.js';

export interface FigureGroup {
  readonly kind: FigureKind;
  /** In the articles' order; none is left out and nothing is reckoned from them. */
  readonly figures: readonly Figure[];
  /** Those among them that differ though they are for the same thing, in that order; empty: none do. */
  readonly differing: readonly Figure[];
}

/**
 * Every figure in one group: by kind (people first, dates last), and in it by what is counted and what happened to it,
 * where the words say so clearly; each group where its first figure stands. What counts as clear: `same-thing.ts`.
 */
export function figureGroups(articles: readonly Article[]): FigureGroup[] {
  const groups: Group[] = [];
  const ofKind = new Map(KINDS.map((kind): [FigureKind, Group[]] => [kind, []]));
  const circumstancesOf = circumstancesReader();
  for (const figure of articles.flatMap(figuresOf)) {
    const one = { figure, circumstances: circumstancesOf(figure) };
    const alike = ofKind.get(figure.kind) ?? [];
    // Where it does not say what it counts, nothing can be for the same.
    const apart = one.circumstances.head === null && figure.kind !== 'date';
    const group = apart ? undefined : alike.find((group) => belongs(one, group));
    if (group !== undefined) {
      group.push(one);
    } else {
      const begun = [one];
      groups.push(begun);
      if (!apart) alike.push(begun);
    }
  }
  return groups
    .map((group): FigureGroup => {
      const figures = group.map(({ figure }) => figure);
      return { kind: figures[0]?.kind ?? 'other', figures, differing: differingIn(group) };
    })
    .sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
}

/**
 * The figures that a reader would want first, those that say something on their own: people before money before shares
 * before other things; a number before "dozens", earlier before later; one of those that say the same. @param most how many
 */
export function keyFigures(groups: readonly FigureGroup[], most: number): Figure[] {
  const seen = new Set<string>();
  const firsts = groups.flatMap(({ figures }, group) =>
    figures.filter((figure, at) => {
      const { kind, value, number, counts } = figure;
      // "It cost $5 million" tells something; a length, a score or "45%" of nothing does not.
      if (kind !== 'money' && (counts === null || !COUNTING.has(kind))) return false;
      if (figure.joined || figures[at - 1]?.joined === true) return false;
      const says = `${counts === null ? kind : group} ${value ?? number.text.toLowerCase()}`;
      const repeats = seen.has(says);
      seen.add(says);
      return !repeats;
    }),
  );
  const place = (figure: Figure) =>
    KINDS.indexOf(figure.kind) * 2 + (figure.value === null || figure.value < MANY ? 1 : 0);
  return firsts
    .sort((a, b) => place(a) - place(b) || a.sentence.index - b.sentence.index || a.start - b.start)
    .slice(0, Math.max(0, most));
}

const COUNTING: ReadonlySet<FigureKind> = new Set(['people', 'percent', 'other']);

/** "Two people" seldom is what a text is about. */
const MANY = 3;

const KINDS: readonly FigureKind[] = [
  'people',
  'money',
  'percent',
  'distance',
  'other',
  'duration',
  'age',
  'date',
];

type Group = One[];

/** Of the same thing as all that are in it already by what is counted, and as one of them by what happened. */
function belongs(one: One, group: Group): boolean {
  const [first] = group;
  if (first === undefined) return false;
  // Dates are for the timeline to sort.
  if (one.figure.kind === 'date') return true;
  return (
    group.every((other) => isSameThing(one, other, 'counted')) &&
    group.some((other) => isSameThing(one, other))
  );
}

function differingIn(group: Group): Figure[] {
  const differing = new Set<Figure>();
  group.forEach((one, at) => {
    for (const other of group.slice(at + 1)) {
      if (contradict(one, other)) differing.add(one.figure).add(other.figure);
    }
  });
  return group.flatMap(({ figure }) => (differing.has(figure) ? [figure] : []));
}
