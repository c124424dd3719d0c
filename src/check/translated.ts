import type { Passage } from './passages.ts';
import { sentenceAround } from './sentence.ts';

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
