import { sliceSpans, spansOverlap, type Span } from '#base/span.ts';
import type { Passage } from './passages.ts';
import { sentenceAround } from './sentence.ts';

/** The verb of an attribution by which a text is read or recited, and not said. */
const READS =
  /^(?:then |also |slowly |solemnly |duly )?(?:reads?|recite[sd]?|quote[sd]?|intone[sd]?)(?: (?:out|aloud|out loud|from))?(?: (?:an?|the|some|one|two|part of|his|her|their|from)\s[^.!?:;“”"]{1,60})?[:,]?$/iu;
/** A reading told of right before: "Then she took out her diary and read from it." */
const READING = /\b(?:read|reads|reading|recit(?:ed|es|ing)|quot(?:ed|es|ing))\b/iu;
/** What is the reader's own, or said by whoever reads it: a speech, a judgement, an oath. */
const OWN_TEXT =
  /\b(?:(?:his|her|their|my|our) (?:own |\p{L}+ )?(?:speech|statement|address|remarks|diar(?:y|ies)|notes?|text|words|letter|book|poems?|memoirs?|tweet|post|e-?mail|reply|answer|plea|testimony|script|autocue)|(?:an?|the) (?:(?:prepared|written|short|brief|joint) )?(?:statement|speech|verdict|sentence|judge?ment|ruling|decree|declaration|proclamation|oath|autocue|teleprompter|script)|(?:prepared|written) (?:\p{L}+ )?(?:text|remarks|statement))\b/iu;

/** "Her letter reads:": what reads so is a text of the speaker's, and nobody reads it out. */
const TEXT =
  /\b(?:letters?|statements?|notes?|e-?mails?|messages?|posts?|tweets?|repl(?:y|ies)|answers?|leaflets?|signs?|posters?|placards?|banners?|articles?|columns?|essays?|books?|memos?|memoirs?|diar(?:y|ies)|minutes|reports?|rulings?|verdicts?|texts?|telegrams?|cards?|blogs?|captions?|lines?|slogans?|website|profile|bio|page|speech|address|testimony|affidavit|complaint|petition|contract|order|decree|inscription|will)\b/iu;

/**
 * True if the reporter says that the speaker read the words out, or quoted them, and not that the text was the speaker's own: they stand on
 * record as another's, even where the report does not say whose.
 */
export function isReadAloud({ document, statements, spans }: Passage, words: Span): boolean {
  const statement =
    statements.find(({ content }) => content.some(([start, end]) => start <= words[0] && words[0] < end)) ??
    statements[0];
  if (statement.form !== 'prose' || statement.speaker?.kind !== 'person' || statement.cue.length === 0) return false;
  if (!READS.test(sliceSpans(document.text, statement.cue).trim())) return false;
  if (TEXT.test(sliceSpans(document.text, statement.source))) return false;
  const piece = statement.content.find(([start, end]) => start <= words[0] && words[0] < end) ?? words;
  const cue = statement.cue[0] ?? words;
  // What goes on in another sentence the reader may say: "“…,” she read. “That is from my brother.”"
  if (!spansOverlap(piece, sentenceAround(document.text, cue))) return false;
  const [from, to] = sentenceAround(document.text, [Math.min(cue[0], piece[0]), Math.max(cue[1], piece[1])]);
  const said = (at: number): boolean => spans.some(([a, b]) => a <= at && at < b);
  const told = (a: number, b: number): string =>
    Array.from(document.text.slice(a, b), (sign, i) => (said(a + i) ? ' ' : sign)).join('');
  const previous = told(Math.max(0, from - BEFORE), from);
  const here = told(from, to);
  return !OWN_TEXT.test(here) && !(READING.test(previous) && OWN_TEXT.test(previous));
}

/** So far before a sentence it may be told what is read, in characters. */
const BEFORE = 160;
