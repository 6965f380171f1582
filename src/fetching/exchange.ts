/** One request and its response. */
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { ACCEPTED_CODINGS, decoded, MB } from './content-coding.js';
import { pinnedTo, type Resolved } from './destination.js';
import { FetchError } from './fetch-error.js';

export interface Response {
  readonly status: number;
  /** The header of that name in lower case; empty where there is none. */
  header(name: string): string;
  /** The document, unpacked; empty where `status` is not one of success. */
  readonly body: Buffer;
}

/**
 * @param addresses the only ones that are connected to
 * @param most bytes of the document, both as it is sent and unpacked
 * @param signal breaks it off
 * @throws FetchError
 */
export async function exchange(
  url: URL,
  addresses: readonly Resolved[],
  { userAgent, most, signal }: { userAgent: string; most: number; signal: AbortSignal },
): Promise<Response> {
  const response = await send(url, addresses, userAgent, signal);
  const header = (name: string) => String(response.headers[name] ?? '');
  const status = response.statusCode ?? 0;
  if (status < 200 || status > 299) {
    response.destroy();
    return { status, header, body: Buffer.alloc(0) };
  }
  const sent = await bytesOf(response, most);
  return { status, header, body: await decoded(sent, header('content-encoding'), most) };
}

const ACCEPTED =
  'text/html, application/xhtml+xml, application/pdf, application/vnd.openxmlformats-officedocument.wordprocessingml.document, text/markdown, text/plain;q=0.9, */*;q=0.1';

function send(
  url: URL,
  addresses: readonly Resolved[],
  userAgent: string,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const options = {
    lookup: pinnedTo(addresses),
    signal,
    headers: { 'User-Agent': userAgent, Accept: ACCEPTED, 'Accept-Encoding': ACCEPTED_CODINGS },
  };
  return new Promise((resolve, reject) => {
    // Agents of their own: the common ones may be told by the environment to go through a proxy, which looks names up itself.
    const request =
      url.protocol === 'https:'
        ? httpsRequest(url, { ...options, agent: new HttpsAgent(), rejectUnauthorized: true })
        : httpRequest(url, { ...options, agent: new HttpAgent() });
    request.on('response', resolve);
    request.on('error', (error) => reject(signal.aborted ? signal.reason : new FetchError(trouble(error))));
    request.end();
  });
}

async function bytesOf(response: IncomingMessage, most: number): Promise<Buffer> {
  const tooLarge = () => new FetchError(`It is larger than ${most / MB} MB.`);
  if (Number(response.headers['content-length'] ?? 0) > most) {
    response.destroy();
    throw tooLarge();
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of response) {
      const piece = Buffer.from(chunk);
      bytes += piece.length;
      if (bytes > most) throw tooLarge();
      chunks.push(piece);
    }
  } catch (error) {
    if (error instanceof FetchError) throw error;
    throw new FetchError(trouble(error));
  }
  return Buffer.concat(chunks);
}

/** What a connection ran into, in a sentence. */
function trouble(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ECONNREFUSED') return 'Nothing answers there (ECONNREFUSED).';
  if (code === 'ECONNRESET') return 'The connection broke off (ECONNRESET). Try again later.';
  if (/CERT|SIGNATURE|ALTNAME|SELF_SIGNED/.test(code)) {
    return `Its certificate cannot be trusted (${code}). Save the page with your browser and add the file.`;
  }
  if (code.startsWith('HPE_')) return `What answers there does not speak HTTP as it should (${code}).`;
  return `It cannot be reached (${code === '' ? 'unknown fault' : code}). Check the address and the network.`;
}
