/** Which addresses belong to the public internet. */
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * Whether an IP address is one of the public internet and of one machine there: not of this machine, of a private network, of a
 * cloud's own services (169.254.169.254), of a test, or of many machines at once. An IPv4 address inside an IPv6 one counts
 * where the network may take it for that (mapped, NAT64); tunnels to any network (6to4, Teredo) are not public.
 * @param address as a resolver gives it; what is no address is not public
 */
export function isPublic(address: string): boolean {
  if (isIP(address) === 0) return false;
  const parsed = ipaddr.parse(address);
  if (parsed instanceof ipaddr.IPv4) return parsed.range() === 'unicast';
  if (!(parsed instanceof ipaddr.IPv6)) return false;
  const inside = embedded(parsed);
  if (inside !== null) return inside.range() === 'unicast';
  // What IANA gives to networks is all in 2000::/3; ipaddr.js calls "unicast" whatever it has no name for.
  return parsed.match(ALLOCATED) && parsed.range() === 'unicast';
}

const ALLOCATED = ipaddr.IPv6.parseCIDR('2000::/3');

/** RFC 6052, with the prefix that every network may use. */
const NAT64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96');

/** The IPv4 address to which a packet for this one goes in the end. */
function embedded(address: ipaddr.IPv6): ipaddr.IPv4 | null {
  if (!address.isIPv4MappedAddress() && !address.match(NAT64)) return null;
  return new ipaddr.IPv4(address.toByteArray().slice(12));
}
