/** Any words at all, by every way in: nothing is thrown, no limit of Discord's is passed, and none takes much longer than a usual question. */
import fc from 'fast-check';
import type { Context } from '../../src/replies/command.js';
import { type Come, openEntrances } from './entrances.js';
import { NASTIES, nasty, normal } from './nasties.js';
import { cpuTime } from './timing.js';

/** What came of some texts. */
export interface InputPart {
  /** By what is nasty about the texts: what each of them cost, in ms of CPU time. */
  readonly costs: Readonly<Record<string, readonly number[]>>;
  /** What went wrong, each kind once, with the first text that did it. */
  readonly faults: Readonly<Record<string, string>>;
}

export const USUAL = 'usual questions';

/** @param count how many texts, shared out among all kinds. @param seed the same seed gives the same texts */
export function torturedInput(
  contexts: readonly Context[],
  {
    count,
    seed,
    told = () => {},
  }: {
    readonly count: number;
    readonly seed: number;
    readonly told?: (what: string, count: number) => void;
  },
): InputPart {
  const words = contexts.flatMap(({ answerer }) =>
    answerer.articles.flatMap(({ text }) => text.split(/\s+/u)),
  );
  const kinds = [
    [USUAL, normal(words)] as const,
    ...Object.keys(NASTIES)
      .filter(isKind)
      .map((kind) => [kind, nasty(kind)] as const),
  ];
  const each = Math.ceil(count / kinds.length);
  const faults: Record<string, string> = {};
  const entrances = contexts.map(openEntrances);
  const costs = kinds.map(([what, texts]) => {
    const spent: number[] = [];
    for (const [at, text] of textsOf(texts, each, seed)) {
      const entrance = entrances[at % entrances.length];
      if (entrance === undefined) continue;
      const come = attempt(() => entered(entrance, text, at));
      spent.push(come.ms);
      for (const fault of come.faults) faults[fault] ??= text;
    }
    told(what, spent.length);
    return [what, spent] as const;
  });
  return { costs: Object.fromEntries(costs), faults };
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
  const spent = cpuTime();
  try {
    return act();
  } catch (error) {
    const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { ms: spent(), faults: [`it throws ${said.slice(0, 200)}`] };
  }
}

function isKind(key: string): key is keyof typeof NASTIES {
  return key in NASTIES;
}
