/**
 * What articles and their index take of JavaScript's memory, beside MiniSearch over the same sentences:
 * `node --expose-gc memory-process.mjs` prints bytes for each sentence, as JSON.
 */
import MiniSearch from 'minisearch';

const built = new URL('../../dist/src/', import.meta.url);
const { createAnswerer } = await import(`${built}answering/answerer.js`);
const { renewing } = await import(`${built}answering/segments.js`);
const { readArticle } = await import(`${built}corpus/read-article.js`);
const { decodeSnapshot, encodeSnapshot } = await import(`${built}serving/snapshot.js`);

const ARTICLES = 800;
const SENTENCES = 25;

/** The same numbers at every run. */
let state = 1;
function random() {
  state = (state * 48_271) % 2_147_483_647;
  return state / 2_147_483_647;
}

const letters = 'aeioulnrst';
const wordOf = (number) => `w${[...String(number)].map((digit) => letters[Number(digit)]).join('')}`;

/** Frequent words by Zipf's law, and in every other sentence one that is in no other. */
let fresh = 100_000;
function sentence() {
  const words = Array.from({ length: 16 }, () => wordOf(Math.floor(4_000 ** random())));
  if (random() < 0.5) {
    fresh += 1;
    words[3] = wordOf(fresh);
  }
  return `The ${words.join(' ')}.`;
}

function article(number) {
  const paragraphs = Array.from({ length: SENTENCES / 5 }, () =>
    Array.from({ length: 5 }, sentence).join(' '),
  );
  const text = paragraphs.join('\n\n');
  return readArticle({ id: `article-${number}`, text, metadata: { title: 'Made', titleFrom: 'host' } });
}

function build(count) {
  const articles = Array.from({ length: count }, (_, at) => article(at));
  const making = renewing(articles);
  for (;;) {
    const step = making.next();
    if (step.done) return answering(articles, step.value);
  }
}

function answering(articles, segments) {
  return { answerer: createAnswerer(articles, undefined, segments), segments };
}

function write({ answerer, segments }) {
  const files = answerer.articles.map((article) => ({ file: `${article.id}.txt`, stamp: null, article }));
  return Buffer.from([...encodeSnapshot({ files, segments }, 'a test')].join(''));
}

function open(snapshot) {
  const { files, segments } = decodeSnapshot(snapshot, 'a test');
  return answering(
    files.map((file) => file.article),
    segments,
  );
}

function index({ answerer }) {
  const texts = answerer.articles.flatMap(({ sentences }) => sentences.map(({ text }) => text));
  const search = new MiniSearch({ fields: ['text'] });
  search.addAll(texts.map((text, id) => ({ id, text })));
  return search;
}

/** @returns what is made, and the bytes that it takes */
function taking(make) {
  const before = held();
  const made = make();
  return { made, bytes: held() - before };
}

function held() {
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

// What is there once – dictionaries, code – is there before.
open(write(build(10))).answerer.answer('Who was there?');

const first = taking(() => build(ARTICLES));
const snapshot = write(first.made);
const next = taking(() => open(snapshot));
const beside = taking(() => index(first.made));
const each = ({ bytes }) => Math.round(bytes / (ARTICLES * SENTENCES));
const segments = first.made.segments.length;
process.stdout.write(
  JSON.stringify({ built: each(first), opened: each(next), miniSearch: each(beside), segments }),
);
