import { readdir, readFile, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Change, type Live, openLive } from '../../src/serving/live.js';
import { freshFolder, putLighthouses } from './folder.js';

const folder = freshFolder();
let live: Live | undefined;
afterEach(() => live?.close());

/** Opened and followed; what was told, and what has changed. */
async function follow() {
  const told: string[] = [];
  const changes: Change[] = [];
  const outcomes: string[] = [];
  live = await openLive(folder.corpus, {
    dataDir: folder.data,
    tell: (sentence) => told.push(sentence),
    reloaded: (outcome) => outcomes.push(outcome),
  });
  const opened = live;
  opened.follow((change) => changes.push(change));
  // One look at once, one when all of the folder is watched.
  await vi.waitFor(() => expect(outcomes).toHaveLength(2), soon);
  const answer = (question: string) => opened.answerer.answer(question).passages[0]?.text ?? null;
  return { live: opened, told, changes, outcomes, answer };
}

const soon = { timeout: 5_000, interval: 20 };
const ids = ({ answerer }: Live) => answerer.articles.map(({ id }) => id);

describe('a folder that changes', () => {
  test('an article that is put in answers, one that is taken out does no longer', async () => {
    await folder.put('sea.txt', 'Whales sing at night.');
    const { live, changes, answer } = await follow();
    expect(answer('Who sleeps in the barn?')).toBeNull();

    await folder.put('farm/land.txt', 'Cows sleep in the barn.');
    await vi.waitFor(() => expect(answer('Who sleeps in the barn?')).toBe('Cows sleep in the barn.'), soon);
    expect(changes).toEqual([{ added: 1, changed: 0, removed: 0 }]);

    await rm(join(folder.corpus, 'sea.txt'));
    await vi.waitFor(() => expect(ids(live)).toEqual(['land']), soon);
    expect(answer('When do whales sing?')).toBeNull();
    expect(changes.at(-1)).toEqual({ added: 0, changed: 0, removed: 1 });
  });

  test('an article that is written anew answers with its new words, under its new title', async () => {
    await folder.put('sea.txt', 'Whales sing at night.');
    const { live, answer } = await follow();
    await folder.put('sea.txt', 'Whales sing at noon.');
    await vi.waitFor(() => expect(answer('When do whales sing?')).toBe('Whales sing at noon.'), soon);
    await folder.put('sea.yaml', 'title: The song of the whale\n');
    await vi.waitFor(
      () => expect(live.answerer.articles[0]?.metadata.title).toBe('The song of the whale'),
      soon,
    );
  });

  test('a file that breaks keeps its last good version answering, is told of once, and mends', async () => {
    await folder.put('sea.txt', 'Whales sing at night.');
    await folder.put('land.txt', 'Cows sleep.');
    const { told, outcomes, answer } = await follow();
    await folder.put('sea.txt', new Uint8Array([0x57, 0xff, 0xfe, 0x00]));
    await vi.waitFor(() => expect(told).toHaveLength(1), soon);
    expect(told[0]).toMatch(
      /sea\.txt cannot be used as it is now: it is not UTF-8.*its last good version answers\./,
    );
    expect(answer('When do whales sing?')).toBe('Whales sing at night.');

    const looked = outcomes.length;
    await folder.put('land.txt', 'Cows sleep in the barn.');
    await vi.waitFor(() => expect(outcomes.length).toBeGreaterThan(looked), soon);
    expect(told).toHaveLength(1);

    await folder.put('sea.txt', 'Whales sing at noon.');
    await vi.waitFor(() => expect(answer('When do whales sing?')).toBe('Whales sing at noon.'), soon);
    await folder.put('sea.txt', new Uint8Array([0x57, 0xff, 0xfe, 0x00]));
    await vi.waitFor(() => expect(told).toHaveLength(2), soon);
  });

  test('a folder that is emptied keeps answering, and says so', async () => {
    await folder.put('sea.txt', 'Whales sing at night.');
    const { told, outcomes, answer } = await follow();
    await rm(join(folder.corpus, 'sea.txt'));
    await vi.waitFor(() => expect(outcomes.at(-1)).toBe('failed'), soon);
    expect(told.join()).toMatch(/There is no article in the folder.*go on answering\./);
    expect(answer('When do whales sing?')).toBe('Whales sing at night.');
  });

  test('a folder that vanishes and comes back is taken up again', async () => {
    await folder.put('sea.txt', 'Whales sing at night.');
    const { outcomes, answer } = await follow();
    await rm(folder.corpus, { recursive: true });
    await vi.waitFor(() => expect(outcomes.at(-1)).toBe('failed'), soon);
    expect(answer('When do whales sing?')).toBe('Whales sing at night.');
    await folder.put('sea.txt', 'Whales sing at noon.');
    await vi.waitFor(() => expect(answer('When do whales sing?')).toBe('Whales sing at noon.'), soon);
  });

  test('a folder that leads round in a circle ends nothing, and is taken up when it is mended', async () => {
    await folder.put('sea.txt', 'Whales sing at night.');
    const { outcomes, answer } = await follow();
    await rm(folder.corpus, { recursive: true });
    await symlink(folder.corpus, folder.corpus);
    await vi.waitFor(() => expect(outcomes.at(-1)).toBe('failed'), soon);
    expect(answer('When do whales sing?')).toBe('Whales sing at night.');
    await rm(folder.corpus);
    await folder.put('sea.txt', 'Whales sing at noon.');
    await vi.waitFor(() => expect(answer('When do whales sing?')).toBe('Whales sing at noon.'), soon);
  });

  test('a second file of the same name has to wait: the first one goes on answering', async () => {
    await folder.put('en/sea.txt', 'Whales sing at night.');
    const { told, answer } = await follow();
    await folder.put('a/sea.md', 'Whales sing at noon.');
    await vi.waitFor(
      () => expect(told.join()).toMatch(/sea\.md was left out: it is named like .*sea\.txt/),
      soon,
    );
    expect(answer('When do whales sing?')).toBe('Whales sing at night.');
    await rm(join(folder.corpus, 'en/sea.txt'));
    await vi.waitFor(() => expect(answer('When do whales sing?')).toBe('Whales sing at noon.'), soon);
  });

  test('a file that is only touched changes nothing', async () => {
    await folder.put('sea.txt', 'Whales sing at night.');
    const { live, changes, outcomes } = await follow();
    const before = live.answerer;
    await utimes(join(folder.corpus, 'sea.txt'), new Date(), new Date());
    await vi.waitFor(() => expect(outcomes.length).toBeGreaterThan(2), soon);
    expect(outcomes.at(-1)).toBe('same');
    expect(changes).toEqual([]);
    expect(live.answerer).toBe(before);
  });

  test('whoever began on the articles as they were ends on them', async () => {
    await folder.put('sea.txt', 'Whales sing at night.');
    const { live, answer } = await follow();
    const began = live.answerer;
    await folder.put('sea.txt', 'Whales sing at noon.');
    await vi.waitFor(() => expect(answer('When do whales sing?')).toBe('Whales sing at noon.'), soon);
    expect(began.answer('When do whales sing?').passages[0]?.text).toBe('Whales sing at night.');
  });
});

describe('the index of many articles', () => {
  const open = async () => {
    const told: string[] = [];
    const steps: string[] = [];
    const opened = await openLive(folder.corpus, {
      dataDir: folder.data,
      tell: (line) => told.push(line),
      progress: (step) => steps.push(step),
    });
    return { opened, told, steps };
  };
  const indexFiles = async () =>
    (await readdir(folder.data).catch(() => [])).filter((name) => /^index-\w+\.ndjson$/.test(name));
  const answers = ({ answerer }: Live) =>
    ['keeper of lighthouse 7', 'Which lighthouse has 31 lamps?', 'How many lamps has lighthouse 9?'].map(
      (question) => answerer.answer(question),
    );
  const kept = () => vi.waitFor(async () => expect(await indexFiles()).toHaveLength(1), soon);

  test('is kept, and answers after a start as before it, though nothing is indexed anew', async () => {
    await putLighthouses(folder, 120, 50);
    const { opened } = await open();
    await kept();
    const again = await open();
    expect(again.told).toEqual([]);
    expect(again.steps).not.toContain('indexing');
    expect(answers(again.opened)).toEqual(answers(opened));
    expect(again.opened.answerer.articles).toEqual(opened.answerer.articles);
  });

  test('is not kept where there are few', async () => {
    await putLighthouses(folder, 3, 5);
    await open();
    await setTimeout(500);
    expect(await indexFiles()).toEqual([]);
  });

  test('gives way to what has changed in the folder since', async () => {
    await putLighthouses(folder, 120, 50);
    await open();
    await kept();
    await folder.put('light/house-7.txt', 'The keeper of lighthouse 7 is Bob.');
    await rm(join(folder.corpus, 'light/house-9.txt'));
    const { opened } = await open();
    expect(opened.answerer.answer('Who is the keeper of lighthouse 7?').passages[0]?.text).toBe(
      'The keeper of lighthouse 7 is Bob.',
    );
    expect(ids(opened)).not.toContain('house-9');
  });

  test('stays, where little of it has changed, over more starts than one', async () => {
    await putLighthouses(folder, 120, 50);
    await open();
    await kept();
    const [name = ''] = await indexFiles();
    const written = async () => readFile(join(folder.data, name), 'utf8');
    const first = await written();
    await folder.put('light/house-7.txt', 'The keeper of lighthouse 7 is Bob.');
    const { opened } = await open();
    await vi.waitFor(async () => expect(await written()).not.toBe(first), soon);
    const again = await open();
    expect(again.steps).not.toContain('indexing');
    expect(answers(again.opened)).toEqual(answers(opened));
    expect(again.opened.answerer.answer('Who is the keeper of lighthouse 7?').passages[0]?.text).toContain(
      'Bob',
    );
  });

  test.each([
    ['cut off', async (path: string) => truncate(path, 100_000)],
    ['of another version', async (path: string) => replaceIn(path, /"madeBy":"\w+"/, '"madeBy":"0.0.0"')],
    ['with another letter', async (path: string) => replaceIn(path, /The keeper/, 'Tha keeper')],
    ['empty', async (path: string) => writeFile(path, '')],
    ['of noise', async (path: string) => writeFile(path, '\u0000\n{}\n[]\n"')],
  ])('is made anew where what is kept is %s', async (_, spoil) => {
    await putLighthouses(folder, 120, 50);
    const { opened } = await open();
    await kept();
    const [name = ''] = await indexFiles();
    const path = join(folder.data, name);
    await spoil(path);
    const spoilt = await readFile(path, 'utf8');
    const again = await open();
    expect(again.steps).toContain('indexing');
    expect(answers(again.opened)).toEqual(answers(opened));
    await vi.waitFor(async () => expect(await readFile(path, 'utf8')).not.toBe(spoilt), soon);
    expect((await open()).steps).not.toContain('indexing');
  });

  test('that cannot be kept is told of, and answers all the same', async () => {
    await putLighthouses(folder, 120, 50);
    await writeFile(folder.data, 'a file where the folder should be');
    const { opened, told } = await open();
    await vi.waitFor(
      () => expect(told.join()).toMatch(/The index cannot be kept in .*Check that there is room/),
      soon,
    );
    expect(answers(opened)[0]?.answered).toBe(true);
  });
});

async function replaceIn(path: string, what: RegExp, by: string): Promise<void> {
  await writeFile(path, (await readFile(path, 'utf8')).replace(what, by));
}
