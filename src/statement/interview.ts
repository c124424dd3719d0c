import type { Span } from '#base/span.ts';
import type { Block, Reading } from '#document/document.ts';
import { isRead } from '#document/document.ts';
import type { Draft } from './draft.ts';

/** So many questions, each with its answer, make an interview. */
const MIN_QUESTIONS = 3;
/** Where the paper says that it is one. */
const MIN_ANNOUNCED = 2;
const ANNOUNCED =
  /\b(?:[Tt]he|[Tt]his|[Oo]ur) (?:interview|conversation) (?:was|is|has been|took)\b|\b(?:[Ww]e|I) (?:met|spoke (?:to|with)|talked (?:to|with)|interviewed|sat down with) (?:him|her|them|\p{Lu})|\b(?:[Ww]e|I) (?:met|spoke|talked) (?:in|at|on|over|by|via|for|before|after)\b/u;
/** A remark that the interviewer puts is short, in UTF-16 units. */
const LONGEST_REMARK = 160;
/** Share of the set-off paragraphs that must end as questions; the rest are remarks that the interviewer puts. */
const MIN_ASKING = 0.6;
/** Where the paper says that it is an interview, and its form says the same. */
const MIN_ASKING_ANNOUNCED = 0.5;
/** Without typographic marks the wording must make it sure: so many of the questions say "you", so many of the answers "I" or "we". */
const MIN_YOU = 0.5;
const MIN_FIRST_PERSON = 0.6;
/** A question of more characters is a paragraph that ends in one. */
const LONGEST_QUESTION = 400;

const QUESTION = /\?["”’]?$/u;
const DASH = /^[–—-]\s+/u;
const FULL_NAME = /\p{Lu}[\p{L}’'-]+(?: (?:(?:de|la|van|von|der|den|bin|al|el) )?\p{Lu}[\p{L}’'-]+){1,2}/gu;
/** Who asks, before the first question: "Anna Roe: Do you sleep?" The other questions are theirs as well. */
const ASKER =
  /^(\p{Lu}[\p{L}’'-]+(?: (?:(?:de|la|van|von|der|den|bin|al|el) )?\p{Lu}[\p{L}’'-]+){1,2}):\s+(?=[\p{Lu}“"‘])/u;
const FIRST_PERSON = /\b(?:I|[Mm]e|[Mm]y|[Mm]ine|[Mm]yself|[Ww]e|[Uu]s|[Oo]urs?)\b/u;
const SECOND_PERSON = /\b(?:you|your|yours|yourself)\b/iu;
const REPORTED =
  /[“"][^”"]*[,.?!]["”] (?:\p{L}+ ){0,2}(?:said|says)\b|\b(?:said|says) [“"]|[“"][,.]?["”]? (?:\p{L}+ )?said\b/u;
/** Where an interview ends and the paper speaks again. */
const END_NOTE =
  /^\W*(?:(?:this|the|our) (?:interview|conversation|transcript|exchange)\b|interview(?:ed)?(?: by|:)|(?:edited|translated|transcribed|photographs?) by\b|(?:questions|answers) (?:were|have been)\b)|^[“"‘][^“”"\n]{1,80}[”"’] (?:is|opens|will be|goes|runs|airs|plays) (?:out|in|on|at|published|released|available|showing|until|from|to)\b/iu;

/** True if a paragraph tells of the interview instead of belonging to it. */
export function isEndNote(text: string): boolean {
  return END_NOTE.test(text);
}

/** How the questions of an interview are told from its answers: by how they are set, or by their wording alone. */
interface Form {
  readonly asks: (block: Block) => boolean;
  readonly marked: boolean;
  /** True where the text says that it is an interview. */
  readonly announced: boolean;
}

/**
 * The turns of an interview printed without labels: questions in bold, behind a dash, or told from their answers by wording alone. The
 * one who answers is the only one named in full both in the headline and before the first question; without such a one, or where
 * it is not sure who says what, there are no turns.
 */
export function findAnswers(reading: Reading): Draft[] {
  if (reading.kind !== 'article') return [];
  const textOf = (block: Block): string => reading.text.slice(...block.span);
  const blocks = reading.blocks.filter(isRead);
  const body = blocks.filter(block => block.role === 'body');
  const isQuestion = (block: Block): boolean =>
    QUESTION.test(textOf(block)) && textOf(block).length <= LONGEST_QUESTION;
  const opening = body.slice(0, Math.max(0, body.findIndex(isQuestion)));
  const announced = opening.some(block => ANNOUNCED.test(textOf(block)));
  const forms: readonly Form[] = [
    { asks: block => block.strong === true, marked: true, announced },
    { asks: block => DASH.test(textOf(block)) && isQuestion(block), marked: true, announced },
    { asks: announced ? withRemarks(body, isQuestion, textOf) : isQuestion, marked: false, announced },
  ];
  for (const form of forms) {
    const asked = body.findIndex(block => form.asks(block) && isQuestion(block));
    if (asked < 0) continue;
    const first = form.marked ? opensAt(body, asked, form) : asked;
    const pairs = withoutEnd(body.slice(first), form, textOf);
    if (!isInterview(pairs, form, textOf)) continue;
    const labelled = form.marked ? whoAsks(pairs.filter(form.asks), textOf) : null;
    const asker = labelled ?? (form.marked && announced ? whoMet(reading, body[first]?.span[0] ?? 0) : null);
    const source = whoAnswers(reading, { blocks, before: body[first]?.span[0] ?? 0, asker: asker?.name ?? null });
    if (source === null) continue;
    const surname =
      reading.text
        .slice(...source)
        .split(' ')
        .at(-1) ?? '';
    return turnsOf(blocks, pairs, { ...form, source, asker: asker?.span ?? null, surname, textOf });
  }
  return [];
}

/** Questions, and what an interviewer puts without asking ("They say that you shout."): a short word to "you" before an answer. */
function withRemarks(
  body: readonly Block[],
  isQuestion: (block: Block) => boolean,
  textOf: (block: Block) => string,
): (block: Block) => boolean {
  const remarks = new Set(
    body.filter((block, i) => {
      const [before, next] = [body[i - 1], body[i + 1]];
      const text = textOf(block);
      return (
        before !== undefined &&
        next !== undefined &&
        !isQuestion(before) &&
        !isQuestion(next) &&
        text.length <= LONGEST_REMARK &&
        SECOND_PERSON.test(text) &&
        !FIRST_PERSON.test(text) &&
        FIRST_PERSON.test(textOf(next))
      );
    }),
  );
  return block => isQuestion(block) || remarks.has(block);
}

/** Whose name stands as a label before the first question, if before no other: who asks. */
function whoAsks(
  asking: readonly Block[],
  textOf: (block: Block) => string,
): { readonly name: string; readonly span: Span } | null {
  const labelled = asking.filter(block => ASKER.test(textOf(block)));
  const [first] = asking;
  const name = first === undefined ? undefined : ASKER.exec(textOf(first))?.[1];
  if (first === undefined || name === undefined || labelled.length > 1) return null;
  return { name, span: [first.span[0], first.span[0] + name.length] };
}

/** Who wrote that "we met", as the only one who signs the page above it: whoever met the one who answers put the questions. */
function whoMet({ text, bylines }: Reading, before: number): { readonly name: string; readonly span: Span } | null {
  const [name] = bylines;
  const at = name === undefined ? -1 : text.slice(0, before).lastIndexOf(name);
  return name === undefined || bylines.length > 1 || at < 0 ? null : { name, span: [at, at + name.length] };
}

/** Where a marked interview begins: what is put before the first question without asking belongs to it, if each has its answer. */
function opensAt(body: readonly Block[], asked: number, { asks }: Form): number {
  let first = asked;
  for (;;) {
    const [put, answer] = [body[first - 2], body[first - 1]];
    if (put === undefined || answer === undefined || !asks(put) || asks(answer)) return first;
    first -= 2;
  }
}

/** The paragraphs up to a note of the paper's own at the end. */
function withoutEnd(pairs: readonly Block[], { asks }: Form, textOf: (block: Block) => string): readonly Block[] {
  const last = pairs.findLastIndex(asks);
  const end = pairs.findIndex((block, i) => i > last && isEndNote(textOf(block)));
  return end < 0 ? pairs : pairs.slice(0, end);
}

function isInterview(
  pairs: readonly Block[],
  { asks, marked, announced }: Form,
  textOf: (block: Block) => string,
): boolean {
  const asking = pairs.filter(asks);
  const questions = asking.filter(block => QUESTION.test(textOf(block)));
  const share = announced && marked ? MIN_ASKING_ANNOUNCED : MIN_ASKING;
  if (questions.length < (announced ? MIN_ANNOUNCED : MIN_QUESTIONS) || questions.length < asking.length * share)
    return false;
  const last = pairs.at(-1);
  // Every question has its answer; a heading or two questions in a row make it something else.
  if (last === undefined || asks(last)) return false;
  if (pairs.some((block, i) => asks(block) && (pairs[i + 1]?.strong !== undefined || asks(pairs[i + 1] ?? block))))
    return false;
  if (pairs.some(block => REPORTED.test(textOf(block)))) return false;
  if (marked) return true;
  const answers = pairs.flatMap((block, i) => (asks(block) ? (pairs[i + 1] ?? []) : []));
  const shareOf = (some: readonly Block[], pattern: RegExp): number =>
    some.filter(block => pattern.test(textOf(block))).length / Math.max(1, some.length);
  return shareOf(questions, SECOND_PERSON) >= MIN_YOU && shareOf(answers, FIRST_PERSON) >= MIN_FIRST_PERSON;
}

interface Answering extends Form {
  readonly source: Span;
  /** The label of who asks, or null if nothing tells. */
  readonly asker: Span | null;
  readonly surname: string;
  readonly textOf: (block: Block) => string;
}

function turnsOf(blocks: readonly Block[], pairs: readonly Block[], answering: Answering): Draft[] {
  const { asks, marked, source, asker, surname, textOf } = answering;
  const turns: Draft[] = [];
  let open = true;
  let answered = false;
  for (const block of pairs) {
    const text = textOf(block);
    const last = turns.at(-1);
    if (!asks(block) && last !== undefined && answered) {
      // Without marks, a paragraph that says "you" and never "I" may be the interviewer's; so is one that names who answers the paper's.
      const theirs = FIRST_PERSON.test(text);
      open &&=
        theirs || !((!marked && SECOND_PERSON.test(text)) || new RegExp(String.raw`\b${surname}\b`, 'u').test(text));
      if (open) turns[turns.length - 1] = { ...last, content: [...last.content, block.span] };
      continue;
    }
    open = true;
    answered = !asks(block);
    const label = answered ? '' : (ASKER.exec(text)?.[0] ?? '');
    turns.push({
      source: answered ? [source] : asker === null ? [] : [asker],
      cue: [],
      content: [asker === null ? block.span : [block.span[0] + label.length, block.span[1]]],
      pattern: 'turn',
      // What somebody named puts without asking is a statement of theirs.
      kind: answered || (asker !== null && !QUESTION.test(text)) ? 'say' : 'ask',
      lemma: '',
      negated: false,
      block: blocks.indexOf(block),
      sentence: turns.length,
      continues: null,
      form: 'turn',
    });
  }
  return turns;
}

/**
 * Where the headline (the first line, if there is none) names the one person who is named in full in it and again before the first
 * question; where the text says before it that this is an interview, the only one who is named in the headline, else behind it.
 */
function whoAnswers(
  reading: Reading,
  {
    blocks,
    before,
    asker,
  }: { readonly blocks: readonly Block[]; readonly before: number; readonly asker: string | null },
): Span | null {
  const headline = blocks.find(block => block.role === 'headline') ?? blocks[0];
  if (headline === undefined || headline.span[1] > before) return null;
  const lead = reading.text.slice(headline.span[1], before);
  const found = [...reading.text.slice(...headline.span).matchAll(FULL_NAME)].filter(
    ([name]) => lead.includes(name) && !reading.bylines.includes(name) && name !== asker,
  );
  const only = onlyName(found);
  if (only !== null) return spanOf(only, headline.span[0]);
  if (!TELLS_OF_TALK.test(reading.text.slice(0, before))) return null;
  const asks = new Set([asker, ...reading.bylines, ...[...lead.matchAll(ASKED_BY)].flatMap(([, name = '']) => name)]);
  const namesIn = ([start, end]: Span): RegExpExecArray[] =>
    [
      ...reading.text
        .slice(start, end)
        .replace(/“[^”]*”/gu, title => ' '.repeat(title.length))
        .matchAll(FULL_NAME),
    ].filter(([name]) => !asks.has(name));
  const above = namesIn(headline.span);
  const below = above.length > 0 ? [] : namesIn([headline.span[1], before]);
  const one = onlyName([...above, ...below]);
  return one === null ? null : spanOf(one, above.length > 0 ? headline.span[0] : headline.span[1]);
}

/** The name if all found are one and the same. */
function onlyName(found: readonly RegExpExecArray[]): RegExpExecArray | null {
  return new Set(found.map(([name]) => name)).size === 1 ? (found[0] ?? null) : null;
}

const spanOf = ({ index, 0: name }: RegExpExecArray, from: number): Span => [from + index, from + index + name.length];

/** How a page says before the first question that what follows is an interview. */
const TELLS_OF_TALK =
  /\binterview|\bQ ?& ?A\b|\bin conversation\b|\btalks? (?:to|with|about)\b|\b(?:tells|told) us\b/iu;
/** Who asks, and who wrote it down or took the pictures. */
const ASKED_BY =
  /\b(?:[Ii]nterview(?:er|ed)?|[Ww]ords|[Tt]ext|[Pp]hoto(?:s|graphs?)?|[Pp]ictures?|[Qq]uestions)?(?:: ?| by |\b[Bb]y:? )(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){1,2})/gu;
