import type { Span } from '#base/span.ts';
import type { Reading } from '#document/document.ts';
import type { Sentence } from '#text/sentences.ts';
import type { Draft } from './draft.ts';
import { frameOf } from './frame.ts';
import type { Frame } from './frame.ts';
import { isMedium, isPlatform, mediumName } from './outlet-words.ts';
import type { Occasion, OccasionKind, Via } from './statement.ts';

/**
 * What stands right before the noun of an occasion: a preposition or "gave", an article or the like, and any description ("at the
 * annual dinner meeting of").
 */
const LEAD =
  /\b(?:[Ii]n|[Aa]t|[Dd]uring|to|[Ff]rom|of|[Oo]n|with|[Gg]iving|gave|held|[Vv]ia|[Bb]y|[Aa]fter|told|tells)\s+(?:an?|the|his|her|their|its|another|this|that|these|one|last|today['’]s|[\p{L}]+day['’]s|\p{Lu}[\p{L}]+['’]s)\s+(?:[\p{L}\d’'-]+\s+){0,6}?$/u;
/** Without an article: "in interviews", "in testimony", "at trial". */
const BARE_LEAD = /\b(?:[Ii]n|[Aa]t|[Dd]uring|[Uu]nder)\s+(?:[\p{Ll}-]+\s+)?$/u;
const TOLD_LEAD = /\b(?:told|tells|telling)\s+(?:an?\s+|the\s+|his\s+|her\s+|parliament’s\s+)?(?:[\p{L}-]+\s+){0,2}?$/u;
const ISSUED_LEAD =
  /(?:\b(?:[Ii]n|[Bb]y|[Tt]hrough|[Ii]ssued|[Rr]eleased|sent) (?:an? |the same |his |her |their |its |another |that )(?:[\p{L}-]+ ){0,4}|^That )$/u;
const PODCAST_LEAD =
  /\b(?:[Oo]n|told|[Ii]n|to|for)\s+(?:the |a |his |her )?(?:[\p{L}'’-]+ ){0,3}$|\b(?:told|on|to) [^.,\uE000]{2,40}, an? $/u;
const ALWAYS = /$/u;

/** How far before a noun its preposition may stand, in UTF-16 units. */
const LEAD_REACH = 110;

/** A kind of occasion: its nouns, and what must stand before them; the kinds are tried in this order. */
interface KindWords {
  readonly kind: OccasionKind;
  readonly nouns: RegExp;
  readonly lead: RegExp;
}

const KINDS: readonly KindWords[] = [
  { kind: 'interview', nouns: /\binterviews?\b/gu, lead: LEAD },
  { kind: 'interview', nouns: /\binterviews?\b/gu, lead: BARE_LEAD },
  { kind: 'press conference', nouns: /\b(?:press|news) conference\b|\bpress (?:call|room)\b/giu, lead: LEAD },
  { kind: 'briefing', nouns: /\bbriefing\b|\bearnings call\b/giu, lead: LEAD },
  { kind: 'debate', nouns: /\bdebate\b|\btown hall\b/giu, lead: LEAD },
  { kind: 'hearing', nouns: /\bhearing\b|\btestimony\b|\btrial\b/gu, lead: LEAD },
  { kind: 'hearing', nouns: /\btestimony\b|\btrial\b/gu, lead: BARE_LEAD },
  {
    kind: 'hearing',
    nouns:
      /\b(?:court|jury|jurors|inquiry|inquest|committee|tribunal|[Pp]arliament|Congress|senators|lawmakers|MPs|Commons|Senate)\b/gu,
    lead: TOLD_LEAD,
  },
  {
    kind: 'interview',
    nouns:
      /\bwhen (?:we|I|this (?:newspaper|reporter|paper|magazine|correspondent)|our (?:reporter|correspondent)|the (?:paper|newspaper|magazine|reporter)) (?:met|asked|visited|called|phoned|rang|reached|interviewed|spoke (?:to|with)|caught up with)\b/gu,
    lead: ALWAYS,
  },
  { kind: 'hearing', nouns: /\btestified\b/gu, lead: ALWAYS },
  { kind: 'podcast', nouns: /\bpodcast\b/gu, lead: PODCAST_LEAD },
  { kind: 'post', nouns: /\bposts?\b|\btweets?\b|\bthread\b|\bmessage on social media\b/gu, lead: LEAD },
  { kind: 'post', nouns: /\b(?:tweeted|retweeted|posted)\b/gu, lead: ALWAYS },
  {
    kind: 'post',
    nouns: /\bwrote on (?:X|Twitter|Facebook|Instagram|Truth Social|Telegram|social media)\b/gu,
    lead: ALWAYS,
  },
  { kind: 'letter', nouns: /\bletter\b|\be-?mail\b|\bmemo\b/giu, lead: LEAD },
  { kind: 'letter', nouns: /\be-?mail\b/giu, lead: /\b[Vv]ia $/u },
  { kind: 'speech', nouns: /\b(?:speech|address|remarks|rally|lecture|sermon|launch|acceptance)\b/gu, lead: LEAD },
  { kind: 'speech', nouns: /\b(?:remarks)\b/gu, lead: BARE_LEAD },
  { kind: 'speech', nouns: /\b(?:crowd|rally|supporters|delegates|congregation)\b/gu, lead: TOLD_LEAD },
  {
    kind: 'meeting',
    nouns: /\b(?:meeting|summit|conference|convention|session|gathering|forum|dinner|ceremony)\b/gu,
    lead: LEAD,
  },
  { kind: 'meeting', nouns: /\bmeeting\b/gu, lead: TOLD_LEAD },
  { kind: 'statement', nouns: /\bstatement\b/gu, lead: ISSUED_LEAD },
];

interface Named {
  readonly kind: OccasionKind;
  readonly at: number;
  readonly end: number;
}

/** The first noun of the likeliest kind that stands behind what must stand before it. */
function findNoun(text: string): Named | null {
  for (const { kind, nouns, lead } of KINDS)
    for (const match of text.matchAll(nouns))
      if (lead.test(text.slice(Math.max(0, match.index - LEAD_REACH), match.index)))
        return { kind, at: match.index, end: match.index + match[0].length };
  return null;
}

/** Words of which one is in every pattern above: spares most sentences the patterns. */
const MAY_NAME_OCCASION =
  /interview|conference|press|brief|debate|town hall|hearing|testimony|testified|trial|court|jur|inqu|tribunal|committee|arliament|ongress|senat|Senat|lawmakers|MPs|Commons|podcast|post|tweet|thread|message|wrote on|letter|mail|memo|speech|address|remarks|rally|lecture|sermon|launch|crowd|supporters|delegates|meeting|summit|gathering|forum|dinner|ceremony|congregation|earnings call|convention|session|statement|\bwhen (?:we|I|this|our|the) /u;

const WITH =
  /^(?:[^.\uE000]{0,24}?)\b(?:with|on|to|for|at|before)\s+((?:the |a )?(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b(?! \p{Lu}))\p{Lu}[\p{L}\p{M}\p{N}.&'’-]*(?: (?:of |and |de |the )?\p{Lu}[\p{L}\p{M}\p{N}.&'’-]*)*)/u;
const PLACE =
  /\b(?:in|at|outside) ((?!January|February|March|April|May |June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Congress|English|French|German|Spanish|Norwegian|Basque|Russian|Parliament)\p{Lu}[\p{L}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’-]+){0,2})(?=[ ,.\uE000]|$)/u;

/** The occasion that a sentence names around the words of a draft, or null; an addressed medium makes an interview. */
export function occasionOf(reading: Reading, draft: Draft, sentence: Sentence, via: readonly Via[]): Occasion | null {
  if (draft.form === 'own') return ownOccasion(reading);
  if (draft.form === 'turn') return null;
  const frame = frameOf(reading.text, sentence.span, draft, true);
  return namedOccasion(frame, via);
}

/** The occasion that a stretch of text names, or null. */
export function namedOccasion(frame: Frame, via: readonly Via[]): Occasion | null {
  if (via.length === 0 && !MAY_NAME_OCCASION.test(frame.text)) return null;
  const place = PLACE.exec(frame.text)?.[1] ?? null;
  const found = findNoun(frame.text);
  if (found !== null) {
    const { kind } = found;
    const span: Span = [frame.start + found.at, frame.start + found.end];
    const named = WITH.exec(frame.text.slice(found.end))?.[1] ?? null;
    const medium = via.find(one => one.how !== 'reports')?.name ?? null;
    const partner =
      kind === 'interview' || kind === 'podcast' || kind === 'post'
        ? (medium ??
          (named !== null && (isMedium(named) || isPlatform(named) || kind === 'interview') ? mediumName(named) : null))
        : null;
    return { kind, with: partner, place: place === partner ? null : place, span };
  }
  const told = via.find(one => one.how === 'told');
  return told === undefined
    ? null
    : { kind: 'interview', with: told.name, place: place === told.name ? null : place, span: told.span };
}

function ownOccasion(reading: Reading): Occasion | null {
  if (reading.letter !== null) return { kind: 'letter', with: null, place: null, span: null };
  switch (reading.kind) {
    case 'post':
      return { kind: 'post', with: reading.outlet, place: null, span: null };
    case 'reply':
    case 'release':
      return { kind: 'statement', with: null, place: null, span: null };
    case 'article':
    case 'transcript':
    case 'fact-check':
      return null;
  }
}
