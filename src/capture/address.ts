import net from 'node:net';
import ipaddr from 'ipaddr.js';

/** Whether a network address may be reached, and if not, why, in words for a person. */
export type AddressVerdict =
  | { readonly kind: 'public' }
  | { readonly kind: 'loopback'; readonly why: string }
  | { readonly kind: 'refused'; readonly why: string };

const PUBLIC = { kind: 'public' } as const;
const LOOPBACK = { kind: 'loopback', why: 'an address of this machine itself' } as const;

/** Metadata services that answer on an address of a public range: Azure's (learn.microsoft.com, "What is IP address 168.63.129.16?"). */
const METADATA: readonly string[] = ['168.63.129.16'];

const RANGES: Readonly<Record<string, string>> = {
  private: 'a private address',
  uniqueLocal: 'a private address',
  deprecatedSiteLocal: 'a private address',
  linkLocal: 'a link-local address (cloud metadata services answer there)',
  unspecified: 'an address that means "this network"',
  carrierGradeNat: 'a private address of a carrier (100.64.0.0/10)',
  multicast: 'a multicast address',
  broadcast: 'the broadcast address',
};

const refuse = (range: string): AddressVerdict => ({
  kind: 'refused',
  why: RANGES[range] ?? `an address set aside for special use (${range})`,
});

/**
 * Judges an IP address in its usual notation (dotted decimal, or IPv6 without brackets). Only global unicast addresses are public;
 * an IPv4 address carried inside an IPv6 one is judged as itself, or refused where a relay of unknown place would unpack it.
 * Whatever cannot be read as an address is refused.
 */
export function judgeAddress(address: string): AddressVerdict {
  // Short, octal and other loose notations are refused: what they mean, the library and the system's resolver may see differently.
  const family = net.isIP(address);
  if (family === 0 || address.includes('%')) return { kind: 'refused', why: 'not an address that can be judged' };
  return family === 6 ? judgeV6(ipaddr.IPv6.parse(address)) : judgeV4(address);
}

function judgeV4(address: string): AddressVerdict {
  if (METADATA.includes(address)) return { kind: 'refused', why: 'the address of a cloud metadata service' };
  const range = ipaddr.IPv4.parse(address).range();
  if (range === 'loopback') return LOOPBACK;
  return range === 'unicast' ? PUBLIC : refuse(range);
}

function judgeV6(address: ipaddr.IPv6): AddressVerdict {
  const bytes = address.toByteArray();
  const range: string = address.range();
  if (range === 'loopback') return LOOPBACK;
  if (range === 'ipv4Mapped') return judgeV4(dotted(bytes, 12));
  // NAT64's well-known prefix (RFC 6052): what an IPv6-only network's resolver answers for an IPv4 host.
  if (address.match(ipaddr.IPv6.parse('64:ff9b::'), 96)) return insideOnly(judgeV4(dotted(bytes, 12)));
  if (range !== 'unicast') return refuse(range);
  // Global unicast is 2000::/3 alone (RFC 4291); this leaves out the IPv4-compatible ::/96 and all that is not yet assigned.
  if (!address.match(ipaddr.IPv6.parse('2000::'), 3)) return refuse('not global unicast');
  // ISATAP (RFC 5214): the interface part names an IPv4 host on the inner side of a tunnel.
  const [a, b, c, d] = bytes.slice(8, 12);
  if ((a === 0 || a === 2) && b === 0 && c === 0x5e && d === 0xfe) return refuse('isatap');
  return PUBLIC;
}

/** A loopback address behind a translator is the translator's own loopback, which nobody may open. */
function insideOnly(verdict: AddressVerdict): AddressVerdict {
  return verdict.kind === 'loopback' ? { kind: 'refused', why: verdict.why } : verdict;
}

const dotted = (bytes: readonly number[], from: number): string => bytes.slice(from, from + 4).join('.');
