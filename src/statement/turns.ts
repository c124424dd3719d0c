import type { Span } from '#base/span.ts';
import { trimSpan } from '#base/span.ts';
import type { Block, Reading } from '#document/document.ts';
import { isRead } from '#document/document.ts';
import type { Draft } from './draft.ts';
import { isEndNote } from './interview.ts';

/** Longest label with its role and parentheses, in UTF-16 units. */
const LABEL_LENGTH = 90;
const LABEL =
  /^[ \t>]*(?:(?:\[\d{1,2}:\d{2}(?::\d{2})?\]|\(\d{1,2}:\d{2}(?::\d{2})?\)|\d{1,2}:\d{2}(?::\d{2})?)[ \t]*[-–—|]?[ \t]*)?\**(?:([QA])\**(?::|\.(?![ \t]+\p{Lu}[\p{L}’'-]+:))|(\(?[\p{Lu}@][^:\n]{0,88}?)\**[ \t]*:)\**(?=[ \t]|$)/u;
/** A name with the time after it, on a line of its own or before a colon. */
const TIMED_LABEL =
  /^[ \t>]*\**([\p{Lu}@][^:\n\d[(]{0,80}?)\**[ \t]+(?:\[\d{1,2}:\d{2}(?::\d{2})?\]|\(\d{1,2}:\d{2}(?::\d{2})?\)|\d{1,2}:\d{2}(?::\d{2})?)\**(?:[ \t]*:(?=[ \t])|[ \t]*:?$)/u;
/** A label in square brackets before the words: "[Host] Good evening." */
const BRACKET_LABEL = /^[ \t>]*\[(\p{Lu}[^:\n[\]]{0,60})\][ \t]*:?(?=[ \t]+\S)/u;
const NO_LABEL =
  /^(?:note|notes|update|updates|correction|editor’s note|editor's note|related|read more|read also|source|sources|photo|video|watch|claim|verdict|rating|warning|here|subject|date|time|from|to|place|location|summary|topic|tags|contact|fact check|breaking|exclusive|p\.?s|http|https)$/iu;
/** Labels in ordinary case that name a part and no person. */
const PART =
  /^(?:question|answer|q|a|reporter|reporters|moderator|host|interviewer|audience|speaker|announcer|crowd|journalist|(?:un(?:identified|known))\b.*|male|female|voice|narrator|chair|chairman|chairwoman|clerk|judge|witness|counsel|operator)(?:\s+\p{N}+)?$/iu;
/** "The Mayor", "The Minister for Ports (Ms Anna Roe)": whoever holds an office, named or not. */
const OFFICE_LABEL = /^The \p{Lu}[\p{L}-]+(?: (?:\p{Lu}[\p{L}-]+|of|for|and|the)){0,6}(?: \([^()]{3,60}\))?$/u;
const SMALL = /^(?:de|la|van|von|der|den|bin|al|el|of|for|the|and|d'|y)$/u;

interface Label {
  /** The name with title, role and parentheses, without the colon. */
  readonly span: Span;
  /** Where the words begin. */
  readonly words: number;
  readonly text: string;
  readonly capitals: boolean;
}

/** The label that a line begins with, or null; whether it is one is settled over the whole document. */
function labelOf(text: string, line: Span): Label | null {
  const part = text.slice(line[0], Math.min(line[1], line[0] + LABEL_LENGTH + 8));
  const bracketed = BRACKET_LABEL.exec(part);
  const match = bracketed ?? TIMED_LABEL.exec(part) ?? LABEL.exec(part);
  const name = (match?.[1] ?? match?.[2])?.trim();
  if (match === null || name === undefined || name === '' || NO_LABEL.test(name)) return null;
  if (bracketed !== null && STAGE_WORDS.test(name) && !PART.test(name)) return null;
  const at = line[0] + match[0].indexOf(name);
  const bare = name.replace(/\([^)]*\)?|[“"][^”"]*[”"]/gu, ' ').replace(/^\(|\)$/gu, '');
  const letters = name.replace(/[^\p{L}]/gu, '');
  const upper = letters.replace(/[^\p{Lu}]/gu, '').length;
  const capitals = letters.length > 1 && upper / letters.length >= 0.75;
  const words = (bare.trim() === '' ? name : bare).trim().split(/\s+/u);
  if (words.length > (capitals ? 12 : 9) || /[!?;]/u.test(bare)) return null;
  if (!capitals) {
    const beforeComma = bare.split(',')[0] ?? '';
    const named = beforeComma.trim().split(/\s+/u);
    if (named.length > 6 || !named.every(word => /^\p{Lu}/u.test(word) || SMALL.test(word))) return null;
    if (named.length === 1 && bare.includes(',')) return null;
    if (
      !OFFICE_LABEL.test(name) &&
      /^(?:But|And|So|Then|Now|The|This|That|It|He|She|We|You|They|If|In|On|At|For|As|Here|There|My|His|Her|Our|Their|What|Why|How|When|Who|One|Two|First|Second|Finally|Remember|Think|Because|Look|Today|Yesterday|Yes|No)$/u.test(
        named[0] ?? '',
      )
    )
      return null;
  }
  return { span: [at, at + name.length], words: line[0] + match[0].length, text: name, capitals };
}

/** Lines of a block, each trimmed; empty ones left out. */
function linesOf(text: string, block: Block): Span[] {
  const lines: Span[] = [];
  let from = block.span[0];
  for (let i = from; i <= block.span[1]; i += 1) {
    if (i < block.span[1] && text.charAt(i) !== '\n') continue;
    const line = trimSpan(text, [from, i]);
    if (line[1] > line[0]) lines.push(line);
    from = i + 1;
  }
  return lines;
}

const STAGE_WORDS =
  /applau|laugh|inaudible|unintelligible|crosstalk|cross talk|cheer|\bboo|chant|\btape\b|video|commercial|break|voiceover|\bbell|off[- ]?mi[ck]|\bsic\b|\bph\b|pause|\bsings?\b|music|silence|murmur|\bspeak(?:s|ing)? (?:in|through)|\bin spanish|\baudience|\bcrowd|chuckl|sigh|gesture|overlapping|ovation|translat|interrupt|\bnods?\b|shakes|whisper|\bmention\b|^\?$/iu;

/** The words of a line without the stage directions in round or square brackets. */
function withoutStage(text: string, span: Span): Span[] {
  const parts: Span[] = [];
  let from = span[0];
  const part = text.slice(span[0], span[1]);
  for (const match of part.matchAll(/\([^()\n]{0,120}\)|\[[^[\]\n]{0,120}\]/gu)) {
    const inside = match[0].slice(1, -1).trim();
    const whole = match[0].length === part.trim().length;
    if (!whole && !STAGE_WORDS.test(inside)) continue;
    parts.push(trimSpan(text, [from, span[0] + match.index]));
    from = span[0] + match.index + match[0].length;
  }
  parts.push(trimSpan(text, [from, span[1]]));
  return parts.filter(([start, end]) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
}

/** A line that is a stage direction and nothing else. */
const isStage = (text: string, line: Span): boolean =>
  /^(?:[([][^()[\]]*[)\]][\s.]*)+$/u.test(text.slice(line[0], line[1]));

interface Line {
  readonly span: Span;
  readonly label: Label | null;
  readonly block: number;
  /** True where the transcript is over. */
  readonly ends: boolean;
}

/** Lines with their labels; a label in ordinary case counts if it names a part, comes again, or is a name of two words. */
function readLines(reading: Reading): Line[] {
  const lines: Line[] = [];
  const times = new Map<string, number>();
  let block = -1;
  for (const read of reading.blocks) {
    if (!isRead(read)) {
      if (AFTERWORD.test(reading.text.slice(...read.span)))
        lines.push({ span: read.span, label: null, block, ends: true });
      continue;
    }
    block += 1;
    if (read.role === 'headline') continue;
    for (const span of linesOf(reading.text, read)) {
      const label = labelOf(reading.text, span);
      if (label !== null) times.set(keyOf(label), (times.get(keyOf(label)) ?? 0) + 1);
      lines.push({ span, label, block, ends: isAfterword(reading, span) });
    }
  }
  return lines.map(line => {
    const { label } = line;
    if (label === null || label.capitals || PART.test(label.text)) return line;
    const again = (times.get(keyOf(label)) ?? 0) > 1;
    const named = label.text.trim().includes(' ') && (!label.text.startsWith('The ') || label.text.includes('('));
    return again || named ? line : { ...line, label: null };
  });
}

/** What makes labels the same: without what stands in brackets. */
const keyOf = ({ text }: Label): string =>
  text
    .replace(/\s*\([^)]*\)?/gu, '')
    .trim()
    .toLowerCase();

/** True if an article is an interview printed as questions and answers: most of its lines are labelled, by two parties or more. */
function isPrintedInterview(lines: readonly Line[]): boolean {
  const labels = lines.flatMap(line => (line.label === null ? [] : [line.label.text.toLowerCase()]));
  const parties = new Set(labels);
  if (labels.length < 4 || parties.size < 2 || parties.size > labels.length / 2) return false;
  return labels.length >= lines.length * 0.4 || (parties.has('q') && parties.has('a'));
}

/** The turns of a transcript or of an interview printed as questions and answers; empty for anything else. */
export function findTurns(reading: Reading): Draft[] {
  if (reading.kind !== 'transcript' && reading.kind !== 'article') return [];
  const lines = readLines(reading);
  if (reading.kind === 'article' && !isPrintedInterview(lines)) return [];
  const turns: Draft[] = [];
  let open: { label: Label; content: Span[]; block: number; number: number } | null = null;
  const close = (): void => {
    if (open !== null && open.content.length > 0) {
      const { label, content, block, number } = open;
      turns.push({
        source: [label.span],
        cue: [],
        content,
        pattern: 'turn',
        kind: asks(reading.text, content) ? 'ask' : 'say',
        lemma: '',
        negated: false,
        block,
        sentence: number,
        continues: null,
        form: 'turn',
      });
    }
    open = null;
  };
  for (const [number, line] of lines.entries()) {
    if (isStage(reading.text, line.span) && line.label === null) continue;
    if (line.label !== null) {
      close();
      open = {
        label: line.label,
        content: withoutStage(reading.text, [line.label.words, line.span[1]]),
        block: line.block,
        number,
      };
    } else if (line.ends) {
      close();
    } else if (open !== null) {
      open.content.push(...withoutStage(reading.text, line.span));
    }
  }
  close();
  return turns;
}

/** True for a line with which a transcript ends, or the paper speaks again behind an interview. */
function isAfterword(reading: Reading, span: Span): boolean {
  const text = reading.text.slice(...span);
  return AFTERWORD.test(text) || (reading.kind === 'article' && isEndNote(text));
}

const AFTERWORD =
  /^(?:notes? (?:to|for) (?:the )?editors?|ends|(?:press|media) (?:contacts?|enquiries|office)|contacts?|about (?:us|the \p{L}+))\s*:?$/iu;

/** True if the words are questions and nothing else. */
function asks(text: string, content: readonly Span[]): boolean {
  const words = content.map(([start, end]) => text.slice(start, end)).join(' ');
  return words.endsWith('?') && !/[.!]\s/u.test(words.replace(/\b(?:Mr|Mrs|Ms|Dr|Sen|Gov)\./gu, ''));
}
