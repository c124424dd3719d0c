import type { PartialTime } from '#base/time.ts';
import type { Reading } from '#document/document.ts';
import type { Sentence } from '#text/sentences.ts';
import type { Placed } from './assemble.ts';
import { readAttitude } from './attitude.ts';
import type { SureOf } from './confidence.ts';
import type { Draft } from './draft.ts';
import type { ReadBlock } from './find-drafts.ts';
import { namedOccasion, occasionOf } from './occasion.ts';
import { quotationsOf, quotedParts, typeOf } from './quoted.ts';
import { readDates, saidOn } from './said-on.ts';
import type { DatedText } from './said-on.ts';
import { standingOf } from './standing.ts';
import type { FoundStatement, Occasion, Standing, Via } from './statement.ts';
import { outerReporter, reportedBy, viaOf, viaOfNeighbour } from './via.ts';
import { withDoubt } from './under-doubt.ts';

/** What the sentences around a statement say of it. */
interface Setting {
  readonly via: readonly Via[];
  readonly occasion: Occasion | null;
  readonly saidOn: PartialTime | null;
  readonly standing: Standing;
}

interface Describing {
  readonly reading: Reading;
  readonly sentences: readonly Sentence[];
  readonly placed: readonly Placed[];
  readonly settings: Setting[];
  readonly dated: DatedText;
}

const NO_SENTENCE: Sentence = { items: [], span: [0, 0] };
/** Reporting verbs by which a speaker goes on where he was. */
const GOES_ON = /^(?:add|continue|reiterate|stress|emphasize|emphasise|conclude|note)$/u;
const BLOCKS_APART = 1;

function readsAsProse(draft: Draft): boolean {
  return draft.form === 'prose' || draft.form === 'set-off';
}

/** The statement before whose occasion, date and chain still hold: continued words, "he added". */
function earlierOf({ placed }: Describing, i: number): number | null {
  const draft = placed[i]?.draft;
  if (draft === undefined || !readsAsProse(draft)) return null;
  if (draft.continues !== null) {
    const { continues } = draft;
    const at = placed.findIndex(other => other.draft === continues || sameCue(other.draft, continues));
    return at >= 0 && at < i ? at : null;
  }
  const before = placed[i - 1]?.draft;
  if (before === undefined || !readsAsProse(before) || draft.block - before.block > BLOCKS_APART) return null;
  return GOES_ON.test(draft.lemma) ? i - 1 : null;
}

const sameCue = (a: Draft, b: Draft): boolean =>
  a.sentence === b.sentence &&
  a.block === b.block &&
  a.cue[0]?.[0] === b.cue[0]?.[0] &&
  a.content[0]?.[0] === b.content[0]?.[0];

function parentsVia({ reading, placed }: Describing, i: number): Via[] {
  const chain: Via[] = [];
  let at = placed[i]?.parent ?? null;
  for (let steps = 0; at !== null && steps < 5; steps += 1) {
    const outer = placed[at];
    const source = outer?.draft.source[0];
    const via = outer === undefined || source === undefined ? null : reportedBy(reading, source);
    if (via !== null) chain.unshift(via);
    at = outer?.parent ?? null;
  }
  return chain;
}

function settingOf(describing: Describing, i: number): Setting {
  const { reading, sentences, placed, settings, dated } = describing;
  const one = placed[i];
  if (one === undefined) return { via: [], occasion: null, saidOn: null, standing: 'asserted' };
  const { draft, parent } = one;
  const sentence = sentences[draft.sentence] ?? NO_SENTENCE;
  if (!readsAsProse(draft))
    return {
      via: [],
      occasion: occasionOf(reading, draft, sentence, []),
      saidOn: saidOn(dated, i, null),
      standing: 'asserted',
    };
  const earlier = earlierOf(describing, i);
  const kept = earlier === null ? undefined : settings[earlier];
  const outer = parent === null ? undefined : settings[parent];
  const around = neighbourOf(describing, draft);
  const own = viaOf(reading, draft, sentence);
  if (own.length === 0) own.push(...aforesaidVia(describing, i, sentence));
  const whole = parent === null ? outerReporter(reading, draft, sentence) : null;
  const via = mergeVia([
    ...(whole === null ? [] : [whole]),
    ...parentsVia(describing, i),
    ...around.via,
    ...own,
    ...questionVia(describing, draft),
  ]);
  const occasion = occasionOf(reading, draft, sentence, own) ?? around.occasion ?? kept?.occasion ?? null;
  const role = roleOf(reading, draft);
  const standing = draft.standing ?? standingOf(reading, draft, sentence, role);
  return {
    via: via.length > 0 ? via : (kept?.via ?? []),
    occasion,
    saidOn: saidOn(dated, i, earlier),
    standing:
      standing === 'asserted' && draft.standing === undefined
        ? (outer?.standing ?? kept?.standing ?? 'asserted')
        : standing,
  };
}

const AFORESAID =
  /\b(?:told|tells|informed) (?:the|that) (podcast|paper|newspaper|magazine|station|channel|programme|program|broadcaster|show|website|site|outlet|agency|weekly|daily)\b(?! \p{Lu})/u;
/** Statements back to which "the podcast" may mean the one that was named. */
const AFORESAID_REACH = 4;

/** "She also told the podcast that …": the one that the statements before were had from, where the text calls it so. */
function aforesaidVia({ reading, placed, settings }: Describing, i: number, sentence: Sentence): Via[] {
  const noun = AFORESAID.exec(reading.text.slice(...sentence.span))?.[1];
  if (noun === undefined) return [];
  for (let k = i - 1; k >= Math.max(0, i - AFORESAID_REACH); k -= 1) {
    if (placed[k]?.draft.sentence === placed[i]?.draft.sentence) continue;
    const via = settings[k]?.via.findLast(one => !one.unnamed && one.how !== 'reports');
    if (via !== undefined)
      return reading.text.includes(`${noun} ${via.name}`) || noun === 'paper' || via.name.toLowerCase().includes(noun)
        ? [{ ...via, span: null, how: 'told' }]
        : [];
  }
  return [];
}

/** "According to the Courier, he was asked by Channel 9 … He answered “yes.”": the question's chain is the answer's. */
function questionVia({ reading, sentences, placed, settings }: Describing, draft: Draft): Via[] {
  const before = sentences[draft.sentence - 1];
  if (before === undefined || !/^(?:answer|reply|respond)$/u.test(draft.lemma)) return [];
  if (!/\basked\b/u.test(reading.text.slice(before.span[0], before.span[1]))) return [];
  const found: Via[] = [];
  for (const [i, other] of placed.entries()) {
    if (other.draft.sentence !== draft.sentence - 1) continue;
    const [source] = other.draft.source;
    const reported = source === undefined ? null : reportedBy(reading, source);
    if (reported !== null) found.push(reported);
    found.push(...(settings[i]?.via ?? []));
  }
  const asked: Draft = { ...draft, content: [], source: [] };
  return [...found, ...viaOf(reading, asked, before)];
}

/** What the next sentence says of the one in which a draft stands. */
function neighbourOf(
  { reading, sentences }: Describing,
  draft: Draft,
): { via: readonly Via[]; occasion: Occasion | null } {
  const next = sentences[draft.sentence + 1];
  if (next === undefined) return { via: [], occasion: null };
  const via = viaOfNeighbour(reading, next);
  if (via.length === 0) return { via, occasion: null };
  const text = reading.text.slice(next.span[0], next.span[1]);
  return { via, occasion: namedOccasion({ text, start: next.span[0] }, via) };
}

function mergeVia(links: readonly Via[]): Via[] {
  const merged: Via[] = [];
  for (const link of links) if (!merged.some(other => other.name === link.name)) merged.push(link);
  return merged;
}

function roleOf(reading: Reading, draft: Draft): FoundStatement['role'] {
  const at = (draft.cue[0] ?? draft.content[0] ?? [0, 0])[0];
  const role = reading.blocks.find(block => block.span[0] <= at && at < block.span[1])?.role;
  return role === 'headline' || role === 'standfirst' ? role : 'body';
}

/** What each draft means, part by part: how it is quoted, its attitude, its standing, its chain, its occasion and its date. */
export function describe(
  reading: Reading,
  blocks: readonly ReadBlock[],
  { placed, sureOf }: { readonly placed: readonly Placed[]; readonly sureOf: SureOf },
): FoundStatement[] {
  const sentences = blocks.flatMap(read => read.sentences);
  const dated = readDates(
    reading,
    sentences,
    placed.map(({ draft }) => draft),
  );
  const describing: Describing = { reading, sentences, placed, settings: [], dated };
  // What reports another stands before it in order, so that its setting is there when it is asked for.
  for (let i = 0; i < placed.length; i += 1) describing.settings.push(settingOf(describing, i));
  const quotations = quotationsOf(blocks);
  const inner = new Map<number, Draft[]>();
  for (const { draft, parent } of placed) if (parent !== null) inner.set(parent, [...(inner.get(parent) ?? []), draft]);
  const described = placed.map(({ draft, parent }, i): FoundStatement => {
    const quoted = quotedParts(draft, quotations, inner.get(i) ?? []);
    const setting = describing.settings[i] ?? settingOf(describing, i);
    const read = readAttitude(reading.text, draft, describing.sentences[draft.sentence] ?? NO_SENTENCE);
    const type = typeOf(reading.text, draft, quoted);
    return {
      source: draft.source,
      cue: draft.cue,
      content: draft.content,
      quoted,
      type,
      attitude: read.attitude,
      negated: read.negated,
      ...setting,
      parent,
      continues: draft.continues === null ? null : earlierOf(describing, i),
      role: roleOf(reading, draft),
      form: draft.form,
      confidence: sureOf({ ...draft, type, attitude: read.attitude }),
    };
  });
  return withDoubt(reading.text, described);
}
