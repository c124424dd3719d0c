import type { Reading } from '#document/document.ts';
import type { Sentence } from '#text/sentences.ts';
import type { Draft } from './draft.ts';
import { frameOf, groupSpan } from './frame.ts';
import type { Frame } from './frame.ts';
import { isMedium, isPlatform, mediumName } from './outlet-words.ts';
import type { Occasion, OccasionKind, Via } from './statement.ts';

const LEAD = String.raw`\b(?:in|at|during|to|from|of|on|with|giving|gave|held|via|by)\s+(?:an?|the|his|her|their|its|another|this|that|one|last|today['’]s|[\p{L}]+day['’]s|\p{Lu}[\p{L}]+['’]s)\s+(?:[\p{L}-]+\s+){0,3}?`;
const KINDS: readonly (readonly [OccasionKind, RegExp])[] = [
  ['interview', new RegExp(String.raw`(?:${LEAD}|\bIn |\bin )(interviews?)\b`, 'u')],
  ['press conference', new RegExp(String.raw`${LEAD}((?:press|news) conference|press call|press room)\b`, 'iu')],
  ['briefing', new RegExp(String.raw`${LEAD}(briefing)\b`, 'iu')],
  ['debate', new RegExp(String.raw`${LEAD}(debate|town hall)\b`, 'iu')],
  [
    'hearing',
    new RegExp(
      String.raw`${LEAD}(hearing|testimony|trial)\b|\b(?:told|tells) (?:an? |the |parliament’s )?(?:[\p{L}-]+ )?(court|jury|jurors|inquiry|inquest|committee|tribunal|parliament|Parliament|Congress|senators|lawmakers|MPs|Commons|Senate)\b|\b(testified)\b`,
      'u',
    ),
  ],
  [
    'podcast',
    new RegExp(
      String.raw`\b(?:on|told|in|to|for)\s+(?:the |a |his |her )?(?:[\p{L}'’-]+ ){0,3}?(podcast)\b|\b(?:told|on|to) [^.,\uE000]{2,40}, a (podcast)`,
      'u',
    ),
  ],
  [
    'post',
    new RegExp(
      String.raw`${LEAD}(posts?|tweets?|thread|message on social media|series of posts)\b|\b(tweeted|retweeted|posted)\b|\bwrote on (X|Twitter|Facebook|Instagram|Truth Social|Telegram|social media)\b`,
      'u',
    ),
  ],
  ['letter', new RegExp(String.raw`${LEAD}(letter|e-?mail|memo)\b|\bvia (e-?mail)\b`, 'iu')],
  [
    'speech',
    new RegExp(
      String.raw`${LEAD}(speech|address|remarks|rally|lecture|sermon|launch|acceptance)\b|\b(?:told) (?:an? |the )?(?:[\p{L}-]+ )?(crowd|rally|supporters|delegates)\b`,
      'u',
    ),
  ],
  [
    'meeting',
    new RegExp(
      String.raw`${LEAD}((?:staff |private )?meeting|summit|conference|convention|session)\b|\btold (?:an? |the )(?:[\p{L}-]+ )?(meeting)\b`,
      'u',
    ),
  ],
  [
    'statement',
    new RegExp(
      String.raw`\b(?:in|by|through|issued|released) (?:an? |the same |his |her |their |its |another )(?:[\p{L}-]+ ){0,2}?(statement)\b|^That (statement)\b`,
      'u',
    ),
  ],
];
/** Words of which one is in every pattern above: spares most sentences the patterns. */
const MAY_NAME_OCCASION =
  /interview|conference|press|brief|debate|town hall|hearing|testimony|testified|trial|court|jur|inqu|tribunal|committee|arliament|ongress|senat|Senat|lawmakers|MPs|Commons|podcast|post|tweet|thread|message|wrote on|letter|mail|memo|speech|address|remarks|rally|lecture|sermon|launch|crowd|supporters|delegates|meeting|summit|convention|session|statement/u;

const WITH =
  /^(?:[^.\uE000]{0,24}?)\b(?:with|on|to|for|at|before)\s+((?:the |a )?\p{Lu}[\p{L}\p{M}\p{N}.&'’-]*(?: (?:of |and |de |the )?\p{Lu}[\p{L}\p{M}\p{N}.&'’-]*)*)/u;
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
  for (const [kind, pattern] of KINDS) {
    const match = pattern.exec(frame.text);
    const word = match?.slice(1).find(group => group !== undefined);
    if (match === null || word === undefined) continue;
    const span = groupSpan(frame, match, word);
    const rest = frame.text.slice(span[1] - frame.start);
    const named = WITH.exec(rest)?.[1] ?? null;
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
