import { Readability } from '@mozilla/readability';
import { isElement, isText, type PageDocument, type PageNode } from './page.ts';

function gatherText(root: PageNode, into: Set<PageNode>): void {
  for (let child = root.firstChild; child !== null; child = child.nextSibling) {
    if (isText(child)) into.add(child);
    else if (isElement(child)) gatherText(child, into);
  }
}

/**
 * The text nodes that Readability takes for the article's; it moves nodes about but keeps them, so that each can be found
 * again in the page as it was walked. The page is changed. Its own second try, which parses anew and so would lose the
 * nodes, is switched off by the lowest threshold it takes.
 */
export function articleNodes(page: PageDocument): ReadonlySet<PageNode> {
  const kept = new Set<PageNode>();
  const found = new Readability<PageNode>(page, {
    charThreshold: 1,
    disableJSONLD: true,
    keepClasses: true,
    serializer: (node: PageNode) => node,
  }).parse();
  const content = found?.content ?? null;
  if (content !== null) gatherText(content, kept);
  return kept;
}
