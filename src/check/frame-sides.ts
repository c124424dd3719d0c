import { normalWords } from '#text/normal.ts';
import { isSayVerb } from './say-verbs.ts';
import { bareSubject, maySay, namedAfter, namedBefore, namesNobody } from './source-phrases.ts';
import { looksLikeName, type Who, type WhoFinder } from './who.ts';

const PRONOUN = /^(?:he|she|they|it|the minister|the mayor)$/iu;
export const FIRST_PERSON = /^(?:i|we|you|they|he|she|it|people|nobody|everybody|who|that|this)$/u;

/** What stands on one side of the claimed words: who says them, who reports it, about what. */
export interface Side {
  readonly who: Who | null;
  readonly reporter: Who | null;
  readonly topic: string | null;
  readonly verb: string | null;
}

/** What "on" may stand before that is a time, a place or a medium and no matter. */
const NO_MATTER =
  '(?!(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b|x\\b|twitter\\b|facebook\\b|telegram\\b|(?:(?:the|a|an|his|her|their|last|this|that|one) )?(?:\\p{L}+ )?(?:air|stage|camera|record|radio|television|tv|show|podcast|phone|telephone|trail|way|eve|day|morning|afternoon|evening|night|anniversary|occasion|visit|tour|steps|floor|plane|train|bus|boat|ferry|beach|street|campus|page|site|website|channel|blog)(?:[,:]|$)|\\d|(?:january|february|march|april|may|june|july|august|september|october|november|december)\\b)';
const ABOUT = new RegExp(`\\s(?:about|on|of|regarding|concerning|over)\\s+${NO_MATTER}(.{3,})$`, 'iu');
/** "On the harbour dues, X:", "Asked about the dues, X said": the matter first. */
const ABOUT_FIRST = new RegExp(
  `^(?:(?:when )?(?:asked|speaking|talking|writing)\\s+)?(?:about|on|regarding|concerning)\\s+${NO_MATTER}([^,:]{3,60}),\\s+(?=\\S)`,
  'iu',
);

/** What tells the time at the end of a head ("X this week", "X, last night,"): no part of a name. */
const AT_A_TIME =
  /(?:[\s,]+(?:(?:earlier|late|later|on)\s+)?(?:(?:this|last|next|that)\s+(?:week|month|year|weekend|night|morning|afternoon|evening|spring|summer|autumn|fall|winter|\p{L}+day)|(?:yesterday|today|tonight|now|recently|earlier|again|once)(?:\s+(?:morning|afternoon|evening))?|(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:\s+(?:night|morning|afternoon|evening))?))+[\s,]*$/iu;

/** What stands before the words: "X says", "X on the ferry:", "Y says that X said". Null if it is part of the words. */
export function readHead(head: string, people: WhoFinder): Side | null {
  const trimmed = head.trim();
  const colon = /[:：]$/u.test(trimmed);
  const bare = trimmed.replace(/[\s:：,–—-]+$/u, '');
  if (bare === '') return { who: null, reporter: null, topic: null, verb: null };
  const source = readSource(namedBefore(bare), people);
  if (source !== null) return source;
  const first = ABOUT_FIRST.exec(bare);
  const words = normalWords(bare);
  const verbs = words.filter(({ word }) => isSayVerb(word));
  const last = verbs.at(-1);
  if (last !== undefined && words.length - words.indexOf(last) <= 8) {
    const before = bare.slice(Math.min(first?.[0].length ?? 0, last.start), last.start);
    const outer = verbs.length > 1 ? verbs[0] : undefined;
    const subject = bareSubject(
      outer === undefined ? before : bare.slice(outer.end, last.start).replace(/^\s*that\s+/u, ''),
    );
    const rest = bare.slice(last.end);
    const who = FIRST_PERSON.test(subject.trim().toLowerCase()) ? null : people.phrase(subject);
    return {
      who,
      reporter: outer === undefined ? null : people.phrase(bare.slice(0, outer.start)),
      topic: ABOUT.exec(` ${rest}`)?.[1] ?? first?.[1] ?? null,
      verb: last.word,
    };
  }
  const about = first ?? ABOUT.exec(bare);
  const name = (
    first !== null ? bare.slice(first[0].length) : about === null ? bare : bare.slice(0, about.index)
  ).replace(AT_A_TIME, '');
  const who = people.phrase(name);
  if (colon && words.length <= 14) return { who, reporter: null, topic: about?.[1] ?? null, verb: null };
  if (words.length <= 5 && (people.exactly(name) !== null || looksLikeName(name))) {
    return { who, reporter: null, topic: about?.[1] ?? null, verb: null };
  }
  return null;
}

/** Whose words a phrase without a verb gives; null if it names nobody who may have said them. */
export function readSource(name: string | null, people: WhoFinder): (Side & { readonly who: Who }) | null {
  if (name === null) return null;
  const who = people.phrase(name);
  return maySay(who.typed, who.person) ? { who, reporter: null, topic: null, verb: 'said' } : null;
}

const AFTER_NAME = /[,;]|\s(?:about|on|of|in|at|after|during|before|when|while|as|to|regarding|over)\s/u;

/** What stands after the words: "- X", ", says X about the ferry", "X said after the game". Null if it is part of the words. */
export function readTail(tail: string, people: WhoFinder): Side | null {
  const dash = /^[\s,.]*[-–—~]/u.test(tail);
  const bare = tail.replace(/^[\s,.–—~(-]+/u, '').replace(/[\s.!)]+$/u, '');
  if (bare === '') return { who: null, reporter: null, topic: null, verb: null };
  // "“It stays”: harbour chief X hails the pier", as headlines have it.
  if (/^\s*[:：]/u.test(tail)) {
    const text = bare.replace(/^[:：\s]+/u, '');
    const lead = people.leading(text);
    const who = lead === null ? null : { typed: text.slice(0, lead.end), person: lead.person, persons: [lead.person] };
    return { who, reporter: null, topic: null, verb: null };
  }
  if (namesNobody(tail)) return { who: null, reporter: null, topic: null, verb: null };
  const source = readSource(namedAfter(tail), people);
  if (source !== null) return source;
  const words = normalWords(bare);
  const verb = words.slice(0, 7).find(({ word }) => isSayVerb(word));
  // After a comma comes the claim's own comment ("…, says X, sure of her return").
  const topic = ABOUT.exec(` ${bare.split(',')[0]}`)?.[1] ?? null;
  if (verb !== undefined) {
    const before = bare.slice(0, verb.start).trim();
    const after = bare.slice(verb.end);
    // "I did not" say that …: the sentence goes on.
    if (before === '' && /^\s*that\b/u.test(after)) return null;
    const name = before !== '' ? before : (after.trim().split(AFTER_NAME)[0] ?? '');
    const who = PRONOUN.test(name) ? null : people.phrase(name);
    return { who, reporter: null, topic, verb: verb.word };
  }
  const name = bare.split(AFTER_NAME)[0] ?? bare;
  // "“…” – vice-chancellor X takes back his line": the tail goes on.
  const lead = dash ? people.leading(bare) : null;
  if (lead !== null && lead.end < bare.length) {
    const who = { typed: bare.slice(0, lead.end), person: lead.person, persons: [lead.person] };
    return { who, reporter: null, topic: null, verb: null };
  }
  if (people.exactly(name) !== null || ((dash || tail.startsWith(' ')) && looksLikeName(name))) {
    return { who: people.phrase(name), reporter: null, topic: name === bare ? null : topic, verb: null };
  }
  return null;
}
