import type { Span } from '#base/span.ts';
import { trimSpan } from '#base/span.ts';
import { normalWords } from '#text/normal.ts';
import { findQuotations } from '#text/quotations.ts';
import type { ClaimedWords } from './claim.ts';
import { readHearer } from './hearer.ts';
import { isCalling, isSayVerb, isStance, isWeakVerb, takesHearer } from './say-verbs.ts';
import { FIRST_PERSON, readHead, readSource, readTail, type Side } from './frame-sides.ts';
import { bareSubject, leadingHandle, namedAfter, namedBefore } from './source-phrases.ts';
import { looksLikeName, type Who, type WhoFinder } from './who.ts';

/** A claim taken apart: who is said to have said what, about what, according to whom. */
export interface Frame {
  readonly words: ClaimedWords;
  readonly who: Who | null;
  /** Who is said to have reported it, where the frame is nested ("Y says that X said"). */
  readonly reporter: Who | null;
  readonly topic: string | null;
  readonly verb: string | null;
}

const ALERT =
  /^(?:[^\p{L}\p{N}"“”„‘’‚'«»‹›@(]|(?:breaking(?: news)?|just in|exclusive|watch|video|update|urgent|wow|so|rt|via|quote)\s*[:!|–—-]+|@\w+:?\s)+/iu;

/** Takes a claim apart. The text is the whole claim; spans point into it. */
export function readFrame(text: string, people: WhoFinder, asked: string | null = null): Frame {
  const alert = ALERT.exec(text);
  const handle = leadingHandle(text);
  const account = handle === null || people.exactly(handle.name) === null ? null : handle;
  const start = account?.end ?? alert?.[0].length ?? 0;
  // Hashtags at the end are the poster's own.
  const tags = /(?:\s+#[\p{L}\p{N}_]+)+\s*$/u.exec(text);
  const body = trimSpan(text, [start, Math.max(start, tags?.index ?? text.length)]);
  const turns = asked === null ? null : turnsOf(text, people, asked);
  if (turns !== null) {
    const who = asked === null ? null : people.phrase(asked);
    return { words: { spans: turns, quoted: turns, form: 'quoted' }, who, reporter: null, topic: null, verb: null };
  }
  const quotations = (findQuotations(text, [body])[0] ?? []).map(quotation => quotation.inner);
  const framed = quotations.length > 0 ? quotedFrame({ text, body, quotations, people }) : null;
  const frame = framed ?? plainFrame(text, body, people, quotations);
  return (frame.who?.typed ?? '') === '' && account !== null ? { ...frame, who: people.phrase(account.name) } : frame;
}

const DIALOGUE = /(?<=^|[\s"”])(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2})[:,]? ?["“]([^"“”]{8,})["”]/gu;

/** Of a dialogue (Ames "…?" Bohr "…") the turns of the one asked about; null if it is none, or none of its turns is theirs. */
function turnsOf(text: string, people: WhoFinder, asked: string): Span[] | null {
  const turns = [...text.matchAll(DIALOGUE)].map(match => ({
    label: match[1] ?? '',
    span: trimSpan(text, [
      match.index + match[0].length - 1 - (match[2] ?? '').length,
      match.index + match[0].length - 1,
    ]),
  }));
  if (turns.length < 2) return null;
  const ids = new Set(people.all(asked).map(({ person }) => person));
  const own = turns.filter(({ label }) => people.all(label).some(({ person }) => ids.has(person)));
  return own.length === 0 || own.length === turns.length ? null : own.map(({ span }) => span);
}

const WHERE_OR_WHEN = /^[\s,."”’]*(?:in|at|on|during|after|before|about|of|when|while|as|from|by|with)\b/iu;

interface Quoted {
  readonly text: string;
  readonly body: Span;
  readonly quotations: readonly Span[];
  readonly people: WhoFinder;
}

const countWords = (text: string): number => normalWords(text).length;

function quotedFrame({ text, body, quotations, people }: Quoted): Frame | null {
  const first = quotations[0];
  const last = quotations.at(-1);
  if (first === undefined || last === undefined) return null;
  const inQuotes = quotations.reduce((sum, [start, end]) => sum + countWords(text.slice(start, end)), 0);
  const head = text.slice(body[0], Math.max(body[0], first[0] - 1));
  const tail = text.slice(Math.min(body[1], last[1] + 1), body[1]);
  if (inQuotes < 2 || inQuotes * 3 < countWords(text.slice(body[0], body[1])) - countWords(head) - countWords(tail))
    return null;
  const front = countWords(head) === 0 ? null : readHead(head, people);
  const back = countWords(tail) === 0 ? null : readTail(tail, people);
  if (countWords(head) > 0 && front === null) return null;
  if (countWords(tail) > 0 && back === null && front === null) return null;
  // Words between two quotations belong to what is claimed unless they only say who speaks.
  const spans: Span[] = [];
  for (const quotation of quotations) {
    const before = spans.at(-1);
    const between = before === undefined ? '' : text.slice(before[1], quotation[0]);
    const attribution = normalWords(between).some(({ word }) => isSayVerb(word));
    if (before !== undefined && !attribution && countWords(between) > 0)
      spans[spans.length - 1] = [before[0], quotation[1]];
    else spans.push(quotation);
  }
  // "I did not" say that …: what goes on after the marks is claimed too, unless it only tells where or when.
  const end = spans.at(-1);
  if (front !== null && back === null && end !== undefined && countWords(tail) >= 3 && !WHERE_OR_WHEN.test(tail)) {
    spans[spans.length - 1] = [end[0], body[1]];
  }
  const who = front?.who ?? back?.who ?? null;
  return {
    words: { spans: spans.map(span => trimComma(text, span)), quoted: quotations, form: 'quoted' },
    who,
    reporter: front?.reporter ?? null,
    topic: front?.topic ?? back?.topic ?? null,
    verb: front?.verb ?? back?.verb ?? null,
  };
}

function trimComma(text: string, span: Span): Span {
  const [start, end] = trimSpan(text, span);
  return text.charAt(end - 1) === ',' ? [start, end - 1] : [start, end];
}

function plainFrame(text: string, body: Span, people: WhoFinder, quoted: readonly Span[]): Frame {
  const part = text.slice(body[0], body[1]);
  const frame = (from: number, to: number, rest: Omit<Frame, 'words'> & { form: ClaimedWords['form'] }): Frame => {
    const span = trimSpan(text, [body[0] + from, body[0] + to]);
    return {
      ...rest,
      words: { spans: [span], quoted: quoted.filter(q => q[0] >= span[0] && q[1] <= span[1]), form: rest.form },
    };
  };
  const head = /^((?:according to|in the words of|as)\s[^,]{2,70}),\s+(?=\S)/iu.exec(part);
  const leadSource = readSource(namedBefore(head?.[1] ?? ''), people);
  if (head !== null && leadSource !== null)
    return frame(head[0].length, part.length, { ...leadSource, form: 'indirect' });
  const trail = /[\s,]+(?:according to|in the words of)\s[^,]{2,70}$/iu.exec(part);
  const trailSource = readSource(namedAfter(trail?.[0] ?? ''), people);
  if (trail !== null && trailSource !== null) return frame(0, trail.index, { ...trailSource, form: 'indirect' });
  const colon = /^([^:]{2,90}):\s+(?=\S)/u.exec(part);
  if (colon !== null && countWords(colon[1] ?? '') <= 12) {
    const side = readHead(`${colon[1]}:`, people);
    if (side !== null) return frame(colon[0].length, part.length, { ...side, form: 'spoken' });
  }
  const dash = /\s[-–—~]\s*([^-–—]{3,60}|\S.{2,60})$/u.exec(part);
  if (dash !== null && countWords(dash[1] ?? '') <= 6) {
    const name = dash[1] ?? '';
    if (people.exactly(name) !== null || looksLikeName(name)) {
      return frame(0, dash.index, {
        who: people.phrase(name),
        reporter: null,
        topic: null,
        verb: null,
        form: 'spoken',
      });
    }
  }
  const tail =
    /,\s+((?:(?:he|she|they)\s+(?:(?:also|later|then|has|\p{L}+ly)\s+)*(\p{L}+)|(?:says|said)\s+[^,]{2,40}|[^,]{2,40}\s(?:says|said))(?:\s[^,]*)?)$/iu.exec(
      part,
    );
  // "…, he will …" goes on with what was said, whatever comes later in it.
  if (tail !== null && (tail[2] === undefined || isSayVerb(tail[2].toLowerCase()))) {
    const side = readTail(` ${tail[1]}`, people);
    if (side?.verb !== null && side !== null) {
      const about = /\s(?:after|during|before|about|on)\s+(.{3,})$/u.exec(tail[1] ?? '');
      const lead = people.leading(part);
      const who =
        side.who ??
        (lead === null ? null : { typed: part.slice(0, lead.end), person: lead.person, persons: [lead.person] });
      const from = side.who === null && lead !== null ? lead.end : 0;
      return frame(from, tail.index, {
        who,
        reporter: null,
        topic: about?.[1] ?? null,
        verb: side.verb,
        form: 'indirect',
      });
    }
  }
  const said = saidFrame(part, people);
  if (said !== null) return frame(said.from, part.length, { ...said.side, form: said.form });
  const says = /^(?:Says|Said)\s+(?:that\s+)?/u.exec(part);
  if (says !== null) {
    return frame(says[0].length, part.length, {
      who: null,
      reporter: null,
      topic: null,
      verb: 'says',
      form: 'indirect',
    });
  }
  const lead = people.leading(part);
  if (lead !== null && isStance(part.slice(lead.end))) {
    const who = { typed: part.slice(0, lead.end), person: lead.person, persons: [lead.person] };
    return frame(lead.end, part.length, { who, reporter: null, topic: null, verb: null, form: 'indirect' });
  }
  return frame(0, part.length, { who: null, reporter: null, topic: null, verb: null, form: 'bare' });
}

const ASIDE =
  /^\s*(?:(?:in|at|on|to|during|after|before|under|from)\s+(?:(?!that\b)[\p{L}\p{N}'’-]+\s+){1,5}(?=that\s)|(?:today|yesterday|publicly|again|recently|once|repeatedly)\s+)*/iu;

/** "X said that …", "X told Z that …", "X called Y Z", "Y says that X said …". */
function saidFrame(part: string, people: WhoFinder): { from: number; side: Side; form: ClaimedWords['form'] } | null {
  const words = normalWords(part);
  const at = words.slice(0, 12).findIndex(({ word }, i) => i > 0 && isSayVerb(word));
  const verb = words[at];
  if (verb === undefined) return null;
  const subject = bareSubject(
    part
      .slice(0, verb.start)
      .replace(/\s(?:has|have|had|is|was|also|just|now|once|reportedly|allegedly|publicly|still)(?=\s)/giu, ' '),
  );
  if (FIRST_PERSON.test(subject.toLowerCase())) return null;
  const who = people.phrase(subject);
  const rest = part.slice(verb.end);
  const that = /^\s*that\s/u.test(rest) || isStrong(verb.word);
  const role =
    /^says?$|^said$/u.test(verb.word) && at <= 5 && !/^(?:the|a|an|my|our|your|this|that|i|we|they)\b/iu.test(subject);
  const named = who.person !== null || (that && (role || looksLikeName(subject)));
  if (!named || (who.person === null && isWeakVerb(verb.word))) return null;
  let from = verb.end + (ASIDE.exec(rest)?.[0].length ?? 0);
  const said = /^\s*of\s+(?:(?!that\b)[\p{L}'’-]+\s+){1,6}?(?=["“‘]|that\s)/u.exec(rest);
  if (said !== null) from = verb.end + said[0].length;
  const hearer = takesHearer(verb.word) ? readHearer(rest) : null;
  if (hearer !== null) from = verb.end + hearer;
  from += /^\s*that\s+/u.exec(part.slice(from))?.[0].length ?? 0;
  const inner = isCalling(verb.word) ? null : saidFrame(part.slice(from), people);
  // "Y says that X asked for a bell" is Y's word on what X did.
  const innerVerb = inner?.side.verb ?? '';
  const isDeed =
    /^(?:ask|call)/u.test(innerVerb) &&
    new RegExp(String.raw`\b${innerVerb}\s+(?:for|to)\b`, 'u').test(part.slice(from));
  const nested = inner !== null && !isDeed;
  if (nested && inner.side.who !== null && inner.side.who.person?.person !== who.person?.person) {
    return { from: from + inner.from, form: inner.form, side: { ...inner.side, reporter: who } };
  }
  return { from, form: 'indirect', side: { who, reporter: null, topic: null, verb: verb.word } };
}

function isStrong(word: string): boolean {
  return !isWeakVerb(word);
}
