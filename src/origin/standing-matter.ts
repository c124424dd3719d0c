import type { Span } from '#base/span.ts';

/**
 * Lines with which a house's standing matter begins: what it prints under all of its texts and is no part of the news (who it is, what
 * its lawyers want said, whom to call). From such a line on a text is not looked at for copies. English, German, Ukrainian.
 */
const OPENERS: readonly RegExp[] = [
  /^(?:About|ABOUT|Über|Про)\s(?:(?:the|our|die|den|das|der|компанію)\s)?["“«]?\p{Lu}[^!?]{0,70}?(?::\s|\s[–—-]\s)/u,
  // "About Acme Acme is a maker of …", run together by a page's furniture.
  /^(?:About|ABOUT|Über)\s(?:the\s|die\s)?(\p{Lu}[\p{L}\p{N}&’'-]+)\b[^!?]{0,80}\s(?:The\s|Die\s)?\1\b/u,
  /^[^.!?]{0,60}\b(?:forward[-\s]looking\s(?:statements?|information)|safe\sharbou?r|zukunftsgerichtete\saussagen)\b[^.!?]{0,60}[:.]?$/iu,
  /^(?:(?:cautionary|legal)\s(?:note|notice|statements?)|disclaimers?|disclosures?|haftungsausschluss|застереження)\b[^.!?]{0,80}[:.]?$/iu,
  /^(?:this|certain|the|some|all|any|statements?|except)\b[^.!?]{0,140}\b(?:forward[-\s]looking\s(?:statements?|information))/iu,
  /^(?:(?:media|press|news|investors?|public|company|corporate|customer|sales|wire)\s(?:and\s\p{L}+\s)?(?:relations\s)?)?(?:contacts?|contact\s(?:details|information)|inquiries|enquiries|pressekontakt|kontakt|ansprechpartner|контакти)\b[^.!?]{0,50}$/iu,
  /^for\s(?:(?:all|any|more|further|additional|general)\s)?(?:media|press|public|investors?|interview)?\s?(?:inquiries|enquiries|contacts?)\b/iu,
  /^(?:notes?\s(?:to|for)\s(?:the\s)?(?:editors?|investors?|journalists?)|hinweise?\sfür\sredaktionen|до\sуваги\sредакцій)\b/iu,
  /^(?:#\s?#\s?#|-\s?30\s?-|[-–—*\s]*(?:ends?|ende|кінець)[-–—*\s]*)$/iu,
];

/** "About Acme Inc.", "About the Acme Trust", "Über die Acme AG", "Про компанію «Акме»" as a line of its own. */
const ABOUT =
  /^(?:About|ABOUT|Über|Про)\s(?:(?:the|our|die|den|das|der|компанію)\s)?["“«]?(?:us\b|uns\b|нас\b|\p{Lu})/u;
/** A line of its own has no more words, and does not end as a sentence does. */
const LINE_WORDS = 12;
const SENTENCE_END = /(?:[!?]|(?<!\b(?:Inc|Corp|Ltd|Co|Cos|plc|S\.A|N\.V|\p{Lu}))\.)["”»]?$/u;

/** Lines that are no news wherever they stand; what follows them may be. */
const LINES: readonly RegExp[] = [
  /^(?:for|to)\s(?:view|read|see|learn|find|receive|more|further|additional|register)\b[^.!?]{0,160}\b(?:visit|click|go\sto|contact|subscribe|text|see|https?|www)\b/iu,
  /^(?:(?:view|see)\s(?:the\s)?(?:original|source|full)|read\s(?:more|the\s(?:full|original))|follow\s(?:us|the)|weitere\sinformationen|copyright|©|source:|quelle:|джерело:)/iu,
  /\b(?:all\srights\sreserved|alle\srechte\svorbehalten|terms\sof\suse)\b/iu,
];

/** UTF-16 units looked at. */
const HEAD_LENGTH = 240;

/** Words that must stand before the first such line: a text that begins with it is about it. */
const FEWEST_WORDS = 12;

/** The paragraphs of a text that carry its news; all of them where nothing stands before its standing matter. */
export function newsParagraphs(text: string, paragraphs: readonly Span[]): readonly Span[] {
  const news: Span[] = [];
  let words = 0;
  for (const span of paragraphs) {
    const line = text.slice(...span).trim();
    if (words >= FEWEST_WORDS && opensStandingMatter(line)) return news;
    if (line.length <= HEAD_LENGTH && LINES.some(one => one.test(line))) continue;
    news.push(span);
    if (words < FEWEST_WORDS) words += line.split(/\s+/u, FEWEST_WORDS).length;
  }
  return words >= FEWEST_WORDS ? news : paragraphs;
}

function opensStandingMatter(line: string): boolean {
  if (ABOUT.test(line) && line.split(/\s+/u, LINE_WORDS + 1).length <= LINE_WORDS && !SENTENCE_END.test(line))
    return true;
  // What opens it is found at the head of a line.
  const head = line.slice(0, HEAD_LENGTH);
  return OPENERS.some(opener => opener.test(head));
}
