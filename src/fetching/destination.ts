/** Where the connection for an address goes: looked up once, checked, and then kept to. */
import { lookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { FetchError } from './fetch-error.js';

/** One of the addresses of a name. */
export interface Resolved {
  readonly address: string;
  readonly family: number;
}

export type Resolver = (host: string) => Promise<readonly Resolved[]>;

/** As every program of this machine looks names up: with its hosts file, too. */
export const systemResolver: Resolver = (host) => lookup(host, { all: true });

/**
 * The addresses of a URL's host, of which each may be reached.
 * @param mayReach is asked of each; one that may not be reached refuses them all, for who gave the others gave that one too
 * @throws FetchError
 */
export async function destinationOf(
  url: URL,
  resolver: Resolver,
  mayReach: (address: string) => boolean,
): Promise<readonly Resolved[]> {
  // An IPv6 address stands in brackets there. Decimal, octal and hexadecimal forms are IPv4 addresses already.
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const family = isIP(host);
  const found = family === 0 ? await resolve(host, resolver) : [{ address: host, family }];
  const refused = found.find(({ address }) => !mayReach(address));
  if (refused !== undefined) {
    const leads = family === 0 ? `leads to ${refused.address}, which` : '';
    throw new FetchError(
      `${url.href} was not fetched: ${[host, leads].join(' ').trim()} is not a public address. If the page is on your own network, say so with --allow-private.`,
    );
  }
  return found;
}

/** Gives a connection these addresses, whatever the name would lead to by now. */
export function pinnedTo(addresses: readonly Resolved[]): LookupFunction {
  return (host, options, done) => {
    const [first] = addresses;
    if (first === undefined) done(new Error(`${host} has no address`), '', 0);
    else if (options.all === true) done(null, [...addresses]);
    else done(null, first.address, first.family);
  };
}

async function resolve(host: string, resolver: Resolver): Promise<readonly Resolved[]> {
  try {
    const found = await resolver(host);
    if (found.length > 0) return found;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown fault';
    throw new FetchError(
      `There is no machine called ${host}, as far as this one can find out (${code}). Check the address and the network.`,
    );
  }
  throw new FetchError(`${host} has no address. Check how it is written.`);
}
