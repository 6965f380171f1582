/** Measures one engine: `node --expose-gc engine-process.js ENGINE build|open FOLDER`, as a process of its own. */
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Best, Engine, Index } from '../engines/engine.js';
import { ENGINES } from '../engines/engines.js';
import { percentile } from '../statistics.js';
import { questionsIn, sentencesIn, textsIn } from './corpus-folder.js';
import type { Built, Opened } from './measured.js';

const [name = '', step = '', folder = ''] = process.argv.slice(2);
const snapshot = join(folder, `${name}.snapshot`);

async function measureBuilt(engine: Engine): Promise<Built> {
  const questions = questionsIn(folder).map(({ question, right }) => ({ question, right: new Set(right) }));
  const before = heap();
  let index: Index;
  let build: number;
  let given: number;
  const places = new Map<number, string>();
  {
    // Each engine gets what it takes; what it does not keep is let go before memory is measured.
    const texts = name === 'footnote' ? textsIn(folder) : [];
    const sentences = name === 'footnote' ? [] : sentencesIn(folder);
    given = heap() - before;
    const began = performance.now();
    index = await engine.build({ texts, sentences, path: join(folder, `${name}.database`) });
    build = performance.now() - began;
    const wanted = new Set(questions.flatMap(({ right }) => [...right]));
    for (const [at, sentence] of sentences.entries()) if (wanted.has(sentence)) places.set(at, sentence);
  }
  const isRight = (best: Best, right: ReadonlySet<string>) => {
    const text = typeof best === 'number' ? places.get(best) : best;
    return typeof text === 'string' && right.has(text);
  };
  await warmUp(index, questions);
  const times: number[] = [];
  const counts = { right: 0, refused: 0, refusedRight: 0 };
  for (let round = 0; round === 0 || times.length < LEAST; round += 1) {
    for (const { question, right } of questions) {
      const asked = performance.now();
      const answer = index.best(question);
      const best = answer instanceof Promise ? await answer : answer;
      times.push(performance.now() - asked);
      if (round > 0) continue;
      const good = isRight(best, right);
      const refused = index.refused?.() === true;
      counts.right += Number(good);
      counts.refused += Number(refused);
      counts.refusedRight += Number(good && refused);
    }
  }
  const after = heap();
  const saving = performance.now();
  await index.save(snapshot);
  const save = performance.now() - saving;
  return {
    options: engine.options,
    build,
    save,
    snapshot: statSync(snapshot).size,
    heap: after - before,
    texts: given,
    keepsTexts: engine.keepsTexts,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    asked: times.length,
    questions: questions.length,
    ...counts,
  };
}

async function measureOpened(engine: Engine): Promise<Opened> {
  const questions = questionsIn(folder);
  const before = heap();
  const began = performance.now();
  const index = await engine.open(snapshot);
  const open = performance.now() - began;
  await index.best(questions[0]?.question ?? '');
  const firstAnswer = performance.now() - began;
  await warmUp(index, questions);
  const openedHeap = heap() - before;
  const resident = process.memoryUsage.rss();
  // Used up to here, so that nothing of it is let go before.
  await index.best(questions[0]?.question ?? '');
  rmSync(snapshot);
  return { open, firstAnswer, openedHeap, resident };
}

/** Asks before time is taken: a bot has been asked before, and the engines of JavaScript compile what is called often. */
async function warmUp(index: Index, questions: readonly { readonly question: string }[]): Promise<void> {
  const until = performance.now() + WARM_UP.time;
  for (let asked = 0; asked < WARM_UP.questions || performance.now() < until; asked += 1) {
    await index.best(questions[asked % questions.length]?.question ?? '');
  }
}

/** At least so many questions, and so long, in ms. */
const WARM_UP = { questions: 20, time: 2_000 };
/** Times that are taken at least: of few questions each is asked more than once. */
const LEAST = 200;

/** What JavaScript holds after a full collection, in bytes. */
function heap(): number {
  if (globalThis.gc === undefined) throw new Error('Start it with --expose-gc.');
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

// Nobody is left to be told.
process.once('disconnect', () => process.exit(1));

// At the end of the file: everything above is defined by now.
const engine = await ENGINES[name]?.();
if (engine === undefined) throw new Error(`There is no engine "${name}".`);
const told = step === 'build' ? await measureBuilt(engine) : await measureOpened(engine);
process.send?.(told, () => process.exit());
