import { coverSpans } from '#base/span.ts';
import { borrowsName } from '#speaker/names.ts';
import type { KeptStatement, Speaker } from '#speaker/speaker.ts';
import { findCarriers } from './carriers.ts';
import { isSameStep, readChain } from './chain.ts';
import { readCitations } from './citations.ts';
import type { Hop } from './hop.ts';
import type { Worth } from './origin.ts';
import { firstHandOrigin, HEARSAY, nameOf, reporterOrigin, agencyOrigin, unnamedOrigin } from './origins.ts';
import { followChain } from './follow-chain.ts';
import { judgeRelease } from './release.ts';
import { findOwnWriting, findWriting } from './writings.ts';
import { findTextSource } from './rewrites.ts';
import { isClaimChecked, isSatire } from './checked.ts';
import { endHops, hopOfStep, hopToDocument } from './hops.ts';
import { isFrom, isOwn } from './publishers.ts';
import { showsMedium } from './outlet-names.ts';
import { makeStep, type Step } from './step.ts';
import { findTurn, isTestimony, judgeNested, speaksOfSelf } from './nested.ts';
import { mayPrecede, isSameSpeaker, type OriginDocument, type OriginSetting } from './setting.ts';

/** Words for people of whom only that they told is known. */
const SOURCE_NOUN = /\b(?:sources?|insiders?|informants?|officials?|aides?|persons?|people|friends?)\b/iu;

/** Words of a page's own below which a quotation without a verb of saying is only passed on. */
const OWN_WORDS = 25;

/**
 * What one statement is worth as a record of its speaker's words, and where its knowledge comes from.
 * @param setting of `readSetting`; it must hold the statement's document.
 */
export function judgeWorth(statement: KeptStatement, setting: OriginSetting): Worth {
  return judge(statement, setting, []);
}

/** @param path documents from which the chain came here, in order, so that circles are seen. */
export function judge(statement: KeptStatement, setting: OriginSetting, path: readonly OriginDocument[]): Worth {
  const document = setting.documentOf(statement);
  if (document === null) return noRecord('a statement whose document is not at hand');
  const worth = weigh(statement, document, setting, path);
  if (worth.basis === null || worth.hops !== undefined) return worth;
  if (worth.basis !== 'unnamed') return withEnd(worth, statement, document);
  const step = makeStep('unnamed', worth.origin?.label ?? 'an unnamed source');
  return { ...worth, hops: [hopOfStep(step, document, null)] };
}

function weigh(
  statement: KeptStatement,
  document: OriginDocument,
  setting: OriginSetting,
  path: readonly OriginDocument[],
): Worth {
  if (statement.negated) return noRecord('it says that the words were not said');
  if (statement.standing === 'checked') return noRecord('it quotes the words in order to check or deny them');
  if (statement.standing === 'retracted') return noRecord('it takes the words back');
  if (isClaimChecked(statement, document, setting)) return noRecord('it quotes the claim that it checks');
  if (isSatire(document)) return noRecord('a page that says of itself that it is satire');
  if (statement.role !== 'body') return judgeHeadline(statement, document, setting, path);
  if (statement.speaker !== null && isNobody(statement.speaker) && statement.form === 'prose') {
    const cited = readCitations(statement, document, setting).filter(
      ({ target, kind }) => target !== null || kind === 'work' || kind === 'person',
    );
    if (cited.length === 0) return unnamedWorth(statement, document);
    return judgeProse(statement, cited, document, setting, path);
  }
  const medium = mediumThatSpeaks(statement, document, setting);
  if (medium !== null) return judgeProse(statement, [medium], document, setting, path);
  const outer = statement.parent === null ? findTurn(statement, document) : findParent(statement, document);
  // What an author quotes of others in a post, letter or release is the document's to judge by its kind.
  if (outer !== null && (outer.form !== 'own' || isSameSpeaker(statement, outer))) {
    const nested = judgeNested(statement, outer, document, setting);
    if (nested.kind === 'judged') return nested.worth;
    if (nested.kind === 'as-outer') return judge(outer, setting, path);
    return judgeProse(statement, nested.steps, document, setting, path);
  }
  if (statement.form === 'own')
    return borrowsName(statement.speaker?.name ?? '')
      ? noRecord('an account under somebody else’s name, which says so itself')
      : firstHand(statement, document, setting);
  if (statement.form === 'turn' && document.kind !== 'post' && document.kind !== 'fact-check')
    return firstHand(statement, document, setting);
  return judgeProse(statement, [], document, setting, path);
}

/** The other medium that a statement takes for the speaker of what it only reports ("according to the Skarv Rundt, she …"); null if none. */
function mediumThatSpeaks(statement: KeptStatement, document: OriginDocument, setting: OriginSetting): Step | null {
  const { speaker, form, source } = statement;
  if (speaker === null || form !== 'prose' || document.kind !== 'article' || speaker.kind === 'unnamed') return null;
  if (isOwn(speaker.name, document, setting)) return null;
  // The speaker's own post or release is no medium that reports on the speaker.
  if (
    !setting.documents.some(other => other.kind === 'article' && isFrom(other, speaker.name)) &&
    !showsMedium(speaker.name)
  )
    return null;
  return makeStep('medium', speaker.name, { span: coverSpans(source) });
}

function findParent(statement: KeptStatement, document: OriginDocument): KeptStatement | null {
  return document.statements.find(({ index }) => index === statement.parent) ?? null;
}

/** True for a source whom the text neither names nor tells by office: "an aide", not "the mayor". */
function isNobody({ kind, name }: Speaker): boolean {
  return kind === 'unnamed' && (!/^(?:the|its|his|her|their|our)\b/iu.test(name) || SOURCE_NOUN.test(name));
}

/** A headline's statement is worth what the text has of it; wording that only a headline has is no record. */
function judgeHeadline(
  statement: KeptStatement,
  document: OriginDocument,
  setting: OriginSetting,
  path: readonly OriginDocument[],
): Worth {
  const [carrier] = findCarriers(statement, document, setting).filter(({ role }) => role === 'body');
  return carrier === undefined
    ? noRecord('the wording stands only in a headline or standfirst')
    : judge(carrier, setting, path);
}

/** Words from the speaker's own mouth or hand; the same text in several places is one origin, the earliest. */
function firstHand(statement: KeptStatement, document: OriginDocument, setting: OriginSetting): Worth {
  const source = findTextSource(statement, document, setting);
  const own = statement.form === 'own' ? findOwnWriting(statement, setting) : null;
  const first = source?.kind === 'document' ? source : (own ?? { document, statement });
  const root = first.document;
  const reason =
    statement.form === 'own'
      ? `the speaker’s own words in a ${document.kind}`
      : 'a text of what was said, turn by turn';
  const worth: Worth = { basis: 'first_hand', origin: firstHandOrigin(root), reason };
  const end = endHops(first.statement, root, 'first_hand');
  if (root === document) return { ...worth, hops: end };
  const likeness = source?.kind === 'document' ? source.likeness : undefined;
  return { ...worth, copyOf: root.document, hops: [hopToDocument(root, 'same_text', likeness), ...end] };
}

/** Each step once, the one that leads to a document before one that only names it. */
function withoutRepeats(steps: readonly Step[]): Step[] {
  const kept: Step[] = [];
  for (const step of steps) {
    const at = kept.findIndex(other => isSameStep(other, step));
    if (at < 0) kept.push(step);
    else if (kept[at]?.target === null && step.target !== null) kept[at] = step;
  }
  return kept;
}

/** A worth that ends at the document itself. */
function withEnd(worth: Worth, statement: KeptStatement, document: OriginDocument): Worth {
  return { ...worth, hops: endHops(statement, document, worth.basis === 'first_hand' ? 'first_hand' : 'says_so') };
}

/** The hop to an agency that the material lacks. */
function creditHop(outlet: string): Hop {
  return {
    kind: 'outlet',
    name: outlet,
    words: null,
    span: null,
    document: null,
    url: null,
    date: null,
    rests: 'cites_by_name',
  };
}

function judgeProse(
  statement: KeptStatement,
  outer: readonly Step[],
  document: OriginDocument,
  setting: OriginSetting,
  path: readonly OriginDocument[],
): Worth {
  const steps = withoutRepeats([...outer, ...readChain(statement, document, setting)]);
  if (document.kind === 'post') return judgePost(statement, steps, document, setting);
  const source = findTextSource(statement, document, setting);
  const copyOf =
    source === null ? {} : { copyOf: source.kind === 'document' ? source.document.document : source.outlet };
  // A text that was taken over with its source is nobody's second source.
  const takenOver = source?.kind === 'document' && steps.every(({ kind }) => kind === 'unnamed');
  if (
    steps.length > 0 &&
    !takenOver &&
    !(steps.every(({ kind }) => kind === 'work') && findWriting(statement, document, setting) !== null)
  )
    return { ...followChain({ statement, steps, document, setting, path }, judge), ...copyOf };
  if (source?.kind === 'document' && !path.includes(source.document)) {
    const worth = judge(source.statement, setting, [...path, document]);
    const basis = worth.basis === 'first_hand' ? 'reported' : worth.basis;
    if (basis !== null) {
      const hop = hopToDocument(source.document, source.rests, source.likeness);
      const reason = `a copy or rewrite of ${nameOf(source.document)}’s text`;
      return { ...worth, ...copyOf, basis, reason, hops: [hop, ...(worth.hops ?? [])] };
    }
  }
  if (statement.standing === 'alleged') return judgeAlleged(statement, document, setting);
  if (isPassedOn(statement, document, setting)) return noRecord('a page that only passes the words on');
  if (document.kind === 'release' || document.kind === 'reply')
    return withEnd(judgeRelease(statement, document), statement, document);
  if (source?.kind === 'outside') {
    return {
      basis: 'reported',
      origin: agencyOrigin(source.outlet),
      reason: `a report that credits ${source.outlet}`,
      hops: [creditHop(source.outlet)],
      ...copyOf,
    };
  }
  return reported(statement, document, setting);
}

/** A report that claims no other source: the reporter's, or that of the speaker's own writing which it quotes. */
function reported(statement: KeptStatement, document: OriginDocument, setting: OriginSetting): Worth {
  const heard = statement.occasion !== null && !['post', 'letter', 'statement'].includes(statement.occasion.kind);
  const writing = heard ? null : findWriting(statement, document, setting);
  if (writing !== null && mayPrecede(writing.document, document)) {
    return {
      basis: 'reported',
      origin: firstHandOrigin(writing.document),
      reason: 'a report that quotes what the speaker wrote',
      hops: [hopToDocument(writing.document, 'says_so'), ...endHops(writing.statement, writing.document, 'first_hand')],
    };
  }
  return {
    basis: 'reported',
    origin: reporterOrigin(document),
    reason: `${nameOf(document)} gives the words as the speaker’s`,
    hops: endHops(statement, document, 'says_so'),
  };
}

/** A post by somebody else passes words on; it is a record only of what its author witnessed or claims to have from an unnamed source. */
function judgePost(
  statement: KeptStatement,
  steps: readonly Step[],
  document: OriginDocument,
  setting: OriginSetting,
): Worth {
  const author = document.statements.find(({ form }) => form === 'own');
  if (author !== undefined && isSameSpeaker(author, statement)) return firstHand(statement, document, setting);
  const unnamed = steps.find(step => step.kind === 'unnamed');
  if (unnamed !== undefined) return unnamedWorth(statement, document, unnamed.name);
  const [start] = statement.content[0] ?? [0];
  const before = document.text.slice(Math.max(0, start - 120), start);
  if (steps.length === 0 && statement.standing === 'asserted' && isTestimony(before)) {
    // Who heard it must be known: a person with a name, who says "I" or "me".
    const named = author === undefined || author.speaker?.kind === 'person';
    return named && speaksOfSelf(before)
      ? { basis: 'reported', origin: reporterOrigin(document), reason: 'the author tells what was said to them' }
      : unnamedWorth(statement, document, 'somebody who is not named');
  }
  return noRecord('a post that only passes the words on');
}

/** "Is said to have": nobody stands for it, save a channel that the text names and whose post the material has. */
function judgeAlleged(statement: KeptStatement, document: OriginDocument, setting: OriginSetting): Worth {
  const channel = setting.documents.find(
    other =>
      other.kind === 'post' &&
      other !== document &&
      document.text.includes(nameOf(other)) &&
      findCarriers(statement, other, setting).length > 0,
  );
  const origin = channel === undefined ? HEARSAY : unnamedOrigin(nameOf(channel));
  return { basis: 'unnamed', origin, reason: 'words that it says are claimed, without a source of its own' };
}

/** True for a page of quotations: the words, a name, nothing that says how they came to be known. */
function isPassedOn(statement: KeptStatement, document: OriginDocument, setting: OriginSetting): boolean {
  if (statement.cue.length > 0 || statement.continues !== null || document.kind !== 'article') return false;
  return setting.bodyOf(document).own.length < OWN_WORDS;
}

function unnamedWorth(statement: KeptStatement, document: OriginDocument, called?: string): Worth {
  const origin = unnamedOrigin(nameOf(document), { is: 'unnamed', of: nameOf(document) });
  const name = called ?? statement.speaker?.name ?? '';
  const span = called === undefined ? coverSpans(statement.source) : null;
  const hop = hopOfStep(makeStep('unnamed', name === '' ? 'an unnamed source' : name, { span }), document, null);
  return { basis: 'unnamed', origin, reason: `it has the words from ${hop.name}`, hops: [hop] };
}

function noRecord(reason: string): Worth {
  return { basis: null, origin: null, reason };
}
