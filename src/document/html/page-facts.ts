import { isElement, isText, type PageDocument, type PageElement, type PageNode } from './page.ts';

/** A piece of a page that may say who wrote it or when: its names, its text and its machine value. */
export interface Mark {
  readonly names: string;
  readonly text: string;
  /** `datetime`, `content` or `title`, or null. */
  readonly value: string | null;
  readonly tag: string;
  /** True inside a part that names itself related, comment and the like, or inside a list of cards. */
  readonly aside: boolean;
}

/** What a page says of itself, as it stands there, not yet judged. */
export interface PageFacts {
  readonly htmlLanguage: string | null;
  readonly titles: readonly string[];
  /** Contents of `<meta>` by lower-case name, property or itemprop. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  readonly canonical: string | null;
  readonly base: string | null;
  readonly dataScripts: readonly string[];
  readonly headings: readonly string[];
  readonly times: readonly Mark[];
  readonly people: readonly Mark[];
  /** Types named by `itemtype`, bare. */
  readonly itemTypes: readonly string[];
  /** Elements with `itemprop`, by property, with content or text. */
  readonly itemProps: ReadonlyMap<string, readonly string[]>;
  /** What links to the front page and logos say: texts and `alt`s, as they stand. */
  readonly signs: readonly string[];
}

/** The content of the first of some `<meta>` names that has one, as text. */
export type Meta = (...names: string[]) => string | null;

/** Names under which a page marks who wrote it and when it was published. */
const PERSON_NAMES =
  /(?:^|[\s_-])(?:by-?line\w*|author\w*|writer|reporter|contributor|by|autor\w*|auteur|vcard|fn|creator)(?:$|[\s_-])/iu;
const TIME_NAMES =
  /(?:^|[\s_-])(?:date\w*|time\w*|publish\w*|pub-?date|pub|posted\w*|created|updated|modified|datum|fecha|dateline|entry-meta|post-meta|meta|article-?info|info)(?:$|[\s_-])/iu;
const ASIDE_NAMES =
  /(?:^|[\s_-])(?:related\w*|comments?|recommend\w*|trending|sidebar|teasers?|cards?|promos?|more|popular|latest|most|carousel|recirc\w*|nav|footer|listing?|list-?items?)(?:$|[\s_-])/iu;

/** The longest text that may still be a byline or a dateline, in characters. */
const MARK_LENGTH = 160;

/** Gathers what a page says of itself in one walk. */
export function gatherPageFacts(page: PageDocument): PageFacts {
  const metas = new Map<string, string[]>();
  const itemProps = new Map<string, string[]>();
  const titles: string[] = [];
  const dataScripts: string[] = [];
  const headings: string[] = [];
  const times: Mark[] = [];
  const people: Mark[] = [];
  const itemTypes: string[] = [];
  const signs: string[] = [];
  let canonical: string | null = null;
  let base: string | null = null;

  const put = (map: Map<string, string[]>, name: string, value: string): void => {
    const list = map.get(name);
    if (list === undefined) map.set(name, [value]);
    else if (list.length < 20) list.push(value);
  };

  const readHead = (element: PageElement, tag: string): boolean => {
    if (tag === 'meta') {
      const content = element.getAttribute('content');
      if (content === null) return true;
      const names = [element.getAttribute('property'), element.getAttribute('name'), element.getAttribute('itemprop')];
      for (const name of names) if (name !== null) put(metas, name.toLowerCase(), content);
    } else if (tag === 'link') {
      const href = element.getAttribute('href');
      if (href !== null && element.getAttribute('rel')?.toLowerCase() === 'canonical') canonical ??= href;
    } else if (tag === 'base') base ??= element.getAttribute('href');
    else if (tag === 'title') titles.push(element.textContent ?? '');
    else if (tag === 'script') {
      if (element.getAttribute('type')?.toLowerCase().includes('ld+json') === true)
        dataScripts.push(element.textContent ?? '');
    } else return tag === 'style' || tag === 'svg' || tag === 'template';
    return true;
  };

  const visit = (element: PageElement, aside: boolean): void => {
    const tag = element.localName;
    if (readHead(element, tag)) return;
    const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''} ${element.getAttribute('rel') ?? ''}`;
    const prop = element.getAttribute('itemprop');
    const isAside =
      aside ||
      tag === 'aside' ||
      tag === 'nav' ||
      (tag !== 'body' && tag !== 'article' && tag !== 'main' && ASIDE_NAMES.test(names));
    const sign = signs.length < MAX_SIGNS ? signOf(element, tag, names) : null;
    if (sign !== null) signs.push(sign);
    if (tag === 'h1') headings.push(shortText(element, 400, '') ?? '');
    const type = element.getAttribute('itemtype');
    if (type !== null) itemTypes.push(type.replace(/^.*\//u, ''));
    const isTime =
      tag === 'time' || prop === 'datePublished' || prop === 'dateModified' || (tag !== 'a' && TIME_NAMES.test(names));
    const isPerson = prop === 'author' || tag === 'address' || PERSON_NAMES.test(names);
    if (prop !== null || isTime || isPerson) {
      const value = element.getAttribute('datetime') ?? element.getAttribute('content');
      const text = shortText(element, MARK_LENGTH, ' ');
      if (prop !== null && !isAside) put(itemProps, prop, value ?? text ?? '');
      const mark: Mark = { names: `${names} ${prop ?? ''}`.trim(), text: text ?? '', value, tag, aside: isAside };
      if (isTime && (value !== null || text !== null)) times.push(mark);
      if (isPerson && text !== null) people.push(mark);
    }
    for (let child = element.firstChild; child !== null; child = child.nextSibling) {
      if (isElement(child)) visit(child, isAside);
    }
  };

  const root = page.documentElement;
  if (root !== null) visit(root, false);
  return {
    htmlLanguage: root?.getAttribute('lang') ?? root?.getAttribute('xml:lang') ?? null,
    titles,
    metas,
    canonical,
    base,
    dataScripts,
    headings,
    times,
    people,
    itemTypes,
    itemProps,
    signs,
  };
}

/** Logos and links to the front page that are looked at; the first ones are the site's own. */
const MAX_SIGNS = 12;

/** The text of a link to the front page, or the `alt` of a logo; null for other elements. */
function signOf(element: PageElement, tag: string, names: string): string | null {
  if (tag === 'a') {
    const href = element.getAttribute('href') ?? '';
    const isHome = /^(?:https?:)?(?:\/\/[^/?#]+)?\/?$/u.test(href) || /(?:^|\s)home(?:\s|$)/u.test(names);
    if (href === '' || !isHome) return null;
    return shortText(element, 60, ' ') ?? altWithin(element);
  }
  if (tag !== 'img') return null;
  const alt = element.getAttribute('alt');
  return alt !== null && /logo/iu.test(`${names} ${alt} ${element.getAttribute('src') ?? ''}`)
    ? alt.slice(0, 80)
    : null;
}

function altWithin(element: PageElement): string | null {
  for (let child = element.firstChild; child !== null; child = child.nextSibling) {
    if (!isElement(child)) continue;
    const alt = child.localName === 'img' ? child.getAttribute('alt') : altWithin(child);
    if (alt !== null) return alt.slice(0, 80);
  }
  return null;
}

/**
 * The text of an element, or null if it is longer than `limit` (so that no long text is built). `border` stands where an element
 * begins or ends: bylines have their parts side by side without a space, headlines have emphasis inside words.
 */
function shortText(element: PageElement, limit: number, border: ' ' | ''): string | null {
  let text = '';
  const gather = (node: PageNode): boolean => {
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      if (isText(child)) text += child.textContent ?? '';
      else if (isElement(child) && child.localName !== 'script' && child.localName !== 'style') {
        text += child.localName === 'br' ? ' ' : border;
        if (!gather(child)) return false;
        text += border;
      }
      if (text.length > limit * 4) return false;
    }
    return true;
  };
  if (!gather(element)) return null;
  const clean = text.replace(/\s+/gu, ' ').trim();
  return clean === '' || clean.length > limit ? null : clean;
}
