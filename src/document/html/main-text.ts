import { Readability } from '@mozilla/readability';
import { isElement, isText, type PageDocument, type PageNode } from './page.ts';

function gatherText(root: PageNode, into: Set<PageNode>): void {
  for (let child = root.firstChild; child !== null; child = child.nextSibling) {
    if (isText(child)) into.add(child);
    else if (isElement(child)) gatherText(child, into);
  }
}

/** Readability's filters: drop parts with unlikely names, weigh names, drop what looks like lists of links or forms. */
const ALL_FILTERS = 7;
/** Weaker sets of filters, tried in this order where the text comes out too short; the same order as Readability's own. */
export const WEAKER_FILTERS = [6, 4, 0] as const;

/**
 * The text nodes that Readability takes for the article's; it moves nodes about but keeps them, so that each can be found
 * again in the page as it was walked. The page is changed. Its own further tries, which parse anew and so would lose the
 * nodes, are switched off by the lowest threshold it takes; the caller makes them with weaker `filters` on a fresh page.
 */
export function articleNodes(page: PageDocument, filters: number = ALL_FILTERS): ReadonlySet<PageNode> {
  const kept = new Set<PageNode>();
  const reader = new Readability<PageNode>(page, {
    charThreshold: 1,
    disableJSONLD: true,
    keepClasses: true,
    serializer: (node: PageNode) => node,
  });
  // There is no option for the filters; the package is pinned, and a test tells if the field is gone.
  if (filters !== ALL_FILTERS) Reflect.set(reader, '_flags', filters);
  const content = reader.parse()?.content ?? null;
  if (content !== null) gatherText(content, kept);
  return kept;
}
