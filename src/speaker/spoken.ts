import { spansOverlap, type Span } from '#base/span.ts';
import { CALENDAR } from './english/function-words.ts';
import type { Description } from './descriptions.ts';
import type { Member } from './member.ts';
import type { Mention } from './mention.ts';
import type { Gender } from './names.ts';
import type { Token } from './tokens.ts';

/** A place in the text where somebody is spoken of: by name, by description or by pronoun. */
export interface Spoken {
  readonly from: number;
  readonly to: number;
  readonly span: Span;
  readonly sentence: number;
  readonly block: number;
  /** True in quotation marks and in bylines, where nobody is referred to from the running text. */
  readonly quoted: boolean;
  /** True if the sentence, as far as can be told, is about this one. */
  readonly subject: boolean;
  readonly description: Description | null;
  readonly gender: Gender | null;
  readonly possessive: boolean;
  /** True where a witness tells it ("I stood beside Anna Roe when she …"): the sentence's subject is "I" or "we". */
  readonly witnessed?: boolean;
  /** True for whom somebody asks ("Roe asked her whether …"): the answer in the next sentence is theirs. */
  readonly asked?: boolean;
  /** True for the subject of a clause with "while" or "although" that opens its sentence. */
  readonly aside?: boolean;
  /** Whom it means; a member of kind `unnamed` stands for somebody who is only described. */
  member: Member | null;
}

export interface DiscourseInput {
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly descriptions: readonly Description[];
  readonly members: readonly Member[];
  /** The party of each member of whom the text tells it. */
  readonly parties: ReadonlyMap<Member, string>;
  /** The numbers of the blocks that are headlines. */
  readonly headlines: ReadonlySet<number>;
  /** The numbers of the blocks that are nothing but somebody's name: bylines. */
  readonly bylines: ReadonlySet<number>;
  /** Spans inside quotation marks, in order. */
  readonly quoted: readonly Span[];
  /** Source spans of statements, in order; `afterQuote` are those that follow the words they are the source of. */
  readonly sources: readonly { readonly span: Span; readonly afterQuote: boolean }[];
}

const PRONOUNS: ReadonlyMap<string, Gender> = new Map([
  ['he', 'male'],
  ['him', 'male'],
  ['she', 'female'],
  ['her', 'female'],
]);

const CLAUSE_START =
  /^(?:as|when|that|if|because|and|but|while|where|since|after|before|although|though|whether|until|once|,|:|;|["“”‘’'–—(])$/u;

/** Every place where somebody is spoken of, in order; whom descriptions and pronouns mean is not yet known. */
export function listSpoken({ tokens, mentions, descriptions, bylines, quoted, sources }: DiscourseInput): Spoken[] {
  // `opening`: where the phrase begins that the name stands in ("Tennis ace Anna Roe").
  const raw: (Omit<Spoken, 'subject' | 'quoted'> & { readonly opening: number })[] = [];
  for (const { run, member, description: said } of mentions)
    if (member !== null)
      raw.push({
        ...place(tokens, run.from, run.to),
        opening: Math.min(run.titleFrom, said?.from ?? run.titleFrom),
        description: null,
        gender: null,
        possessive: run.possessive,
        member,
      });
  for (const description of descriptions)
    raw.push({
      ...place(tokens, description.from, description.to),
      opening: description.from,
      description,
      gender: null,
      possessive: tokens[description.to - 1]?.possessive === true,
      member: null,
    });
  tokens.forEach((token, i) => {
    const gender = PRONOUNS.get(token.lower);
    if (gender === undefined) return;
    const asked = isAsked(tokens, i);
    if (token.lower === 'he' || token.lower === 'she' || asked)
      raw.push({
        ...place(tokens, i, i + 1),
        opening: i,
        description: null,
        gender,
        possessive: false,
        member: null,
        ...(asked ? { asked } : {}),
      });
  });
  raw.sort((a, b) => a.from - b.from || b.to - a.to);
  let quote = 0;
  let sentence = -1;
  let source = 0;
  return raw.map(({ opening, ...item }, i) => {
    while (quote < quoted.length && (quoted[quote] as Span)[1] <= item.span[0]) quote += 1;
    const inside =
      bylines.has(item.block) || (quoted[quote] !== undefined && spansOverlap(quoted[quote] as Span, item.span));
    while (source < sources.length && (sources[source]?.span[1] ?? 0) <= item.span[0]) source += 1;
    const isSource = sources[source] !== undefined && spansOverlap((sources[source] as { span: Span }).span, item.span);
    const before = tokens[opening - 1];
    // "Roe and Poe": the second name opens no clause.
    const joined = raw[i - 1]?.to === opening - 1;
    const opensClause =
      before === undefined ||
      before.sentence !== item.sentence ||
      (CLAUSE_START.test(before.lower) && !(joined && before.lower === 'and')) ||
      leads(tokens, opening);
    const first = opensClause && sentence !== item.sentence;
    // "Roe’s colleague Anna Poe": the one described, not the owner.
    const owns = item.possessive && (raw[i + 1]?.opening ?? Infinity) <= item.from;
    const subject = !inside && !owns && (item.possessive ? first : isSource || first);
    if (subject) sentence = item.sentence;
    const aside = subject && before?.opens === true && /^(?:while|although|though|whereas)$/u.test(before.lower);
    const witnessed =
      isWitnessed(tokens, item.from) || (item.asked === true && /^(?:i|we)$/u.test(tokens[item.from - 2]?.lower ?? ''));
    return { ...item, quoted: inside, subject, ...(witnessed ? { witnessed } : {}), ...(aside ? { aside } : {}) };
  });
}

/** True for the object of "asked her whether", "asked him about". */
function isAsked(tokens: readonly Token[], i: number): boolean {
  return (
    /^(?:him|her)$/u.test(tokens[i]?.lower ?? '') &&
    /^(?:asked|asks|pressed|questioned)$/u.test(tokens[i - 1]?.lower ?? '') &&
    /^(?:whether|if|about|how|why|what|when|where|who|on)$/u.test(tokens[i + 1]?.lower ?? '')
  );
}

/** True if "I" or "we" is the first one of whom the sentence speaks before the token at `at`. */
export function isWitnessed(tokens: readonly Token[], at: number): boolean {
  const sentence = tokens[at]?.sentence;
  let first = at;
  while (tokens[first - 1]?.sentence === sentence && first > 0) first -= 1;
  // "Later I stood beside …": an adverb or a phrase of time may open it.
  for (let i = first; i < Math.min(at, first + 4); i += 1) {
    const token = tokens[i] as Token;
    if (token.text === 'I' || token.lower === 'we') return true;
    if (token.capital && i > first) return false;
  }
  return false;
}

/** True if only small words stand between the start of the sentence and the name ("On Friday Roe came", "Yesterday Roe came"). */
function leads(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0; i -= 1) {
    const token = tokens[i] as Token;
    if (token.sentence !== tokens[at]?.sentence) return true;
    if (at - i > 3 || token.kind === 'mark') return false;
    if (
      !CALENDAR.has(token.lower) &&
      !/^(?:on|last|next|yesterday|today|later|then|now|so|earlier|meanwhile|once|again|the|same)$/u.test(token.lower)
    )
      return false;
  }
  return true;
}

function place(
  tokens: readonly Token[],
  from: number,
  to: number,
): Pick<Spoken, 'from' | 'to' | 'span' | 'sentence' | 'block'> {
  const first = tokens[from] as Token;
  const last = tokens[to - 1] as Token;
  return { from, to, span: [first.start, last.end], sentence: first.sentence, block: first.block };
}
