import ipaddr from 'ipaddr.js';

/** Where the open internet's IPv6 hosts stand; all else is local, reserved, or an IPv4 address in disguise. */
const GLOBAL = ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number];
/** Documentation (RFC 9637), which the list of ranges does not have yet. */
const DOCUMENTATION = ipaddr.parseCIDR('3fff::/20') as [ipaddr.IPv6, number];

/**
 * Whether an address is a host on the open internet: neither private, loopback, link-local, shared, multicast nor
 * reserved, and no IPv6 form that carries another address inside (mapped, NAT64, 6to4, Teredo).
 * @param address as a resolver gives it; anything else is not public
 */
export function isPublic(address: string): boolean {
  if (!ipaddr.IPv4.isValidFourPartDecimal(address) && !ipaddr.IPv6.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed instanceof ipaddr.IPv4 || (parsed.match(GLOBAL) && !parsed.match(DOCUMENTATION));
}
