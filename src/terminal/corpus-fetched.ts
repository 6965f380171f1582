/** The document at an address as an article: the file as it came, and beside it what it states of itself. */
import { writeFile } from 'node:fs/promises';
import type { Article } from '../corpus/article.js';
import { fetchDocument } from '../fetching/fetch-document.js';
import { FetchError } from '../fetching/fetch-error.js';
import type { Addition, Choices } from './corpus-add.js';
import { checkedId, idFrom } from './corpus-id.js';
import { knownOf, metadataText } from './corpus-metadata.js';
import { CorpusRefusal } from './corpus-refusal.js';
import { readAlone } from './corpus-staging.js';

/** @throws CorpusRefusal */
export async function fetched(
  address: string,
  choices: Choices,
  stage: string,
  userAgent: string,
): Promise<Addition> {
  const wanted = choices.id === null ? null : checkedId(choices.id);
  const { url, kind, content } = await fetchDocument(address, {
    userAgent,
    ...(choices.allowPrivate && { mayReach: () => true }),
  }).catch((error: unknown) => {
    throw error instanceof FetchError
      ? new CorpusRefusal('failed', `${error.message}\nNothing was added.`)
      : error;
  });
  const called = wanted ?? idFrom(lastPart(url)) ?? idFrom(new URL(url).hostname) ?? 'article';
  const draft = {
    id: called,
    extension: `.${kind}`,
    name: url,
    write: (file: string) => writeFile(file, content),
  };
  const article = await readAlone(stage, draft);
  const characters = article.sentences.reduce((sum, { text }) => sum + text.length, 0);
  if (kind === 'html' && characters < LEAST) {
    throw new CorpusRefusal(
      'failed',
      `${url} has hardly any text (${characters} characters): it may need JavaScript, a login or a subscription. Save it with your browser, if you may, and add the file.\nNothing was added.`,
    );
  }
  const { title, titleFrom, publisher, published, language } = article.metadata;
  const own = choices.known['title'] ?? (titleFrom === 'article' ? title : undefined);
  const stated = {
    title,
    title_from: titleFrom,
    publisher,
    published,
    url: addressOf(article, url),
    language,
  };
  const day = new Date().toISOString().slice(0, 10);
  return {
    ...draft,
    id: wanted ?? (own === undefined ? null : idFrom(own)) ?? called,
    metadata: metadataText(null, knownOf(stated), `Fetched from ${url} on ${day}.`),
    metadataName: null,
  };
}

/** Characters in sentences. The shortest news in brief has more; a page that only asks for JavaScript has less. */
const LEAST = 200;

/** The address that the page states as its own, unless that is only its site's front page. */
function addressOf({ metadata }: Article, found: string): string {
  const stated = metadata.url;
  if (stated === undefined || !/^https?:/i.test(stated) || !URL.canParse(stated)) return found;
  const front = new URL(stated).pathname === '/' && new URL(found).pathname !== '/';
  return front ? found : stated;
}

/** The last word of an address: `/news/high-water.html` → `high-water` */
function lastPart(url: string): string {
  const last = new URL(url).pathname.split('/').findLast((part) => part !== '') ?? '';
  const name = last.replace(/\.[a-z0-9]{1,5}$/i, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
