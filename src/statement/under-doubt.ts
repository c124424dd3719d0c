import type { FoundStatement, Standing } from './statement.ts';

/** What a report says of what stands behind it: that it is not so, or that nobody knows. */
const DOUBTED =
  /\b(?:(?:is|was|were|be|been) (?:not|never|hardly) (?:true|so|the case|correct|right)|isn['’]t true|wasn['’]t true|untrue|false|a lie|lies|a myth|invent(?:ed|ion)|fabricat\p{L}+|made[- ]up|no (?:evidence|proof|record|truth|sign)|(?:could|can|would|did|do|does) ?(?:not|n['’]t) (?:confirm|verify|say|know|recall|remember)|cannot (?:confirm|verify|say)|unable to (?:confirm|verify)|whether|unlikely|impossible|doubt\p{L}*)\b/iu;

/** What stands between a cue of believing and a report that is all that is believed. */
const BELIEVED = /^\s*(?:that|if|whether)?\s*$/iu;
/** The same right before a report that nobody is given: "could not confirm that she had said …". */
const DOUBTED_BEFORE = new RegExp(String.raw`${DOUBTED.source}(?: (?:that|whether|if))?\s*$`, 'iu');
/** "I should like to hear a minister say it.", "If only somebody would say:": what is quoted behind it nobody said. */
const WISHED =
  /\b(?:(?:should|would|['’]d) (?:so |rather |dearly |much )?(?:like|love|prefer|give (?:much|a lot|a great deal|anything|\p{L}+ \p{L}+))|long(?:s|ed|ing)?|wait(?:s|ed|ing)?|hop(?:es?|ed|ing)|dream(?:s|t|ed|ing)?|want(?:s|ed)?)\b[^.!?]{0,60}?\b(?:hear|read|see|find|have)\b[^.!?]{0,80}\b(?:say|saying|tell|telling|admit|admitting|write|writing|answer|answering|confess|speak|stand up|own up|utter)\b|\b(?:if only|wish(?:es|ed)?|imagine|suppose|picture)\b[^.!?]{0,80}\b(?:say|saying|said|tell|told|admit|admitted|write|wrote|answer|answered)\b|\b(?:could|should|ought to|might) (?:simply |just |at least |easily )?have (?:said|told|written|answered|admitted)\b/iu;
/** A wish stands so far before what is wished for, in UTF-16 units. */
const WISH_BEFORE = 240;

/** So far before a report its sentence is looked at, in UTF-16 units. */
const BEFORE = 80;

/**
 * Statements with the doubt of what reports them: "Fenn denied that Raskin had warned …", "asked whether she had said …" and "it was
 * not true that he had said …" report words in order to deny or ask about them; "believes that she said …" passes them on as claimed.
 * A statement's report must stand before it in the list.
 */
export function withDoubt(text: string, statements: readonly FoundStatement[]): FoundStatement[] {
  const doubted: FoundStatement[] = [];
  for (const statement of statements) {
    const outer = statement.parent === null ? undefined : doubted[statement.parent];
    const standing = outer === undefined ? standingAlone(text, statement) : standingUnder(text, outer, statement);
    doubted.push(standing === statement.standing ? statement : { ...statement, standing });
  }
  return doubted;
}

function standingAlone(text: string, statement: FoundStatement): Standing {
  if (statement.standing !== 'asserted' || statement.form !== 'prose') return statement.standing;
  if (isWishedFor(text, statement)) return 'checked';
  if (statement.source.length === 0) return statement.standing;
  const begin = startOf(statement);
  const before =
    text
      .slice(Math.max(0, begin - BEFORE), begin)
      .split(/[.?!]\s|\n/u)
      .at(-1) ?? '';
  return DOUBTED_BEFORE.test(before) ? 'checked' : 'asserted';
}

/** True for a quotation that the sentence before it introduces and only wishes for, where nothing behind it says who said it. */
function isWishedFor(text: string, { content, cue }: FoundStatement): boolean {
  const at = content[0]?.[0] ?? 0;
  if (!/["“‘«„]\s*$/u.test(text.slice(0, at)) && !/^["“‘«„]/u.test(text.slice(at))) return false;
  if (cue.some(([from]) => from > at)) return false;
  const before = text.slice(Math.max(0, at - WISH_BEFORE), at).replace(/[\s“"‘«„]+$/u, '');
  const sentence = before.split(/[.?!]["”’]?\s+(?=[\p{Lu}“"])|\n/u).at(-1) ?? '';
  return WISHED.test(sentence);
}

const startOf = ({ source, cue, content }: FoundStatement): number =>
  Math.min(...[...source, ...cue, ...content].map(span => span[0]));

function standingUnder(text: string, outer: FoundStatement, inner: FoundStatement): Standing {
  if (inner.standing !== 'asserted') return inner.standing;
  if (outer.standing !== 'asserted') return outer.standing;
  if (outer.negated || outer.attitude === 'denial' || outer.attitude === 'question') return 'checked';
  if (DOUBTED.test(leadOf(text, outer, inner))) return 'checked';
  const holds = outer.attitude === 'belief' || outer.attitude === 'intention';
  const last = Math.max(...outer.cue.map(span => span[1]), 0);
  return holds && BELIEVED.test(text.slice(last, startOf(inner))) ? 'alleged' : 'asserted';
}

/** What stands from the cue of the outer statement to the beginning of the inner one. */
function leadOf(text: string, outer: FoundStatement, inner: FoundStatement): string {
  const begin = startOf(inner);
  const from = Math.min(
    ...[...outer.cue, ...outer.content].filter(span => span[0] <= begin).map(span => span[0]),
    begin,
  );
  return text.slice(from, begin);
}
