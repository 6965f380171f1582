/** What a host gives as an address, or a server as the next one. */
import { FetchError } from './fetch-error.js';

/**
 * An address that may be fetched, without its fragment. Every port is allowed: which machines may be reached is decided by
 * their addresses. @param base what a relative address belongs to @throws FetchError
 */
export function webAddress(text: string, base?: URL): URL {
  const from = base === undefined ? '' : ` (${base.href} leads there)`;
  if (text.length > LONGEST) {
    throw new FetchError(`The address ${text.slice(0, 60)}…${from} is longer than ${LONGEST} characters.`);
  }
  if (!URL.canParse(text, base?.href)) {
    throw new FetchError(
      `“${text}”${from} is not an address. Give it whole, such as https://example.com/story.`,
    );
  }
  const url = new URL(text, base);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new FetchError(
      `“${text}”${from} begins with ${url.protocol} and only https:// and http:// are fetched.`,
    );
  }
  if (url.username !== '' || url.password !== '') {
    throw new FetchError(
      `The address on ${url.host}${from} holds a user name or a password. Save the page with your browser and add the file.`,
    );
  }
  url.hash = '';
  return url;
}

/** In characters; browsers and servers take no more either. */
const LONGEST = 2000;
