import type { BlockRole, DocumentKind } from '#document/document.ts';
import { dayOf, weekdayOf, type PartialTime } from '#base/time.ts';
import { roleByWording } from '#document/classify-line.ts';
import { copyrightOwner } from '#document/facts/copyright.ts';
import { readDateline } from '#document/facts/dateline.ts';
import { isBylineForm, namesInByline } from '#document/facts/bylines.ts';
import { readTime } from '#document/facts/read-time.ts';
import { readTimeLine } from '#document/facts/time-line.ts';
import { normalWords } from '#text/normal.ts';
import type { Line } from './lines.ts';
import { readPostAuthor, type PostAuthor } from './post-author.ts';
import { turnLabel } from './transcript-form.ts';

/** The lines of a plain text with what each is for, and what they say of the text. */
export interface SettledLines {
  readonly roles: readonly BlockRole[];
  readonly title: string | null;
  readonly bylines: readonly string[];
  readonly outlet: string | null;
  readonly published: PartialTime | null;
  /** The day that a photograph's caption gives for the news, where no other day is given. */
  readonly newsDay: PartialTime | null;
  readonly modified: PartialTime | null;
  readonly dateline: string | null;
  readonly author: PostAuthor | null;
}

/** What the lines are of: a document, or a letter whose head was taken off, which has its title and date. */
export type LinesOf = DocumentKind | 'letter-body';

/** A letter's first words, which are no title. */
const GREETING = /^(?:dear|hello|hi|hey|greetings|good (?:morning|afternoon|evening|day))\b/iu;

/** The longest line that can be a headline, in characters. */
const MAX_HEADLINE = 200;
/** How many lines of a text may stand before its first paragraph. */
const MAX_HEAD = 14;

const RELEASE = /^(?:(?:press|media|news) (?:release|statement|notice)|for immediate release|statement)\b/iu;

const keyOf = (text: string): string =>
  normalWords(text)
    .map(({ word }) => word)
    .join(' ');
const endsAsSentence = (text: string): boolean => /[.!?…]["'”’»“«)\]]*$|[“»«]\.$/u.test(text);

/** The outlet, where the text names it in its copyright line, or as a line of its own over the text that the text then cites. */
function outletOf(lines: readonly Line[], roles: readonly BlockRole[], head: Head): string | null {
  for (const [i, line] of lines.entries()) {
    if (roles[i] !== 'furniture') continue;
    const name = copyrightOwner(line.text);
    if (name !== null) return name;
  }
  const text = lines.map(line => line.text).join('\n');
  return head.scraps.find(scrap => text.includes(`${scrap} reports`) || text.includes(`told ${scrap}`)) ?? null;
}

/** The note on its author at the end of a text ("Ann Lee is the opinion editor of …"): furniture; gives the author's name. */
function authorNote(lines: readonly Line[], roles: BlockRole[]): string[] {
  const last = roles.lastIndexOf('body');
  const note = lines[last]?.text ?? '';
  const name =
    /^(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3}) is (?:an?|the|our)\b.{0,60}\b(?:editor|reporter|correspondent|journalist|writer|columnist|contributor|author|producer)\b/u.exec(
      note,
    )?.[1];
  if (name === undefined || last < 3 || lines.slice(0, last).some(line => line.text.includes(name))) return [];
  roles[last] = 'furniture';
  return [name];
}

/** What ends an agency's caption: "(Ada Moss/Estuary Photo)", "(Ada Moss/Pool Photo via Estuary)", "(Estuary)". */
const CREDIT =
  /^[.,]?\s*\([^()]*\b(?:[Pp]hotos?|[Pp]ool|via|[Hh]andout|[Ii]mages?|Press|Agency|[A-Z]{2,5}|Reuters|Getty)\b[^()]*\)\.?$/u;

/**
 * The day in an agency's caption ("…, Tuesday, Nov. 12, 2024. (Photo via AP)"), believed to be the story's if the caption ends
 * with the day and a credit, the weekday is that day's, no archive picture is meant, the text speaks of that weekday as one just
 * past, and no other caption names another day.
 */
function captionDay(lines: readonly Line[], roles: readonly BlockRole[]): PartialTime | null {
  const text = lines
    .filter((_, i) => roles[i] === 'body')
    .map(line => line.text)
    .join('\n');
  const days = new Set<PartialTime | null>();
  for (const [i, line] of lines.entries()) {
    if (roles[i] !== 'caption' || /\bfile\b/iu.test(line.text)) continue;
    const found = readTime(line.text);
    const weekday = found === null || found.time.length < 10 ? null : weekdayOf(found.time);
    const name = weekday === null ? null : (WEEKDAYS[weekday] ?? null);
    if (found === null || name === null) continue;
    const isAgencys =
      new RegExp(`\\b${name}, $`, 'u').test(line.text.slice(0, found.span[0])) &&
      CREDIT.test(line.text.slice(found.span[1])) &&
      new RegExp(`\\b${name}\\b`, 'u').test(text);
    days.add(isAgencys ? dayOf(found.time) : null);
  }
  return days.size === 1 ? ([...days][0] ?? null) : null;
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** Settles what each line of an article in plain text is for. Kinds that are somebody's own words or turns have no headline to find. */
export function settleLines(lines: readonly Line[], kind: LinesOf | null): SettledLines {
  const author = readPostAuthor(lines[0]?.text ?? '');
  const roles = lines.map((line): BlockRole => roleByWording(line.text) ?? 'body');
  const head = new Head(lines, roles, kind);
  if (author !== null) roles[0] = 'furniture';
  else if (kind === 'transcript') head.readTranscriptTitle();
  else head.read();
  settleBodyLines(lines, roles, head.end, head.title);
  return {
    roles,
    title: head.title,
    bylines: author !== null ? [author.name] : head.bylines.length > 0 ? head.bylines : authorNote(lines, roles),
    outlet: outletOf(lines, roles, head),
    published: author?.published ?? head.published,
    newsDay: author === null && head.published === null ? captionDay(lines, roles) : null,
    modified: head.modified,
    dateline: head.dateline,
    author,
  };
}

/** Reads the lines before the first paragraph: headline, standfirst, byline, time, captions. */
class Head {
  title: string | null = null;
  bylines: string[] = [];
  published: PartialTime | null = null;
  modified: PartialTime | null = null;
  dateline: string | null = null;
  end = 0;
  readonly scraps: string[] = [];
  private readonly lines: readonly Line[];
  private readonly roles: BlockRole[];
  private readonly kind: LinesOf | null;

  constructor(lines: readonly Line[], roles: BlockRole[], kind: LinesOf | null) {
    this.lines = lines;
    this.roles = roles;
    this.kind = kind;
  }

  read(): void {
    for (const [i, line] of this.lines.slice(0, MAX_HEAD).entries()) {
      this.end = i;
      if (this.readLine(line, i)) continue;
      this.dateline = readDateline(line.text)?.place ?? null;
      return;
    }
    this.end = Math.min(this.lines.length, MAX_HEAD);
  }

  /** What stands over the first turn of a transcript says what it is a transcript of. */
  readTranscriptTitle(): void {
    const first = this.lines.findIndex(line => turnLabel(line.text) !== null);
    if (first < 1 || first > 4) return;
    const text = this.lines[0]?.text ?? '';
    if (text.length > MAX_HEADLINE || /^[([]/u.test(text)) return;
    this.title = text.replace(/\s*(?:full text|full transcript|transcript)\b[^.]*\.?$/iu, '').replace(/\.$/u, '');
    this.roles[0] = 'headline';
    this.end = first;
  }

  /** False for the first paragraph of the text. */
  private readLine(line: Line, i: number): boolean {
    const time = readTimeLine(line.text);
    if (time !== null) {
      if (time.update) this.modified ??= time.time;
      else this.published ??= time.time;
      this.roles[i] = 'furniture';
      return true;
    }
    if (this.roles[i] !== 'body') return true;
    if (this.title === null) {
      if (i === 0 && this.isLetterhead(line)) {
        this.roles[i] = 'furniture';
        return true;
      }
      if (!this.isHeadline(line, i)) return false;
      this.title = line.text;
      this.roles[i] = 'headline';
      return true;
    }
    if (keyOf(line.text) === keyOf(this.title)) {
      this.roles[i] = 'furniture';
      return true;
    }
    if (this.bylines.length === 0 && isBylineForm(line.text) && i + 1 < this.lines.length) {
      this.bylines = namesInByline(line.text);
      this.roles[i] = 'furniture';
      const inLine = readTime(line.text);
      if (inLine !== null) this.published ??= inLine.time;
      return true;
    }
    if (line.text.length < 40 && normalWords(line.text).length <= 4 && !endsAsSentence(line.text)) {
      this.scraps.push(line.text);
      this.roles[i] = 'furniture';
      return true;
    }
    if (this.isStandfirst(line, i)) {
      this.roles[i] = 'standfirst';
      return true;
    }
    return false;
  }

  /** A release may begin with its sender's name, what it is and a day; the line after those is the headline, or announces the words under it. */
  private isLetterhead(line: Line): boolean {
    if (line.text.length > 60 || endsAsSentence(line.text)) return false;
    const isLabel = ({ text }: Line): boolean => RELEASE.test(text) && text.length < 40;
    const after = this.lines.findIndex((next, i) => i > 0 && !isLabel(next) && readTimeLine(next.text) === null);
    const next = this.lines[after];
    return (
      this.lines.slice(1, after).some(isLabel) &&
      next !== undefined &&
      (next.text.endsWith(':') || this.isHeadline(next, after))
    );
  }

  private isHeadline(line: Line, i: number): boolean {
    const { text } = line;
    const next = this.lines[i + 1];
    if (this.kind === 'post' || this.kind === 'letter-body' || this.kind === 'transcript') return false;
    if (
      next === undefined ||
      !next.afterGap ||
      !line.afterGap ||
      text.length > MAX_HEADLINE ||
      normalWords(text).length < 2
    )
      return false;
    if (keyOf(next.text) === keyOf(text)) return true;
    // What a reply begins with is the writer's answer, unless it has the form of a title.
    if (this.kind === 'reply' && (GREETING.test(text) || (endsAsSentence(text) && readTimeLine(next.text) === null)))
      return false;
    if (turnLabel(text) !== null && turnLabel(next.text) !== null) return false;
    // "Anna Roe, chair, on the gale:": what it announces is the line after it.
    if (/[:,;]$/u.test(text)) return false;
    const longest = Math.max(...this.lines.slice(i + 1, i + 6).map(later => later.text.length));
    if (longest < text.length * 1.1 || /^["“‘«].*["”’»][,]? (?:he|she|they|said)\b/u.test(text)) return false;
    const sentences = text.match(/[.!?…]["'”’»)\]]*(?=\s+\p{Lu}|$)/gu)?.length ?? 0;
    return sentences <= 2 && (sentences === 0 || text.length <= 140) && readDateline(text) === null;
  }

  /** A standfirst is one line under the headline without the full stop of a paragraph, or before a byline or time. */
  private isStandfirst(line: Line, i: number): boolean {
    if (
      this.kind === 'reply' ||
      this.roles.includes('standfirst') ||
      line.text.length > 400 ||
      readDateline(line.text) !== null
    )
      return false;
    const before = this.roles[i - 1] === 'headline' || this.roles[i - 1] === 'furniture';
    const later = this.lines.slice(i + 1, i + 3);
    const bylineFollows = later.some(
      next => readTimeLine(next.text) !== null || (/^by\s/iu.test(next.text) && isBylineForm(next.text)),
    );
    return before && (bylineFollows || (!endsAsSentence(line.text) && later.length > 0 && !/[:,;]$/u.test(line.text)));
  }
}

/** Marks in the text proper: repeated headlines, and titles of other pieces that stand in it without being a paragraph. */
function settleBodyLines(lines: readonly Line[], roles: BlockRole[], from: number, title: string | null): void {
  const titleKey = title === null ? null : keyOf(title);
  lines.forEach((line, i) => {
    if (i < from || roles[i] !== 'body') return;
    if (titleKey !== null && line.text.length < MAX_HEADLINE && keyOf(line.text) === titleKey) roles[i] = 'furniture';
    else if (isOtherTitle(lines, i)) roles[i] = 'teaser';
  });
}

/**
 * A title of another piece, set between two paragraphs: a line of its own of eight words or more without a sentence's end, that
 * begins with a quotation or name and a colon, as headlines do.
 */
function isOtherTitle(lines: readonly Line[], i: number): boolean {
  const line = lines[i];
  const next = lines[i + 1];
  if (line === undefined || next === undefined || !line.afterGap || !next.afterGap) return false;
  const { text } = line;
  if (text.length > 160 || endsAsSentence(text) || /[:,;–—-]$/u.test(text) || normalWords(text).length < 8)
    return false;
  return /^["“‘'«][^"“”»]{3,60}["”’'»]\s?:\s/u.test(text) && next.text.length > text.length;
}
