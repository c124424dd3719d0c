import type { Span } from '#base/span.ts';
import { spanHolds, spansOverlap } from '#base/span.ts';
import type { Draft } from './draft.ts';
import type { Sentence } from '#text/sentences.ts';
import type { ReadBlock } from './find-drafts.ts';
import { findByRules, type Found } from './found.ts';

/** Spares most sentences the rules: without one of these nothing is reported inside another's words. */
const MAY_REPORT =
  /\b(?:sa(?:id|ys)|t(?:old|ells)|warn|ask|wr(?:ote|ites)|claim|den(?:ied|ies)|promis|report|insist|admit|assur|remind|swor|accord|confid|respond|repl|answer)/u;
/** Relative pronouns are no source of their own: what they report is the clause's. */
const RELATIVE = /^(?:who|which|that|whom)$/iu;
/** What "she said she hoped …" and "he said he saw …" add is mostly their own. */
const PRONOUN = /^(?:he|she|they|it|we|i|you)$/iu;
/** Forms that are nouns as often as verbs ("his late-night tweets"): behind a common word they are taken for nouns. */
const NOUN_TOO =
  /^(?:tweets?|demands?|claims?|reports?|calls?|charges?|plans?|hopes?|fears?|questions?|promises?|posts?|comments?|answers?|requests?)$/u;
/** How far the marks and "that" around an inner statement may reach over its outer one, in UTF-16 units. */
const SLACK = 2;

const SPOKEN: ReadonlySet<string> = new Set(['say', 'tell', 'ask', 'deny']);

const startOf = (spans: readonly Span[]): number => Math.min(...spans.map(span => span[0]));
const endOf = (spans: readonly Span[]): number => Math.max(...spans.map(span => span[1]));

const QUOTED = /["“”„«»]/u;
const ACCORDING_BEFORE = /\baccording to\s+$/iu;

/** True if a reading of the rules is one whole report that may stand inside another: of words, or with words in quotation marks. */
function isReport(text: string, { source, cue, content, kind }: Found): boolean {
  const [mention] = source;
  if (mention === undefined || cue.length === 0 || content.length === 0) return false;
  const name = text.slice(...mention);
  const isQuoted = content.some(span => QUOTED.test(text.slice(...span)));
  if (RELATIVE.test(name)) return false;
  if (NOUN_TOO.test(text.slice(startOf(cue), endOf(cue))) && /(?:^|\s)\p{Ll}[\p{L}’'-]*$/u.test(name)) return false;
  if (!SPOKEN.has(kind)) return isQuoted && !PRONOUN.test(name);
  return isQuoted || !PRONOUN.test(name) || /^that\b/iu.test(text.slice(startOf(content), endOf(content)));
}

/** True if the report stands in the words of a draft: its source, its cue and its content. */
function standsIn(report: Found, outer: Draft): boolean {
  const holds = (span: Span): boolean =>
    outer.content.some(content => spanHolds([content[0] - SLACK, content[1] + SLACK], span));
  return report.source.every(holds) && report.cue.every(holds) && report.content.every(holds);
}

/**
 * "Ruth said that the chairman had told her: “…”", read as if Ruth had said the quotation: the nearer verb has a subject of its own, and
 * stands between her verb and the words.
 */
function standsBetween(report: Found, outer: Draft): boolean {
  const verb = outer.cue[0];
  if (verb === undefined || outer.content.length === 0) return false;
  const words = startOf(outer.content);
  return (
    startOf(report.source) >= verb[1] &&
    startOf(report.cue) >= verb[1] &&
    endOf(report.cue) <= words &&
    endOf(report.source) <= words &&
    report.content.every(span => outer.content.some(own => spansOverlap(span, own)))
  );
}

/** True for two readings of one verb, though a farther subject was taken for its source ("A friend tells me that Ada, whose …, told us: …"). */
const sameVerb = (a: Pick<Draft, 'cue'>, b: Pick<Draft, 'cue'>): boolean =>
  a.cue.some(span => b.cue.some(own => spansOverlap(span, own)));

/**
 * Drafts with the reports inside other reports as drafts of their own, to any depth. What finds attributions one beside another sees
 * only the outermost of them, or gives the innermost words to the outermost source; the rules read who stands next to each verb.
 */
export function withNested(text: string, blocks: readonly ReadBlock[], drafts: readonly Draft[]): Draft[] {
  const bySentence = new Map<number, Draft[]>();
  for (const draft of drafts)
    if (draft.form === 'prose') bySentence.set(draft.sentence, [...(bySentence.get(draft.sentence) ?? []), draft]);
  const changed = new Map<Draft, Draft>();
  const added: Draft[] = [];
  for (const read of blocks) {
    for (const [k, sentence] of read.sentences.entries()) {
      const here = bySentence.get(read.first + k);
      if (here === undefined || !MAY_REPORT.test(text.slice(...sentence.span))) continue;
      const flat = findByRules(sentence);
      const inner = here.flatMap(draft => reportsIn(sentence, draft));
      const reports = [...flat, ...inner.filter(one => !flat.some(other => sameVerb(one, other)))];
      for (const report of reports.filter(one => isReport(text, one))) {
        const { source, cue, content, pattern, kind, lemma, negated } = report;
        const known = here.find(draft => sameVerb(report, draft));
        if (known !== undefined) {
          const [theirs] = known.source;
          // "According to the Gazette, an aide said …", read as if the Gazette had said it.
          const according =
            theirs !== undefined && ACCORDING_BEFORE.test(text.slice(Math.max(0, theirs[0] - 16), theirs[0]));
          const farther = here.find(
            other =>
              other !== known &&
              theirs !== undefined &&
              other.source.some(span => span[0] === theirs[0]) &&
              other.cue.some(span => span[1] <= startOf(source)),
          );
          if (
            (farther !== undefined || according) &&
            source.every(span => !known.source.some(own => spansOverlap(span, own)))
          )
            changed.set(known, { ...(changed.get(known) ?? known), source });
          continue;
        }
        const inner: Draft = {
          source,
          cue,
          content,
          pattern,
          kind,
          lemma,
          negated,
          block: read.index,
          sentence: read.first + k,
          continues: null,
          form: 'prose',
        };
        const isOuter =
          lemma === 'according to' &&
          here.some(draft => draft.source.some(span => source.some(own => spansOverlap(span, own))));
        if (isOuter) {
          added.push(inner);
          continue;
        }
        const between = here.find(draft => standsBetween(report, draft));
        if (between !== undefined) {
          const from = afterVerb(text, endOf(between.cue), startOf(source));
          const to = endOf(between.content);
          changed.set(between, { ...between, content: [[from, to]] });
          added.push(inner);
        } else if (here.some(draft => standsIn(report, draft))) added.push(inner);
      }
    }
  }
  // A clause at whose head the changed one's source stands is mended where drafts are placed.
  const kept = drafts.map(draft => {
    const now = changed.get(draft);
    if (now !== undefined) return now;
    const continues = draft.continues === null ? null : (changed.get(draft.continues) ?? draft.continues);
    return continues === draft.continues ? draft : { ...draft, continues };
  });
  return [...kept, ...added];
}

/** What the clause that a draft reports reports itself with a quotation, read as a sentence: the rules see only the outer verb. */
function reportsIn({ items }: Sentence, { content, cue }: Draft): Found[] {
  return content.flatMap(span => {
    const inside = items.filter(({ start, end }) => span[0] <= start + SLACK && end <= span[1] + SLACK);
    const quoted = inside.findIndex(({ kind }) => kind === 'quotation');
    if (quoted < 2 || cue.some(own => own[0] >= span[0] && own[1] <= span[1])) return [];
    return findByRules({ items: inside, span }).filter(report =>
      report.content.some(one => one[0] >= (inside[quoted]?.start ?? 0)),
    );
  });
}

/** Where the clause behind a verb begins: at its "that", if it has one before the subject, else at the subject. */
function afterVerb(text: string, verb: number, subject: number): number {
  const between = text.slice(verb, subject);
  const that = /\bthat\s+$/u.exec(between)?.index ?? /\bthat\b/u.exec(between)?.index;
  return that === undefined ? subject : verb + that;
}
