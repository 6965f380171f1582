/** `kill -9` at any moment of a start, a reload or the writing of the index: what is answered afterwards is of one whole edition. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askOnce, type Folders, openChat } from './footnote.js';
import { buildLighthouses, type Lighthouses, nameOf, questionAbout } from './lighthouses.js';
import { type Random, seeded } from './random.js';

export interface Killed {
  readonly kills: number;
  /** How many of the processes had answered when they were killed, and how many starts found an index. */
  readonly answered: number;
  readonly withIndex: number;
  /** Answers that were looked at. */
  readonly looked: number;
  readonly faults: readonly string[];
}

/** Each process is looked at, and each tenth time all houses by one that ends by itself. */
export async function killedAgainAndAgain({
  kills,
  seed,
  told = () => {},
}: {
  readonly kills: number;
  readonly seed: number;
  readonly told?: (line: string) => void;
}): Promise<Killed> {
  const folder = await mkdtemp(join(tmpdir(), 'footnote-killed-'));
  const folders = { corpus: join(folder, 'corpus'), data: join(folder, 'data') };
  const random = seeded(seed);
  const houses = await buildLighthouses(folders.corpus);
  // With an index to begin with, so that a start can be killed that reads one.
  const first = await lookedAt(folders, houses);
  const sum = { answered: 0, withIndex: 0, looked: first.looked, faults: [...first.faults] };
  try {
    for (let kill = 1; kill <= kills; kill += 1) {
      if (await hasIndex(folders.data)) sum.withIndex += 1;
      const { torn, answers } = await killedOnce(folders, houses, random);
      if (answers > 0) sum.answered += 1;
      sum.looked += answers;
      sum.faults.push(...torn.map((said) => `kill ${kill}: a torn answer, “${said}”`));
      if (kill % 10 === 0 || kill === kills) {
        const { faults, looked } = await lookedAt(folders, houses);
        sum.looked += looked;
        sum.faults.push(...faults.map((fault) => `after kill ${kill}: ${fault}`));
        told(`killed ${kill} times, ${sum.looked} answers looked at, ${sum.faults.length} faults`);
      }
    }
    return { kills, ...sum };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Some houses change before the start, some while it runs; when it is killed is left to chance. */
async function killedOnce(folders: Folders, houses: Lighthouses, random: Random) {
  const some = () => Array.from({ length: random(8) }, () => random(houses.count));
  await houses.renew(some());
  const chat = openChat(folders);
  const asking = setInterval(() => chat.ask(questionAbout(random(houses.count), random(90))), 30);
  // Half of them die while they start, the others in a reload or the writing that follows the start.
  if (random(2) === 0) await chat.shows(/lamps in row/u, 20_000);
  const changing = houses.renew(some());
  await after(random(random(2) === 0 ? 400 : 1600));
  clearInterval(asking);
  await chat.kill();
  await changing;
  const output = chat.output();
  // The last line may have been cut off by the kill itself.
  const whole = output.slice(0, output.lastIndexOf('\n\n') + 1);
  return { torn: houses.tornIn(whole), answers: whole.match(/lamps in row/gu)?.length ?? 0 };
}

/** All houses, by a process that starts anew: each answer is of the edition that is in its file. */
async function lookedAt(folders: Folders, houses: Lighthouses) {
  const asked = Array.from({ length: houses.count }, (_, house) => house);
  const { status, passages, complaints } = await askOnce(
    folders,
    asked.map((house) => questionAbout(house, 7)),
  );
  const faults = asked.flatMap((house) => {
    const said = passages[house] ?? '';
    const wanted = `Lighthouse ${nameOf(house)} of edition ${houses.editionOf(house)} `;
    return said.startsWith(wanted) && houses.tornIn(said).length === 0
      ? []
      : [`“${said}” where ${wanted}was asked for`];
  });
  if (status !== 0) faults.push(`the process ended with ${status}: ${complaints}`);
  return { faults, looked: asked.length };
}

async function hasIndex(data: string): Promise<boolean> {
  const names = await readdir(data).catch(() => []);
  return names.some((name) => name.startsWith('index-') && name.endsWith('.ndjson'));
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
