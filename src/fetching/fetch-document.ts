/** A document from the web, for a host who adds it to the corpus. The running bot never comes here. */
import { MB } from './content-coding.js';
import { destinationOf, type Resolver, systemResolver } from './destination.js';
import { type Document, documentIn } from './document.js';
import { exchange, type Response } from './exchange.js';
import { FetchError } from './fetch-error.js';
import { isPublic } from './public-address.js';
import { webAddress } from './web-address.js';

export interface Fetching {
  /** What the server is told that is asking. */
  readonly userAgent: string;
  /** Which addresses may be reached. Default: those of the public internet. */
  readonly mayReach?: (address: string) => boolean;
  readonly resolver?: Resolver;
  /** Milliseconds in which all has to be done, redirects included. Default: 30 seconds. */
  readonly patience?: number;
  /** Bytes of the document, as sent and unpacked. Default: 10 MB. */
  readonly most?: number;
}

export interface Fetched extends Document {
  /** Where it was found in the end. */
  readonly url: string;
}

/**
 * Fetches one document, as who it is, with no cookie, past no login: what the server gives to anybody.
 * @throws FetchError
 */
export async function fetchDocument(address: string, fetching: Fetching): Promise<Fetched> {
  const { patience = 30_000 } = fetching;
  const late = new AbortController();
  const timer = setTimeout(() => {
    late.abort(new FetchError(`It took longer than ${patience / 1000} seconds. Try again later.`));
  }, patience);
  const url = webAddress(address);
  try {
    // What cannot be broken off, such as looking a name up, is at least not waited for.
    return await Promise.race([follow(url, fetching, late.signal), abortion(late.signal)]);
  } catch (error) {
    if (!(error instanceof FetchError) || error.message.includes(url.href)) throw error;
    throw new FetchError(`${url.href} was not fetched. ${error.message}`);
  } finally {
    clearTimeout(timer);
    late.abort();
  }
}

async function follow(start: URL, fetching: Fetching, signal: AbortSignal): Promise<Fetched> {
  const { mayReach = isPublic, resolver = systemResolver, most = 10 * MB } = fetching;
  let url = start;
  for (let redirects = 0; ; redirects++) {
    const addresses = await destinationOf(url, resolver, mayReach);
    signal.throwIfAborted();
    const response = await exchange(url, addresses, { userAgent: fetching.userAgent, most, signal });
    if (!REDIRECTS.has(response.status)) {
      const refusal = refusalIn(response);
      if (refusal !== null) throw new FetchError(refusal);
      return { ...documentIn(response.body, response.header('content-type'), url), url: url.href };
    }
    if (redirects === MOST_REDIRECTS) {
      throw new FetchError(
        `It leads on and on: more than ${MOST_REDIRECTS} redirects, the last to ${url.href}.`,
      );
    }
    const next = response.header('location');
    if (next === '') throw new FetchError(`${url.href} leads elsewhere and does not say where.`);
    url = webAddress(next, url);
  }
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const MOST_REDIRECTS = 5;

const BY_HAND = 'Save the page with your browser, if you may, and add the file.';

function refusalIn({ status, body }: Response): string | null {
  if (status === 401 || status === 402 || status === 403 || status === 407 || status === 451) {
    return `The server does not give it to everybody (status ${status}). ${BY_HAND}`;
  }
  if (status === 404 || status === 410)
    return `There is nothing there (status ${status}). Check the address.`;
  if (status === 429) return 'The server asks not to be asked so often (status 429). Try again later.';
  if (status >= 500) return `The server has trouble of its own (status ${status}). Try again later.`;
  if (status !== 200 && status !== 203) return `The server gives no document (status ${status}).`;
  return body.length === 0 ? `The document is empty. ${BY_HAND}` : null;
}

function abortion(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
