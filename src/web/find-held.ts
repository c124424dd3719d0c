import type { PagedDocument, Server } from '#server/contract.ts';

/** Documents of the record at an address: at the very same, or else at the same but for what stands behind `?` and `#`. */
export interface Held {
  readonly kind: 'same' | 'near';
  readonly documents: readonly PagedDocument[];
}

/** Looks at so many documents whose addresses have the asked one's path in them. */
const MOST_LOOKED_AT = 100;

/** What the record holds of a page on the web; nothing is fetched. Null if it holds nothing of it. */
export async function findHeld({ record }: Server, address: URL): Promise<Held | null> {
  const bare = bareOf(address);
  const { documents } = await record.documentPage({
    // White space in an address is written with %20, so this is one word.
    text: bare,
    order: 'published',
    limit: MOST_LOOKED_AT,
  });
  const there = documents.flatMap(document => {
    const url = document.url === null ? null : URL.parse(document.url);
    return url !== null && bareOf(url) === bare ? [{ document, isSame: url.search === address.search }] : [];
  });
  const same = there.filter(({ isSame }) => isSame);
  if (there.length === 0) return null;
  const kind = same.length > 0 ? 'same' : 'near';
  return { kind, documents: (kind === 'same' ? same : there).map(({ document }) => document) };
}

/** Host and path alone: whether with `www.`, by http or https, with a slash at the end or not makes no other page. */
function bareOf({ host, pathname }: URL): string {
  return `${host.replace(/^www\./u, '')}${pathname.replace(/\/+$/u, '')}`;
}
