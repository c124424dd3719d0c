import { commonAddress, siteOf } from '#document/common-address.ts';
import { spansOverlap } from '#base/span.ts';
import type { KeptStatement } from '#speaker/speaker.ts';
import { findCited, findQuoting } from './carriers.ts';
import { publishersOf } from './publishers.ts';
import type { Around } from './sentences.ts';
import type { OriginDocument, OriginSetting } from './setting.ts';
import { makeStep, type Step } from './step.ts';

/** Words before a link to a record of an event at which the reporter was: it is offered for reading on, not as the source. */
const FOR_READING_ON =
  /\b(?:text|transcript|speech|video|recording|interview|statement)s?,? (?:(?:is|are|stands?|can be|may be) )?(?:read |found |seen |watched |heard |published )?(?:on|at|in|here|under)?\s*$/iu;

/** Words of a link that say no more than that it is the source. */
const SOURCE_WORDS = /^(?:source|via|here|quote|said|says|told|wrote|writes|posted|tweeted|according)$/iu;

/**
 * The steps that a paragraph's links make: to every document of the material that has the same words, and from the verb of saying itself to a site that the
 * material lacks. A link to what does not have the words is background.
 */
export function readLinks(
  statement: KeptStatement,
  document: OriginDocument,
  { around, setting }: { readonly around: Around; readonly setting: OriginSetting },
): Step[] {
  const own = document.url === null ? null : commonAddress(document.url);
  return document.links.flatMap(({ span, url }) => {
    if (!spansOverlap(span, around.block)) return [];
    const address = foldAddress(url);
    if (address === null || (document.url !== null && address === foldAddress(document.url))) return [];
    const target = placesOf(setting).get(address);
    if (target !== undefined) {
      if (findCited(statement, target, setting).length + findQuoting(statement, target, setting).length === 0)
        return [];
      if (FOR_READING_ON.test(beforeOf(span[0], document))) return [];
      const name = publishersOf(target)[0] ?? target.outlet ?? siteOf(address);
      return [makeStep('medium', name, { span, target, url, rests: 'links_to' })];
    }
    const words = document.text.slice(span[0], span[1]).trim();
    const site = siteOf(address);
    const isSource = SOURCE_WORDS.test(words) || statement.cue.some(cue => spansOverlap(cue, span));
    if (!isSource || (own !== null && siteOf(own) === site)) return [];
    return [makeStep('medium', site, { span, url, rests: 'links_to' })];
  });
}

const known = new WeakMap<OriginSetting, ReadonlyMap<string, OriginDocument>>();

/** The documents of a setting by their addresses. */
function placesOf(setting: OriginSetting): ReadonlyMap<string, OriginDocument> {
  const before = known.get(setting);
  if (before !== undefined) return before;
  const places = new Map<string, OriginDocument>();
  for (const document of setting.documents.toReversed()) {
    const address = document.url === null ? null : foldAddress(document.url);
    if (address !== null) places.set(address, document);
  }
  known.set(setting, places);
  return places;
}

function beforeOf(start: number, { text }: OriginDocument): string {
  return text.slice(Math.max(0, start - 60), start).replace(/(?:\b(?:the|its|his|her) (?:\p{L}+ ){0,2})?\[?$/u, '');
}

/** An address as two spellings of it share: without prefix of the site, and without a slash or index at its end. */
function foldAddress(url: string): string | null {
  const address = commonAddress(url);
  if (address === null) return null;
  return `${siteOf(address)}${address.slice(address.indexOf('/'))}`.replace(/\/(?:index\.html?)?$/u, '');
}
