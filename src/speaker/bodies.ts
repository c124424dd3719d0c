import { antecedent } from './antecedents.ts';
import type { DocumentText } from './document-text.ts';
import type { Member } from './member.ts';
import type { Mention } from './mention.ts';
import type { Phrase } from './phrase.ts';
import { textIn } from './source-text.ts';
import { speakerOf } from './speaker-of.ts';
import type { Speaker } from './speaker.ts';
import { memberCalled } from './speaks-for.ts';
import type { Token } from './tokens.ts';
import { DEMONYM, PLACES } from './english/function-words.ts';
import { ANY_BODY, BODY_KINDS, LOOSE_HEADS, PUBLIC_BODIES, STANDING_BODIES } from './english/body-kinds.ts';

/** Blocks that "the company" may look back for the only body that was spoken of. */
const REACH_BLOCKS = 2;

const OFFICES = /^(?:office|team|campaign)$/u;

/** The speaker that a body's description means: a body named before that fits, else a body of that description. */
export function describeBody(document: DocumentText, phrase: Phrase, whole: string): Speaker {
  const head = document.tokens[phrase.head]?.lower ?? '';
  const name = whole.replace(/^the\s+/iu, '');
  if (OFFICES.test(head)) {
    const speaksFor = whoseOffice(document, phrase);
    const known = speaksFor === null && isBare(document, phrase) ? sameWord(document, phrase, head) : null;
    return (
      known ?? {
        name: phrase.determiner === 'a' ? whole : name.replace(/^(?:its|their)\s+/iu, ''),
        kind: 'organization',
        description: null,
        speaksFor,
      }
    );
  }
  if (phrase.before === null && ANY_BODY.has(head) && isOtherName(document, phrase)) {
    const opened = openedBefore(document, phrase);
    if (opened !== null) return speakerOf(opened);
  }
  if (phrase.before === null && isBare(document, phrase)) {
    const known = document.bodies.get(head) ?? bodyMeant(document, phrase, head);
    if (known !== null) {
      document.bodies.set(head, known);
      return speakerOf(known);
    }
    const place = STANDING_BODIES.has(head) ? sameOf(document, phrase, head) : null;
    if (place !== null) return { name: place, kind: 'organization', description: null, speaksFor: null };
  }
  return { name, kind: 'organization', description: null, speaksFor: null };
}

/** True if nothing but the article stands before the noun, and nothing behind it says which is meant. */
function isBare({ tokens }: DocumentText, phrase: Phrase): boolean {
  const next = tokens[phrase.head + 1]?.lower ?? '';
  return phrase.determiner === 'the' && phrase.core === phrase.head && !/^(?:of|for|in|at)$/u.test(next);
}

/** True for "the German carmaker": a body's other name by where it is from, at the start of a sentence. */
function isOtherName({ tokens }: DocumentText, phrase: Phrase): boolean {
  const from = tokens[phrase.core];
  return (
    phrase.determiner === 'the' &&
    phrase.head === phrase.core + 1 &&
    tokens[phrase.from]?.opens === true &&
    (DEMONYM.test(from?.lower ?? '') || PLACES.has(from?.lower ?? ''))
  );
}

/** The body with whose name the last sentence before opens that names anybody, two back at most, if that names none as often. */
function openedBefore({ mentions, tokens }: DocumentText, phrase: Phrase): Member | null {
  const here = tokens[phrase.from] as Token;
  const near = mentions.filter(({ run, member }) => {
    const token = tokens[run.from] as Token;
    const back = here.sentence - token.sentence;
    return member !== null && (back === 1 || back === 2) && here.block - token.block <= 1;
  });
  const last = tokens[near.at(-1)?.run.from ?? 0]?.sentence;
  const there = near.filter(({ run }) => tokens[run.from]?.sentence === last);
  const [first] = there;
  const body = first?.member ?? null;
  if (first === undefined || body?.kind !== 'organization' || tokens[first.run.titleFrom]?.opens !== true) return null;
  if (body.words.some(word => PUBLIC_BODIES.has(word))) return null;
  return there.every(({ member }) => member === body || (member?.mentions.length ?? 0) < body.mentions.length)
    ? body
    : null;
}

/** The body of the cast that "the commission", "the bank", "the company" means; null if none or several may be meant. */
export function bodyMeant(document: DocumentText, phrase: Phrase, head: string): Member | null {
  const start = document.tokens[phrase.from]?.start ?? 0;
  const bodies = document.members.filter(
    member => member.kind === 'organization' && (member.mentions[0]?.[0] ?? member.order) < start,
  );
  const loose = LOOSE_HEADS.has(head);
  const named = loose ? [] : bodies.filter(member => member.words.length > 1 && member.words.includes(head));
  const [only] = named;
  if (named.length === 1 && only !== undefined) return only;
  if (named.length > 1) return nearest(document, named, start);
  const described = bodies.filter(member =>
    member.descriptions.some(role => role.text.toLowerCase().split(/[\s-]/u).includes(head)),
  );
  if (described.length > 0) return nearest(document, described, start);
  const kinds = BODY_KINDS.get(head);
  if (kinds !== undefined) {
    const fitting = nearest(
      document,
      bodies.filter(member => member.words.some(word => kinds.has(word))),
      start,
    );
    if (fitting !== null) return fitting;
  }
  if (!ANY_BODY.has(head)) return null;
  return nearest(
    document,
    bodies.filter(member => !member.words.some(word => PUBLIC_BODIES.has(word))),
    start,
  );
}

/** Of these bodies the only one named in the running text within reach before that place; null if none or several are. */
function nearest(document: DocumentText, bodies: readonly Member[], start: number): Member | null {
  const { mentions, tokens } = document;
  let found: Member | null = null;
  let block = -1;
  for (let i = mentions.length - 1; i >= 0; i -= 1) {
    const { run, member } = mentions[i] as Mention;
    if (run.span[0] >= start || member === null || run.shouting || !bodies.includes(member)) continue;
    const at = tokens[run.from]?.block ?? 0;
    const here = tokens.find(token => token.start >= start)?.block ?? 0;
    if (here - at > REACH_BLOCKS) break;
    if (found !== null && at !== block) break;
    if (found !== null && found !== member) return null;
    found = member;
    block = at;
  }
  return found;
}

/** Whose office, team or campaign it is, by name: "Roe’s office", "the Roe campaign", "her team"; null if it does not tell. */
function whoseOffice(document: DocumentText, phrase: Phrase): string | null {
  const owner = phrase.before ?? null;
  if (owner !== null) return ownerName(document, owner);
  const described = document.spoken.find(
    item =>
      item.member !== null && item.member.kind !== 'unnamed' && item.from >= phrase.from && item.to <= phrase.head,
  );
  if (described?.member) return described.member.name;
  const pronoun = document.tokens[phrase.core - 1];
  if (pronoun === undefined || !/^(?:his|her)$/u.test(pronoun.lower)) return null;
  const place = { span: [pronoun.start, pronoun.end] as const, sentence: pronoun.sentence, block: pronoun.block };
  return antecedent(document.spoken, place, pronoun.lower === 'his' ? 'male' : 'female')?.name ?? null;
}

/** Blocks that "the campaign" may look back for the one it was said of. */
const CAMPAIGN_BLOCKS = 3;

/** "the campaign", where the text just spoke of "the Roe campaign" and of nobody else since. */
function sameWord(document: DocumentText, phrase: Phrase, head: string): Speaker | null {
  const { tokens, named } = document;
  const here = tokens[phrase.from] as Token;
  for (let i = phrase.from - 1; i > 0; i -= 1) {
    const token = tokens[i] as Token;
    if (here.block - token.block > CAMPAIGN_BLOCKS) return null;
    if (token.lower !== head) continue;
    const owner = named.get(i - 1);
    if (owner === undefined || owner.run.to !== i) continue;
    const since = document.spoken.some(
      item =>
        item.from > i &&
        item.from < phrase.from &&
        item.subject &&
        item.member !== null &&
        item.member !== owner.member,
    );
    if (since) return null;
    const speaksFor = ownerName(document, owner);
    return { name: textIn(document, owner.run.from, i + 1), kind: 'organization', description: null, speaksFor };
  }
  return null;
}

/** "the city", where the text said before "the city of Marrow Bay". */
function sameOf(document: DocumentText, phrase: Phrase, head: string): string | null {
  for (let i = phrase.from - 1; i > 0; i -= 1) {
    if (document.tokens[i]?.lower !== head || document.tokens[i + 1]?.lower !== 'of') continue;
    const place = document.named.get(i + 2);
    if (place !== undefined) return textIn(document, i, place.run.to);
  }
  return null;
}

function ownerName(document: DocumentText, { member, run }: Mention): string {
  return (member ?? memberCalled(document, run.text))?.name ?? run.text;
}
