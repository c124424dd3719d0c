/** Parameters of an address that say where the reader came from, not what he reads. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|ref_src)$/u;

/** Prefixes under which sites serve the same page. */
const SAME_SITE = /^(?:www|m|mobile|amp)\./u;

/** An address without scheme, fragment, default port and tracking; null if it is no web address. */
export function commonAddress(url: string): string | null {
  const parsed = URL.parse(url);
  if (parsed === null || !/^https?:$/u.test(parsed.protocol)) return null;
  for (const name of parsed.searchParams.keys().toArray()) if (TRACKING.test(name)) parsed.searchParams.delete(name);
  return `${parsed.host}${parsed.pathname}${parsed.search}`;
}

/** The site of an address in its common form, whatever prefix it is served under. */
export function siteOf(address: string): string {
  return (address.split('/')[0] ?? '').replace(SAME_SITE, '');
}
