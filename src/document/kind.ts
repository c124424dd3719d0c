import type { DocumentKind, Review } from './document.ts';
import { isTranscriptForm } from './plain/transcript-form.ts';

/** What is known when the kind of a document has to be told. */
export interface KindEvidence {
  readonly said: DocumentKind | null;
  readonly types: readonly string[];
  readonly reviews: readonly Review[];
  readonly title: string | null;
  readonly paragraphs: readonly string[];
  readonly url: string | null;
}

const CHECK_LINE =
  /^(?:(?:the )?claim|verdict|our (?:rating|verdict|ruling)|rating|what'?s (?:claimed|true|false)|conclusion|fact[- ]?check)\s*[:–—]\s*\S/iu;
const CHECK_WORD = /\bfact[- ]check(?:ed|er|ers|ing|s)?\b/giu;
const VERDICT =
  /\b(?:(?:this|the) (?:claim|quote|quotation|statement|post) (?:is|was) (?:false|bogus|misleading|fake|fabricated|made up|invented)|(?:we|our) rate[ds]? (?:this|the|that|his|her) (?:claim|statement|quote|post)|no,? (?:that'?s|this is) not true|found no (?:credible )?(?:evidence|sources?|record)\b.{0,60}\b(?:quote|claim|statement|remark)s?)\b/giu;
const CHECK_TITLE =
  /^(?:fact[- ]check\b|(?:false|fake|misleading)\s*:|did .+ (?:really |publicly |actually )?(?:say|claim|call|write|post)\b.*\?)/iu;
const RELEASE_LINE =
  /^(?:for immediate release|press release|media release|news release|pressemitteilung|communiqué de presse|nota de prensa|comunicato stampa|embargoed until)\b/iu;
const RELEASE_END =
  /^(?:#{2,}|-\s*ends?\s*-|-?30-?|notes? to editors?:?|media contacts?:?|press contacts?:?|about [A-Z][\w .&-]{1,50}:?)$/iu;

/** The kind of a document: the user's word, else its data, else clear marks in its text; an article if nothing says otherwise. */
export function tellKind(evidence: KindEvidence): DocumentKind {
  const { said, types, reviews, paragraphs } = evidence;
  if (said !== null) return said;
  if (reviews.length > 0 || types.includes('ClaimReview')) return 'fact-check';
  if (types.some(type => /^(?:SocialMediaPosting|DiscussionForumPosting)$/u.test(type))) return 'post';
  if (isTranscriptForm(paragraphs)) return 'transcript';
  if (isFactCheck(evidence)) return 'fact-check';
  if (paragraphs.slice(0, 4).some(line => RELEASE_LINE.test(line))) return 'release';
  if (paragraphs.slice(-8).filter(line => line.length < 80 && RELEASE_END.test(line)).length >= 2) return 'release';
  return 'article';
}

function isFactCheck({ title, paragraphs, url }: KindEvidence): boolean {
  const labels = paragraphs.filter(line => CHECK_LINE.test(line)).length;
  if (labels >= 2) return true;
  const text = paragraphs.join('\n');
  const words = text.match(CHECK_WORD)?.length ?? 0;
  const verdicts = text.match(VERDICT)?.length ?? 0;
  const asks = CHECK_TITLE.test(title ?? '') || CHECK_TITLE.test(paragraphs[0] ?? '');
  const path = /\/(?:fact-?checks?|factcheck(?:ing)?|hoax-alert)\b/iu.test(url ?? '');
  // An article about fact-checking has the word often, but passes no verdict of its own.
  if (asks || path) return words + verdicts + labels >= 1;
  return verdicts >= 2 || (verdicts >= 1 && words >= 2);
}
