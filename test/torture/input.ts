/** Any words at all, by every way in: nothing is thrown, no limit of Discord's is passed, and none takes much longer than a usual question. */
import fc from 'fast-check';
import type { Context } from '../../src/replies/command.js';
import { type Come, openEntrances } from './entrances.js';
import { NASTIES, nasty, normal } from './nasties.js';

export interface InputRow {
  readonly what: string;
  readonly count: number;
  /** In ms. */
  readonly p50: number;
  readonly p99: number;
  readonly longest: number;
}

export interface InputReport {
  readonly rows: readonly InputRow[];
  readonly count: number;
  /** What went wrong, each kind once, with the first text that did it. */
  readonly faults: ReadonlyMap<string, string>;
}

/** @param count how many texts, shared out among all kinds. @param seed the same seed gives the same texts */
export function torturedInput(
  contexts: readonly Context[],
  {
    count,
    seed,
    told = () => {},
  }: { readonly count: number; readonly seed: number; readonly told?: (row: InputRow) => void },
): InputReport {
  const words = contexts.flatMap(({ answerer }) =>
    answerer.articles.flatMap(({ text }) => text.split(/\s+/u)),
  );
  const kinds = [
    ['usual questions', normal(words)] as const,
    ...Object.keys(NASTIES)
      .filter(isKind)
      .map((kind) => [kind, nasty(kind)] as const),
  ];
  const each = Math.ceil(count / kinds.length);
  const faults = new Map<string, string>();
  const entrances = contexts.map(openEntrances);
  const rows = kinds.map(([what, texts]) => {
    const times: number[] = [];
    for (const [at, text] of textsOf(texts, each, seed)) {
      const entrance = entrances[at % entrances.length];
      if (entrance === undefined) continue;
      const come = attempt(() => entered(entrance, text, at));
      times.push(come.ms);
      for (const fault of come.faults) if (!faults.has(fault)) faults.set(fault, text);
    }
    const row = rowOf(what, times);
    told(row);
    return row;
  });
  return { rows, count: rows.reduce((sum, row) => sum + row.count, 0), faults };
}

/** In portions: a hundred thousand texts at once would take much room. */
function* textsOf(
  texts: fc.Arbitrary<string>,
  count: number,
  seed: number,
): Generator<readonly [number, string]> {
  for (let from = 0; from < count; from += PORTION) {
    const numRuns = Math.min(PORTION, count - from);
    for (const [at, text] of fc.sample(texts, { seed: seed + from, numRuns }).entries())
      yield [from + at, text];
  }
}

const PORTION = 1_000;

/** Half of all are messages; the others come by command, while it is typed, and by button. */
function entered(entrance: ReturnType<typeof openEntrances>, text: string, at: number): Come {
  if (at % 2 === 0) return entrance.message(text);
  const which = at >> 3;
  if (at % 8 < 5) return entrance.command(text, which);
  return at % 8 === 5 ? entrance.choices(text, which) : entrance.button(text, which);
}

function attempt(act: () => Come): Come {
  const started = performance.now();
  try {
    return act();
  } catch (error) {
    const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { ms: performance.now() - started, faults: [`it throws ${said.slice(0, 200)}`] };
  }
}

function rowOf(what: string, times: readonly number[]): InputRow {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { what, count: times.length, p50: at(0.5), p99: at(0.99), longest: sorted.at(-1) ?? 0 };
}

function isKind(key: string): key is keyof typeof NASTIES {
  return key in NASTIES;
}
