import type { Span } from '#base/span.ts';
import { topicMatter } from './denied-words.ts';
import type { DenialForm } from './denial-forms.ts';
import type { PlacedSentence } from './denying-sentences.ts';
import type { Voice } from './denier.ts';

/** What a sentence denies: words, each as a candidate; else what the words are about; neither where it only says "it". */
export interface DeniedObject {
  readonly words: readonly string[];
  readonly topics: readonly string[];
}

/** Where a clause of denied words ends. */
const ENDS =
  /[.!?;]|[”"»]|,\s+(?:and|but|nor|or anything|only|just|with or without|i|we|he|she|they|what)\b|\s(?:but|although|though|nor)\s|\sor (?:anything|any such)\b/iu;
/** Denied words that name none. */
const BARE =
  /^\s*(?:(?:it|that|this|so|those|these|such(?: an?)?|anything(?: (?:of the (?:sort|kind)|like (?:it|that|them)|of that kind))?|any(?: (?:of (?:it|that|this|them)|such \p{L}+))?|any such|the|a|of|in)\b\s*)?(?:(?:words?|things?|remarks?|quotes?|posts?|comments?|sentences?|kind|sort|calls?|conversation|meeting|effect)\b\s*)?(?:(?:at|in|to|of|on|from|by|about|there|anywhere|and|because|or|which|that|printed|ascribed|attributed|reported|quoted|published|put|given|carried|credited|imputed|spread)\b|[.,;:!?”"’'»)–—-]|$)/iu;
/** Words after all: a clause with "that", a noun with its article, or a quotation. */
const OPENS =
  /^\s*(?:(?:that|the|a|those|these)\s+(?!(?:to (?:mr|mrs|ms|dr|the|an?y?\p{L}*|him|her|me|us|them)|words?|things?|remarks?|quotes?|posts?|comments?|sentences?|calls?)\b)\p{L}|["“‘'«„]\p{L})/iu;
const TOPIC =
  /(?<!\b(?:put|puts|putting|passed|spread|noised)(?: it)? )\b(?:about|regarding|concerning|spoke of|spoken of|speak of)\s+([^.;:!?“”",]{3,90}?)(?=[.;:!?“”",]|\s(?:is|are|was|were|has|have|had|that|which|who|quoted|reported|printed|published|attributed|ascribed)\b|$)/giu;
/** "of the report that she had said …" */
const REPORTED =
  /\b(?:reports?|claims?|suggestions?|allegations?|stor(?:y|ies)|asked whether|whether)\b(?: that)? (?:[\p{L}.’'-]+ ){1,5}?(?:said|told (?:[\p{L}-]+ ){1,3}?(?=that\b)|called for|spoken?|written|wrote)\s+(?:that\s+)?(.{3,300})$/iu;
/** "told the tenants that", "to anybody that", "on the radio that" */
const WHOM =
  /^\s*(?!(?:it|that|this|so|such|those|about|of|the words?)\s)(?:[\p{L}'’.-]+\s+){1,5}?(?=that\s|[“‘"«„])/iu;

/** Reads what a denial denies: what stands behind it, else what its sentence quotes, reports or names. */
export function deniedObject(
  sentence: PlacedSentence,
  { form, match, voice }: { readonly form: DenialForm; readonly match: RegExpExecArray; readonly voice: Voice },
): DeniedObject {
  const { document, span } = sentence;
  const text = document.text.slice(...span);
  const said = match.groups?.['said'];
  const behind = said ?? text.slice(match.index + match[0].length);
  const about = topicsIn(text);
  const words = form.beside ? null : wordsBehind(behind);
  if (words !== null) {
    if (/\b(?:speak|spoke|spoken|mention|mentioned)$/iu.test(match[0]))
      return { words: [], topics: [words.replace(/^\s*(?:of|about)\s/iu, '')] };
    if (/^\s*(?:about|of)\b/iu.test(words)) return { words: [], topics: [words] };
    return { words: [words], topics: [] };
  }
  const reported = REPORTED.exec(text)?.[1];
  const quoted = quotedBeside(sentence, match, voice);
  const named = [...quoted, ...(reported === undefined ? [] : [clause(reported)])].filter(
    each => topicMatter(each).length > 0,
  );
  if (named.length > 0) return { words: named, topics: [] };
  if (about.length > 0) return { words: [], topics: about };
  // A reply or post says first what it is about: "A picture with a quotation about fines is going round. It is a fake."
  const last = document.kind === 'article' ? [] : topicsIn(sentence.before.slice(-NEAR));
  return { words: [], topics: last };
}

/** So far before a denial its topic is told, in characters. */
const NEAR = 200;

/** What a text says that words are about. */
export function topicsIn(text: string): string[] {
  return [...text.matchAll(TOPIC)]
    .map(([, topic]) => (topic ?? '').replace(/\s(?:in|at|by|from|on|to) (?:the )?\p{Lu}.*$/u, ''))
    .filter(topic => topicMatter(topic).length > 0);
}

function wordsBehind(behind: string): string | null {
  const told = behind.replace(/^\s*:\s*/u, ' ').replace(WHOM, ' ');
  if (BARE.test(told) && !OPENS.test(told)) return null;
  const words = clause(told.replace(/^\s*that\s/iu, ''));
  return topicMatter(words).length === 0 ? null : words;
}

function clause(text: string): string {
  const open = text.replace(/^\s*(?:that\s+)?["“‘«„']?/iu, '');
  const cut = open.search(ENDS);
  return cut < 0 ? open : open.slice(0, cut);
}

/** Before a quotation: it is named, not said. */
const NAMED = /\b(?:words?|quotes?|quotations?|remarks?|comments?|sentences?|lines?|phrases?|of|called for)\W{1,3}$/iu;

/** What the sentence quotes, but for what the denier says in it. */
function quotedBeside(
  { document, span, quotations }: PlacedSentence,
  match: RegExpExecArray,
  { passage }: Voice,
): string[] {
  const at = span[0] + match.index;
  const said: readonly Span[] = passage === null || passage.statements[0].form === 'own' ? [] : passage.spans;
  return quotations
    .map(({ inner }) => inner)
    .filter(([from, to]) => !(from <= at && at < to))
    .filter(
      ([from, to]) =>
        NAMED.test(document.text.slice(span[0], from)) || !said.some(([start, end]) => start < to && from < end),
    )
    .map(inner => document.text.slice(...inner));
}
