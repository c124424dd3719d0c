import { coverSpans, type Span } from '#base/span.ts';
import { antecedent } from './antecedents.ts';
import { isWitnessed, type Spoken } from './spoken.ts';
import { tokensIn, type DocumentText } from './document-text.ts';
import type { Description } from './descriptions.ts';
import { fitMember, readRole, type Member } from './member.ts';
import { looksLikeName, parseName, plainWord, roleHead, stripTitles } from './names.ts';
import { readsAsBody } from './gather-cast.ts';
import { spokenFor } from './speaks-for.ts';
import type { Speaker, SpeakerKind } from './speaker.ts';
import type { Token } from './tokens.ts';
import { DEMONYM, FUNCTION_WORDS } from './english/function-words.ts';
import { ANONYMITY, BODIES, GROUPS, UNNAMED } from './english/sources.ts';
import { SPEAKS_FOR } from './english/roles.ts';
import { ADDRESS } from './english/titles.ts';

/** The speaker that a member of the cast is; `role` is the description at this place, else the first that the document gives. */
export function speakerOf(member: Member, role: string | null = null): Speaker {
  return {
    name: member.name,
    kind: member.kind,
    description: role ?? member.descriptions[0]?.text ?? null,
    speaksFor: member.speaksFor,
  };
}

/** Who the source of a statement is, as far as the document tells; null if it does not. */
export function resolveSource(document: DocumentText, source: readonly Span[]): Speaker | null {
  const whole = coverSpans(source);
  if (whole === null) return null;
  const [from, to] = tokensIn(document.tokens, source[0] as Span);
  const tokens = document.tokens.slice(from, to).filter(token => token.kind === 'word');
  const first = tokens[0];
  if (first === undefined) return null;
  if (/^(?:he|she|it|they|i|we|who|that|which|you)$/u.test(first.lower))
    return resolvePronoun(document, first, tokens.length);
  if (tokens.length === 1 && /^(?:him|his|hers?|its|theirs?|my|ours?)$/u.test(first.lower))
    return resolvePronoun(document, first, 1);
  const described = document.mentions.find(
    ({ description, member, run }) =>
      member !== null &&
      !(run.possessive && run.to < to) &&
      description !== null &&
      description.from <= from &&
      from < description.to,
  );
  // "her spokeswoman, Anna Poe": the source may end before the name that it describes.
  if (described?.member != null && (described.run.from >= to || described.description?.from === from))
    return speakerOf(described.member);
  const inside = document.spoken.filter(
    item => item.from < to && item.to > from && !modifies(document, item, to) && !isComplement(document, item, from),
  );
  const chosen = headOf(inside, [from, to]);
  if (chosen !== null && chosen.member !== null && chosen.member.kind !== 'unnamed') {
    const second = inside.find(
      item => item.member !== chosen.member && item.member?.kind === 'person' && joinedByAnd(document, chosen, item),
    );
    if (second !== undefined)
      return {
        name: `${chosen.member.name} and ${second.member?.name ?? ''}`,
        kind: 'group',
        description: null,
        speaksFor: null,
      };
    return speakerOf(chosen.member);
  }
  const text = document.text.slice((document.tokens[from] as Token).start, endOf(document.tokens[to - 1] as Token));
  return describeSource(document, { text, from, to, phrase: chosen?.description ?? null });
}

function endOf(token: Token): number {
  return token.possessive ? token.end + 2 : token.end;
}

/** True if only whose it is stands there ("the Roe campaign", "Roe supporters"). */
function modifies(document: DocumentText, item: Spoken, to: number): boolean {
  const next = document.tokens[item.to];
  if (item.description !== null || next === undefined || item.to >= to) return false;
  return next.kind === 'word' && !next.capital && !FUNCTION_WORDS.has(next.lower);
}

/** True if the name only says where or of what the source is ("a little bird at City Hall"). */
function isComplement(document: DocumentText, item: Spoken, from: number): boolean {
  if (item.description !== null) return false;
  let before = item.from - 1;
  while (
    before > from &&
    (document.tokens[before]?.lower === 'the' || ADDRESS.has(document.tokens[before]?.lower ?? ''))
  )
    before -= 1;
  return (
    before > from && /^(?:at|of|from|for|in|inside|with|to|by|near|on)$/u.test(document.tokens[before]?.lower ?? '')
  );
}

/** The one that a source turns on: the first who is not a possessor and not part of "of …" or "for …". */
function headOf(inside: readonly Spoken[], [from, to]: readonly [number, number]): Spoken | null {
  let best: Spoken | null = null;
  for (const item of inside) {
    if (item.possessive && item.to < to) continue;
    if (best === null) {
      best = item;
      continue;
    }
    const phrase = best.description;
    if (phrase === null) break;
    const complement = phrase.of !== null && item.from >= phrase.of[0] && item.from < phrase.of[1];
    if (complement) continue;
    // "the mayor, Anna Roe": the name that follows a description at once is the one described.
    if (item.description === null && item.from <= best.to + 1) best = item;
    break;
  }
  return best !== null && best.from - from <= 8 ? best : null;
}

function joinedByAnd(document: DocumentText, a: Spoken, b: Spoken): boolean {
  return a.to < b.from && b.from - a.to <= 4 && document.tokens[a.to]?.lower === 'and';
}

function resolvePronoun(document: DocumentText, token: Token, words: number): Speaker | null {
  if (words > 3) return null;
  const place = {
    span: [token.start, token.end] as const,
    sentence: token.sentence,
    block: token.block,
    witnessed: isWitnessed(document.tokens, document.tokens.indexOf(token)),
  };
  if (/^(?:he|him|she|his|hers?)$/u.test(token.lower)) {
    const there = document.spoken.find(item => item.span[0] === token.start);
    const member =
      there?.member ?? antecedent(document.spoken, place, /^(?:he|him|his)$/u.test(token.lower) ? 'male' : 'female');
    return member === null ? null : speakerOf(member);
  }
  if (token.lower === 'who') {
    const before = document.spoken.findLast(
      item => item.span[1] <= token.start && token.start - item.span[1] <= 3 && item.sentence === token.sentence,
    );
    return before?.member ? speakerOf(before.member) : null;
  }
  if (token.lower === 'it') {
    const before = document.spoken.findLast(
      item => item.span[0] < token.start && item.subject && token.sentence - item.sentence <= 2,
    );
    return before?.member?.kind === 'organization' ? speakerOf(before.member) : null;
  }
  return null;
}

/** A source of more words than this is a clause that was read wrongly. */
const MOST_WORDS = 14;

/** A source that is not a member of the cast: an unnamed one, a body, a group, a name met only here. */
function describeSource(
  document: DocumentText,
  source: { readonly text: string; readonly from: number; readonly to: number; readonly phrase: Description | null },
): Speaker | null {
  const text = source.text
    .replace(/\s+/gu, ' ')
    .replace(/(?:[,;:]|['’]s)+$/u, '')
    .trim();
  if (text.split(' ').length > MOST_WORDS) return null;
  const bare = text.replace(/^(?:the|a|an|its|their|some|many|several|other|two|three|four|both|one|another)\s+/iu, '');
  const core = bare.replace(
    /(?:,|\s(?:of|for|in|at|on|from|to|with|who|whose|that|which|and|close|familiar|briefed)\s).*$/u,
    '',
  );
  const words = core.split(/\s+/u).map(plainWord);
  const last = (words.at(-1) ?? '').replace(/'s$/u, '');
  const speaksFor =
    source.phrase === null ? officeFor(document, source.from, source.to) : spokenFor(document, source.phrase);
  const as = (kind: SpeakerKind): Speaker => ({
    name: text,
    kind,
    description: kind === 'unnamed' ? text : null,
    speaksFor,
  });
  if (ANONYMITY.test(text)) return as('unnamed');
  if (last === 'office' || last === 'team' || last === 'campaign') return { ...as('organization'), name: bare };
  if (SPEAKS_FOR.has(last) || UNNAMED.has(last)) return as('unnamed');
  const opening = plainWord(bare.split(' ')[0] ?? '');
  if (FUNCTION_WORDS.has(opening) && words.length > 1 && !/^\p{Lu}/u.test(bare)) return null;
  const article = /^the\s/iu.test(text);
  if (!/^(?:an?|another|one)\s/iu.test(text) && source.phrase === null && roleHead(core) !== null) {
    // "NATO Secretary General confirmed …": a role without an article, as headlines have it.
    const holders = holdersOf(document, core);
    if (holders.length === 1) return speakerOf(holders[0] as Member);
  }
  const startsCapital =
    /^\p{Lu}/u.test(core) && (words.length > 1 || !(document.tokens[source.from]?.opens ?? false) || bare !== text);
  if (DEMONYM.test(last)) return last.endsWith('s') ? as('group') : null;
  // "the commission", "the bank": the only body of the cast whose name has the word.
  if (article && words.length === 1 && BODIES.has(last)) {
    const named = document.members.filter(
      member => member.kind === 'organization' && member.words.length > 1 && member.words.includes(last),
    );
    if (named.length === 1) return speakerOf(named[0] as Member);
  }
  if (readsAsBody(core) || BODIES.has(last))
    return { ...as('organization'), name: article ? text.replace(/^the\s+/iu, '') : text };
  if (GROUPS.has(last) || (/[^s]s$/u.test(last) && !/^\p{Lu}/u.test(core.split(' ').at(-1) ?? ''))) return as('group');
  if (startsCapital && looksLikeName(core)) {
    const titled = parseName(core).title !== null;
    const kind = article || (words.length === 1 && !titled) ? 'organization' : 'person';
    return { ...as(kind), name: article ? bare : titled ? stripTitles(core) : core };
  }
  if (source.phrase !== null || roleHead(core) !== null) return { ...as('unnamed'), description: readRole(bare).text };
  return null;
}

/** The persons of the cast whose recorded roles fit a description best. */
function holdersOf(document: DocumentText, text: string): Member[] {
  const asked = readRole(text);
  const scored = document.members
    .filter(member => member.kind === 'person')
    .map(member => ({ member, fit: fitMember(asked, member) }));
  const best = Math.max(0, ...scored.map(({ fit }) => fit));
  return best === 0 ? [] : scored.filter(({ fit }) => fit === best).map(({ member }) => member);
}

/** "Ms Roe's office": the office speaks for her. */
function officeFor(document: DocumentText, from: number, to: number): string | null {
  const last = document.tokens[to - 1];
  if (last === undefined || !/^(?:office|team|campaign)$/u.test(last.lower)) return null;
  const owner = document.spoken.find(
    item => item.from < to && item.to > from && item.possessive && item.member !== null,
  );
  if (owner?.member) return owner.member.name;
  const pronoun = document.tokens[to - 2];
  if (pronoun === undefined || !/^(?:his|her)$/u.test(pronoun.lower)) return null;
  const place = { span: [pronoun.start, pronoun.end] as const, sentence: pronoun.sentence, block: pronoun.block };
  return antecedent(document.spoken, place, pronoun.lower === 'his' ? 'male' : 'female')?.name ?? null;
}
