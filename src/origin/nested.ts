import { coverSpans, spanHolds } from '#base/span.ts';
import type { KeptStatement } from '#speaker/speaker.ts';
import { readChain } from './chain.ts';
import type { Worth } from './origin.ts';
import { personOrigin } from './origins.ts';
import { showsMedium } from './outlet-names.ts';
import { isFrom, isOwn } from './publishers.ts';
import { foldName, isSameSpeaker, type OriginDocument, type OriginSetting } from './setting.ts';
import { makeStep, type Step } from './step.ts';

/** Signs that somebody tells what they heard themselves, or swore to. */
const TESTIMONY =
  /\b(?:told|assured|promised|warned|asked|answered|said to|replied to|wrote to|(?:turned|looked|leaned|nodded|smiled|pointed|came|walked|bent|whispered|muttered|shouted|remarked|called|laughed) (?:over |across |up |out |back )?(?:to|at|towards?)) (?:me|us)\b|\bI (?:\p{L}+ ){0,2}(?:heard|saw|was there|remember|recall)\b|\b(?:overheard|testified|testifies|under oath|sworn|affidavit|witness statement)\b/iu;

/** The same as a reporter puts it of a named witness. */
const HEARING =
  /\b(?:told|assured|promised|warned|answered|said to|replied to|wrote to) (?:him|her|them)\b|\b(?:heard|overhears?|recalled|recalls|witnessed)\b/iu;

/** Labels of those who ask in a transcript. */
const ASKER =
  /^(?:questions?|q|reporters?|journalists?|press|interviewers?|moderators?|hosts?|audience(?: member)?|unknown|unidentified)\b/iu;

/** True if the text speaks as one who was there. */
export function isTestimony(text: string): boolean {
  return TESTIMONY.test(text);
}

/** True if whoever writes says "I", "me" or "us": "Overheard at the gala" does not tell who was there. */
export function speaksOfSelf(text: string): boolean {
  return /\b(?:I|me|my|we|us|our)\b/u.test(text);
}

/** True if a reporter's text says that somebody was there. */
export function tellsOfHearing(text: string): boolean {
  return TESTIMONY.test(text) || HEARING.test(text);
}

/** The turn or own writing inside whose words a statement stands, where no parent says so; null if none. */
export function findTurn(statement: KeptStatement, document: OriginDocument): KeptStatement | null {
  const span = coverSpans(statement.content);
  if (span === null || statement.form === 'turn' || statement.form === 'own' || document.kind === 'post') return null;
  return (
    document.statements.find(
      other =>
        other.form === 'turn' && other.id !== statement.id && other.content.some(content => spanHolds(content, span)),
    ) ?? null
  );
}

export type NestedWorth =
  | { readonly kind: 'judged'; readonly worth: Worth }
  | { readonly kind: 'as-outer' }
  | { readonly kind: 'chain'; readonly steps: readonly Step[] };

/** What a statement is worth that stands inside another's: who tells it, and how they know. */
export function judgeNested(
  statement: KeptStatement,
  outer: KeptStatement,
  document: OriginDocument,
  setting: OriginSetting,
): NestedWorth {
  const teller = outer.speaker;
  if (isSameSpeaker(statement, outer)) return { kind: 'as-outer' };
  if (teller === null || teller.kind === 'unnamed') {
    if (outer.form === 'turn') return judged(null, 'a question’s words for somebody else');
    return {
      kind: 'chain',
      steps: [
        makeStep('unnamed', teller?.name ?? '', { span: coverSpans(outer.source) }),
        ...readChain(outer, document, setting),
      ],
    };
  }
  if (teller.speaksFor !== null && statement.speaker !== null && namesMeet(teller.speaksFor, statement.speaker.name))
    return { kind: 'as-outer' };
  if (teller.kind !== 'person' && isOwn(teller.name, document, setting))
    return { kind: 'chain', steps: readChain(outer, document, setting) };
  if (
    teller.kind !== 'person' &&
    (showsMedium(teller.name) || setting.documents.some(other => isFrom(other, teller.name)))
  ) {
    return {
      kind: 'chain',
      steps: [
        makeStep('medium', teller.name, { span: coverSpans(outer.source) }),
        ...readChain(outer, document, setting),
      ],
    };
  }
  if (outer.form === 'turn' || outer.form === 'own') {
    if (ASKER.test(teller.name)) return judged(null, 'a question’s words for somebody else');
    const [start, end] = coverSpans([...outer.content]) ?? [0, 0];
    if (!isTestimony(document.text.slice(start, end)) && outer.occasion?.kind !== 'hearing') {
      return judged(null, `${teller.name} passes the words on`);
    }
    return {
      kind: 'judged',
      worth: {
        basis: 'reported',
        origin: personOrigin(teller.name, setting),
        reason: `${teller.name} tells what was said to them`,
      },
    };
  }
  return {
    kind: 'chain',
    steps: [
      makeStep('person', teller.name, { span: coverSpans(outer.source) }),
      ...readChain(outer, document, setting),
    ],
  };
}

function judged(basis: null, reason: string): NestedWorth {
  return { kind: 'judged', worth: { basis, origin: null, reason } };
}

/** True if one name is the other or its end. */
function namesMeet(a: string, b: string): boolean {
  const [one, two] = [` ${foldName(a)}`, ` ${foldName(b)}`];
  return one.endsWith(two) || two.endsWith(one);
}
