import { Fault } from '#base/fault.ts';
import type { Reading, Source } from '#document/document.ts';
import { tellKind } from '#document/kind.ts';
import { languageOf } from '#document/language.ts';
import { buildText, type Part } from '#document/text-builder.ts';
import { isBylineForm } from '#document/facts/bylines.ts';
import { readDateline } from '#document/facts/dateline.ts';
import { checkPageLimits } from './limits.ts';
import { articleNodes, WEAKER_FILTERS } from './main-text.ts';
import { gatherPageFacts } from './page-facts.ts';
import { absolute, judgePageFacts } from './page-metadata.ts';
import { isElement, parsePage, type PageDocument } from './page.ts';
import {
  catchOf,
  densestBlocks,
  settleBody,
  settleHeadline,
  settleStandfirst,
  standfirstBlocks,
  takeOutNamedParts,
  type Catch,
} from './settle-roles.ts';
import { walkPage, type PageBlock, type WalkedPage } from './walk.ts';

/**
 * Reads a page of HTML: its text in page order with what each block is for, and what it says of itself.
 * @throws Fault `input-too-large` for one that would hang a parser, `input-empty` for one without text of its own.
 */
export function readPage(html: string, source: Source): Reading {
  checkPageLimits(html);
  const page = parsePage(html);
  const root = page.documentElement;
  if (root === null) throw new Fault('input-empty', 'the page holds no text');
  const facts = gatherPageFacts(page);
  const walked = walkPage(root);
  const metadata = judgePageFacts(facts, walked.blocks, source.said.url ?? source.url);
  const standfirsts = standfirstBlocks(walked);
  takeOutNamedParts(walked);
  settleBody(walked, catchBody(html, page, walked));
  const headline = settleHeadline(walked.blocks, metadata.titles);
  if (headline !== null) settleStandfirst(walked.blocks, headline, standfirsts);
  if (!walked.blocks.some(block => block.role === 'body')) throw withoutText(html, walked.blocks);
  if (headline !== null) dropBylines(walked.blocks, headline);
  const base = absolute(facts.base, source.url) ?? source.url ?? metadata.canonical;
  const paragraphs = walked.blocks.filter(block => block.role === 'body').map(block => block.text);
  const { said } = source;
  const kind = tellKind({
    said: said.kind,
    types: metadata.types,
    reviews: metadata.reviews,
    title: metadata.title,
    paragraphs,
    url: metadata.canonical ?? source.url,
  });
  // A post has no headline; the title of its page says whose it is.
  const lead: Part[] =
    headline === null && metadata.title !== null && kind !== 'post'
      ? [{ text: metadata.title, role: 'headline', quoted: false, links: [] }]
      : [];
  const { text, blocks, links } = buildText([...lead, ...walked.blocks.map(block => partOf(block, base))]);
  const published = said.published ?? metadata.published ?? source.headerTime;
  return {
    kind,
    title: metadata.title,
    outlet: said.outlet ?? metadata.outlet,
    url: said.url ?? metadata.canonical ?? source.url,
    published,
    publishedFrom:
      published === null ? null : said.published !== null ? 'user' : metadata.published !== null ? 'page' : 'header',
    modified: metadata.modified,
    bylines: metadata.bylines,
    dateline: readDateline(paragraphs[0] ?? '')?.place ?? null,
    language: languageOf(paragraphs.join('\n'), metadata.languages),
    text,
    blocks,
    links,
    reviews: metadata.reviews,
    letter: null,
    part: null,
    gaps: [],
  };
}

/**
 * Readability takes time by the square of the children of one element: 100,000 took 46 seconds. The widest of 91 real pages has 532.
 */
const MAX_SIBLINGS = 4000;

/** What Readability keeps; with weaker filters on a fresh page where that is too little; else the densest part of the page. */
function catchBody(html: string, page: PageDocument, walked: WalkedPage): Catch {
  if (walked.widest > MAX_SIBLINGS) return densestBlocks(walked);
  const found = [catchOf(walked, articleNodes(page))];
  for (const filters of WEAKER_FILTERS) {
    if (found.some(each => each.isEnough)) break;
    const fresh = parsePage(html);
    if (fresh.documentElement === null) break;
    const again = walkPage(fresh.documentElement);
    takeOutNamedParts(again);
    found.push(catchOf(again, articleNodes(fresh, filters)));
  }
  const best = found.find(each => each.isEnough) ?? found.toSorted((a, b) => b.length - a.length)[0];
  return best === undefined || best.length === 0 ? densestBlocks(walked) : best;
}

function partOf(block: PageBlock, base: string | null): Part {
  const role = block.role ?? 'furniture';
  const keepsLinks = role === 'headline' || role === 'standfirst' || role === 'body';
  const links = keepsLinks
    ? block.links.flatMap(({ span, url }) => {
        const address = absolute(url, base);
        return address === null ? [] : [{ span, url: address }];
      })
    : [];
  return {
    text: block.text,
    role,
    quoted: block.quoted && role === 'body',
    strong: role === 'body' && isStrong(block),
    links,
  };
}

const STRONG = /^(?:strong|b|em|i|h[2-6])$/u;

/** True if every piece of text in the block stands in an element that sets it off in type. */
function isStrong({ nodes }: PageBlock): boolean {
  return nodes.every(({ node, length }) => {
    if (length === 0) return true;
    let outer = node.parentNode;
    for (let steps = 0; outer !== null && steps < 4; steps += 1) {
      if (isElement(outer) && STRONG.test(outer.localName)) return true;
      outer = outer.parentNode;
    }
    return false;
  });
}

/** Blocks under a headline in which a byline may stand that the page does not mark as one. */
const BYLINE_REACH = 8;

/** A byline is no paragraph, wherever the extractor put it. */
function dropBylines(blocks: readonly PageBlock[], headline: PageBlock): void {
  const from = blocks.indexOf(headline) + 1;
  for (const block of blocks.slice(from, from + BYLINE_REACH)) {
    if (block.role === 'body' && /^by\s/iu.test(block.text) && isBylineForm(block.text)) block.role = 'furniture';
  }
}

/** Script on a page without text: so many characters of it make the page a shell. */
const SHELL_SCRIPT = 200;

function withoutText(html: string, blocks: readonly PageBlock[]): Fault {
  const script = [...html.matchAll(/<script\b[^>]*>/giu)].length;
  const isShell = script > 0 && (html.length > SHELL_SCRIPT || /<div[^>]+id=["']?(?:root|app|__next)\b/iu.test(html));
  return new Fault(
    'input-empty',
    isShell
      ? 'the page is an empty shell that needs script to show its text'
      : blocks.length === 0
        ? 'the page holds no text'
        : 'the page holds no text of its own, only navigation and the like',
  );
}
