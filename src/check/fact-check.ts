import { sliceSpan, trimSpan, type Span } from '#base/span.ts';
import { foldWord, normalWords } from '#text/normal.ts';
import { alignTokens } from './align.ts';
import type { Claim } from './claim.ts';
import type { MaterialDocument } from './material.ts';
import type { ClaimSide } from './matches.ts';
import type { Denial } from './find-denials.ts';
import { isSayVerb } from './say-verbs.ts';
import { sentenceAround } from './sentence.ts';
import { windowsOf } from './windows.ts';
import { tokensOf } from './words.ts';

/** Verdicts that say that the words were not said. */
const NOT_SAID =
  /\b(?:false|fake|fabricat\w+|bogus|unfounded|made[- ]up|invented|hoax|pants on fire|synthetic|deepfake|not real|not true|never said|did not say|didn['’]t say|no evidence|denied|incorrect)\b/iu;
/** Verdicts that say something else of them: they were said, in another way, by another, at another time. */
const SAID_OTHERWISE =
  /\b(?:context|mistranslat\w*|translat\w*|altered|edited|cropped|cut|misquot\w*|misattribut\w*|somebody else|someone else|partly|half|mixture|mostly|exaggerat\w*|old|satire)\b/iu;
const CONFESSED =
  /\b(?:did (?:in fact |indeed )?(?:say|write|post)|really (?:did )?(?:say|said|write|wrote)|mistranslat\w*|(?:quote|words|post|remark|clip|video|recording) (?:is|are|was|were) (?:real|genuine|authentic))\b/iu;
const CLAIM_LINE = /^[ \t]*(?:the )?claim(?: checked)?[ \t]*[:：][ \t]*(.+)$/gimu;
const VERDICT_LINE = /^[ \t]*(?:(?:our )?(?:verdict|ruling|rating|conclusion|finding))[ \t]*[:：][ \t]*(.+)$/imu;
/** The same where a fact-check sets its labels off by type alone, so that the text has no colon, or a line of their own. */
const SET_CLAIM =
  /^[ \t]*(?:The claim|Claim|(?:THE )?CLAIM)(?: checked| CHECKED)?(?:[ \t]*[:：]?[ \t]*\n\s*|[ \t]+(?=["“‘«„\p{Lu}]))(.+)$/gmu;
const SET_VERDICT =
  /^[ \t]*(?:Our (?:verdict|ruling|rating|conclusion|finding)|Verdict|Ruling|Rating|Conclusion|Finding|(?:OUR )?(?:VERDICT|RULING|RATING|CONCLUSION|FINDING))(?:[ \t]*[:：]?[ \t]*\n\s*|[ \t]+(?=["“‘«„\p{Lu}]))(.+)$/mu;
const ASKED =
  /^[^\n]{0,40}\bdid\b[^\n?]{5,400}\b(?:say|write|post|tweet|call|claim|state|tell)\b[^\n?]{5,400}\?[^\n.]{0,80}/imu;

/** What is checked must be this much alike the claim. */
const SAME_CLAIM = 0.8;

/** A fact-check's denial that the speaker said these words, with the line that says so; empty if it says nothing of the kind. */
export function readFactCheck(
  document: MaterialDocument,
  claim: Claim,
  sides: readonly ClaimSide[],
  known: (word: string) => boolean,
): Denial[] {
  const { text } = document;
  const asked = ASKED.exec(text);
  const isCheck = document.kind === 'fact-check';
  if (!isCheck && document.reviews.length === 0 && (asked === null || asked.index > 1500)) return [];
  const verdictLine = VERDICT_LINE.exec(text) ?? (isCheck ? SET_VERDICT.exec(text) : null);
  const claimLines = [...text.matchAll(CLAIM_LINE), ...(isCheck ? text.matchAll(SET_CLAIM) : [])];
  const lines = claimLines.map(match => ({
    words: match[1] ?? '',
    rating: verdictLine?.[1] ?? null,
  }));
  const reviews = document.reviews.map(review => ({
    words: review.claimReviewed,
    rating: review.rating ?? verdictLine?.[1] ?? null,
  }));
  const questions =
    asked === null
      ? []
      : [{ words: asked[0].split('?')[0] ?? '', rating: asked[0].slice(asked[0].indexOf('?') + 1) || null }];
  const checked = [...reviews, ...lines, ...questions].find(
    ({ words }) => givesTo(words, claim) && sides.some(side => alike(side, words) >= SAME_CLAIM),
  );
  if (checked === undefined) return [];
  const rating = `${checked.rating ?? ''} ${checked.rating === null ? (document.title ?? '') : ''}`;
  if (SAID_OTHERWISE.test(rating) || !NOT_SAID.test(rating) || CONFESSED.test(text)) return [];
  return [
    { kind: 'fact-check', document, span: shownLine(document, verdictLine, known), speaker: null, passage: null },
  ];
}

function alike(side: ClaimSide, words: string): number {
  const tokens = tokensOf(words);
  const [window] = windowsOf(side.needle, tokens, 0, 1);
  return window === undefined ? 0 : alignTokens(side.tokens, tokens, window.from, window.to).similarity;
}

/** True if the checked sentence says that the claim's speaker said something, so that "false" is about the saying. */
function givesTo(words: string, claim: Claim): boolean {
  const found = normalWords(words).map(({ word }) => word);
  const names = [claim.speaker, claim.asked, ...(claim.person?.names ?? [])].filter(name => name !== null);
  const named = names.some(
    name =>
      found.includes(
        foldWord(name.split(/\s+/u).at(-1) ?? '')
          .split(/[^\p{L}\p{N}]/u)
          .at(-1) ?? '',
      ) ||
      found.join(' ').includes(
        normalWords(name)
          .map(({ word }) => word)
          .join(' '),
      ),
  );
  return named && (found.some(isSayVerb) || found.includes('say') || /["“”‘:]/u.test(words));
}

/** The sentence that shows the denial: the verdict's line, else the sentence with the strongest word, else the title. */
function shownLine(
  document: MaterialDocument,
  verdict: RegExpExecArray | null,
  known: (word: string) => boolean,
): Span {
  const { text } = document;
  if (verdict !== null) return trimSpan(text, [verdict.index, verdict.index + verdict[0].length]);
  const word = /\b(?:bogus|fake|fabricated|never said|did not say|no evidence|not true|false|denied)\b/iu.exec(text);
  if (word !== null) return sentenceAround(text, [word.index, word.index + word[0].length]);
  const headline = document.blocks[0]?.span ?? [0, Math.min(text.length, 200)];
  return known(sliceSpan(text, headline)) ? headline : trimSpan(text, headline);
}
