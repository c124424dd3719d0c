import type { Span } from '#base/span.ts';
import { compareTimes, daysBetween } from '#base/time.ts';
import { normalWords } from '#text/normal.ts';
import type { Inquiry } from './inquiry.ts';
import { isRecord } from './inquiry.ts';
import { foundMatter, matterOf } from './matter.ts';
import type { Match } from './matches.ts';
import { saidWhen } from './context-loss.ts';
import type { Passage } from './passages.ts';
import { sentenceAround } from './sentence.ts';

/** What a person says who goes back on their words. */
const CHANGE =
  /\b(?:no longer|changed (?:my|his|her|their) mind|(?:was|were|been) wrong|(?<!\bas )i said\b(?![^.!?]{1,80}\balso\b)[^.!?]{1,80}\b(?:today|now|but|and today)|take (?:it|that) back|took (?:it|that) back|(?:break|broke|broken) my (?:word|promise|pledge)|u-turn|reconsider\w*|regret\w*|after yesterday|things have changed|i have to (?:go back on|withdraw))\b/iu;

/** Shared words with matter without which two statements are not on one matter. */
const SHARED = 2;

/** A later statement by the same speaker that takes the words back; the surest signs only. */
export function findLater(
  match: Match,
  { passages, claim }: Inquiry,
): { readonly passage: Passage; readonly span: Span } | null {
  const when = saidWhen(match.passage);
  if (when === null) return null;
  const names = new Set(
    normalWords([claim.speaker, ...(claim.person?.names ?? [])].filter(n => n !== null).join(' ')).map(
      ({ word }) => word,
    ),
  );
  const wanted = matterOf(
    match.passage.tokens.slice(Math.max(0, match.alignment.from - 12), match.alignment.to + 12),
    names,
  );
  const found = passages
    .filter(passage => passage.by === 'own')
    .filter(passage => {
      const later = saidWhen(passage);
      return later !== null && compareTimes(later, when) > 0 && daysBetween(when, later) >= 1;
    })
    .flatMap(passage => takenBack(passage, wanted))
    .filter(({ passage }) => isRecord(passage))
    .toSorted((a, b) => b.shared - a.shared)[0];
  return found === undefined ? null : { passage: found.passage, span: found.span };
}

/** Sentences in which somebody goes back on something that is on the matter, there or in the sentence next to it. */
function takenBack(passage: Passage, wanted: readonly string[]): { passage: Passage; span: Span; shared: number }[] {
  const { text } = passage.document;
  return passage.spans.flatMap(([start, end]) => {
    const change = CHANGE.exec(text.slice(start, end));
    if (change === null) return [];
    // "No longer" takes back only what follows it.
    if (/^no longer$/iu.test(change[0])) {
      const at = start + change.index + change[0].length;
      const next = passage.tokens.filter(token => token.start >= at).slice(0, 3);
      if (foundMatter(wanted, next).length === 0) return [];
    }
    const span = sentenceAround(text, [start + change.index, start + change.index + change[0].length]);
    const near = passage.tokens.filter(token => token.start >= span[0] - NEXT_TO && token.end <= span[1] + NEXT_TO);
    const shared = foundMatter(wanted, near).length;
    return shared >= SHARED ? [{ passage, span, shared }] : [];
  });
}

/** Characters to each side of a sentence that still belong to its thought. */
const NEXT_TO = 120;

const LANGUAGE =
  /\b(?:in|from) (?:Basque|Norwegian|Swedish|Danish|Finnish|Icelandic|German|French|Spanish|Catalan|Portuguese|Italian|Romanian|Greek|Polish|Czech|Slovak|Hungarian|Ukrainian|Russian|Serbian|Croatian|Bulgarian|Turkish|Arabic|Hebrew|Persian|Farsi|Hindi|Urdu|Bengali|Tamil|Chinese|Mandarin|Cantonese|Japanese|Korean|Vietnamese|Thai|Indonesian|Malay|Dutch|Flemish|Welsh|Gaelic|Irish|Estonian|Latvian|Lithuanian|Georgian|Armenian|Swahili|Amharic|Somali|Maltese|Albanian|[A-Z]\p{Ll}+ian)\b/u;
const TRANSLATED = /\b(?:translat(?:ed|ion|or)|interpreter|speaking in \p{Lu}\p{Ll}+)\b/iu;

/** A note under a text that all of it is a translation. */
const CREDITED = /\btranslated (?:from|by|out of) |\btranslation (?:from|by|of the)\b|\(translat(?:ed|ion)\b/iu;

/** What a text says of the language of a conversation: "the interview, which the paper published in Danish". */
const CONVERSED = new RegExp(
  String.raw`\b(?:interview|conversation|talk)\b[^.!?\n]{0,60}\b(?:published|printed|conducted|held|given|gave|aired|broadcast|was|is)\b[^.!?\n]{0,24}${LANGUAGE.source}`,
  'u',
);

/** True if the sentence that gives the words, or what the text says of their interview, says that they are a translation. */
export function isTranslated(passage: Passage): boolean {
  const statement = passage.statements[0];
  const text = passage.document.text;
  const spans = [...passage.statements.flatMap(s => [...s.source, ...s.cue]), ...passage.spans];
  const start = Math.min(...spans.map(([a]) => a));
  const end = Math.max(...spans.map(([, b]) => b));
  if (statement.form === 'turn' && end - start > 600) return false;
  const [from, to] = sentenceAround(text, [start, end]);
  const own = passage.spans.filter(([a, b]) => a < to && b > from);
  let around = '';
  let at = from;
  for (const [a, b] of own) {
    around += `${text.slice(at, Math.max(a, at))} `;
    at = Math.max(at, b);
  }
  around += text.slice(at, Math.max(at, to));
  return (
    LANGUAGE.test(around) ||
    TRANSLATED.test(around) ||
    (statement.occasion?.kind === 'interview' && CONVERSED.test(text)) ||
    (passage.document.kind !== 'fact-check' && CREDITED.test(text))
  );
}
