import type { Span } from '#base/span.ts';
import { KONJUNKTIV } from '#text/language-pack.ts';
import type { Item } from '#text/sentences.ts';
import { attributionAt, attributionWithin } from './attribution.ts';
import { findCues } from './find-cues.ts';
import { makeDraft, spanOf, type PackDraft, type Reading } from './pack-draft.ts';
import { COMMA, isMark, type Phrase } from './phrase.ts';
import { countWords, readAs } from './quoted-speech.ts';

/** Words of a name in quotation marks (a medium's, a company's) between a verb and what was said. */
const LONGEST_TITLE = 4;

/** Indirect speech of a sentence: "…, dass …", "…, der Rat habe …", "за словами X, …", "…, sagte X". */
export function readClauses(reading: Reading): PackDraft[] {
  return [...readAccording(reading), ...readParenthesis(reading), ...readThat(reading), ...readClauseBefore(reading)];
}

/** Where the sentence's words end: before its last stop. */
function contentEnd(items: readonly Item[]): number {
  let to = items.length;
  while (to > 0 && isMark(items[to - 1], /^(?:[.!?…»“”")]|\.{2,})$/u)) to -= 1;
  return to;
}

/** "Anna Roth betonte, dass …": a conjunction behind the verb's clause; in German also the subjunctive without one. */
function readThat(reading: Reading): PackDraft[] {
  const { items, pack, taken } = reading;
  const drafts: PackDraft[] = [];
  let from = 0;
  for (let comma = 0; comma < items.length; comma += 1) {
    if (!isMark(items[comma], COMMA)) continue;
    const next = items[comma + 1];
    const opens = next !== undefined && pack.that.has(next.lower);
    if (!opens && pack.language !== 'de') continue;
    const found = attributionWithin(reading, from, comma);
    if (found === null || found.cue.cue.kind === 'call') continue;
    if ((found.cue.cue.doubtful && !opens) || taken.has(found.cue.at)) continue;
    // The verb's own clause ends here: what follows is what was said.
    if (
      items
        .slice(Math.max(found.cue.to, found.phrase.to), comma)
        .some(item => isMark(item, COMMA) || (item.kind === 'quotation' && countWords(item.text) > LONGEST_TITLE))
    )
      continue;
    const end = sayingEnd(items, comma + 1);
    if (!opens && !isSubjunctive(items, comma + 1, end)) continue;
    const content = spanOf(items, comma + 1, end);
    if (content === null) continue;
    const denied = pack.negations.has(items[comma - 1]?.lower ?? '');
    const draft = makeDraft(reading, {
      phrase: found.phrase,
      cue: found.cue,
      content: [content],
      pattern: opens ? 'clause-that' : 'clause-bare',
    });
    drafts.push(denied ? { ...draft, negated: true } : draft);
    from = end;
    comma = end;
  }
  return drafts;
}

/** ", а Климко — що …", ", während Feld …": what somebody else says. */
function turnsToAnother(items: readonly Item[], comma: number): boolean {
  const join = items[comma + 1]?.lower ?? '';
  return (
    isMark(items[comma], COMMA) &&
    (join === 'während' || (join === 'а' && /^\p{Lu}/u.test(items[comma + 2]?.text ?? '')))
  );
}

/** What was said goes on to the sentence's end, a semicolon, or where the sentence turns to somebody else. */
function sayingEnd(items: readonly Item[], from: number): number {
  const last = contentEnd(items);
  for (let i = from; i < last; i += 1) if (isMark(items[i], /^;$/u) || turnsToAnother(items, i)) return i;
  return last;
}

/** Words in -e that may stand behind a pronoun and are no verbs. */
const NO_VERB = new Set(
  'eine keine seine ihre meine diese jene alle viele beide gerne lange beinahe heute ohne'.split(' '),
);

/** True if some clause has such a verb. */
function hasSubjunctive(items: readonly Item[], from: number, to: number): boolean {
  return items
    .slice(from, to)
    .some((item, i) => (i === 0 || isMark(items[from + i - 1], COMMA)) && isSubjunctive(items, from + i, to));
}

/** True if the first clause of what follows has a verb in the subjunctive of reported speech. */
function isSubjunctive(items: readonly Item[], from: number, to: number): boolean {
  for (let i = from; i < to && !isMark(items[i], COMMA); i += 1) {
    const item = items[i];
    if (item?.kind !== 'word' || /^\p{Lu}/u.test(item.text)) continue;
    if (KONJUNKTIV.has(item.lower)) return true;
    // "man prüfe", "er komme": an ending in -e that is no past tense.
    if (
      /^(?:er|sie|es|man)$/u.test(items[i - 1]?.lower ?? '') &&
      /^\p{Ll}{3,}(?<!t)e$/u.test(item.text) &&
      !NO_VERB.has(item.lower)
    )
      return true;
  }
  return false;
}

/** "Laut Thomsen ist …", "За словами Зарічного, …", "… ist Thomsen zufolge …". */
function readAccording(reading: Reading): PackDraft[] {
  const { items, pack, phrases } = reading;
  const last = contentEnd(items);
  for (let at = 0; at < last; at += 1) {
    for (const { words, at: own, gender } of pack.accordingOwn) {
      if (!words.every((word, i) => items[at + i]?.lower === word)) continue;
      const phrase = { from: at + own, to: at + own + 1, kind: 'pronoun', gender } as const;
      const content = around(items, { from: at, to: at + words.length, last });
      const cue = spanOf(items, at, at + words.length);
      if (cue !== null && content.length > 0)
        return [withCue(makeDraft(reading, { phrase, cue: null, content, pattern: 'according-before' }), cue)];
    }
    for (const { words, side } of pack.according) {
      if (!words.every((word, i) => items[at + i]?.lower === word)) continue;
      if (side === 'before') {
        const phrase = phrases.read(items, at + words.length, { subject: false, behind: true });
        if (phrase === null || phrase.kind === 'pronoun' || isNounRun(reading, phrase)) continue;
        const cue = spanOf(items, at, at + words.length);
        const content = around(items, { from: at, to: phrase.to, last });
        if (cue === null || content.length === 0) continue;
        return [withCue(makeDraft(reading, { phrase, cue: null, content, pattern: 'according-before' }), cue)];
      }
      for (let from = Math.max(0, at - 6); from < at; from += 1) {
        const phrase = phrases.read(items, from, { subject: false });
        if (phrase === null || phrase.to !== at || phrase.kind === 'pronoun') continue;
        const cue = spanOf(items, at, at + 1);
        const content = around(items, { from, to: at + 1, last });
        if (cue === null || content.length === 0 || !opensPhrase(reading, from)) continue;
        return [withCue(makeDraft(reading, { phrase, cue: null, content, pattern: 'according-after' }), cue)];
      }
    }
  }
  return [];
}

/** "Nach Angaben eines Blatts Freunden Aufträge …": nouns in a row behind an article that show no given name and no office. */
function isNounRun({ items, pack }: Reading, { from, to, kind }: Phrase): boolean {
  if (pack.language !== 'de' || kind !== 'name') return false;
  const words = items.slice(from, to).filter(item => /^\p{Lu}/u.test(item.text));
  return (
    !/^\p{Lu}/u.test(items[from]?.text ?? '') && !words.some(({ lower }) => pack.isGiven(lower) || pack.isRole(lower))
  );
}

const opensPhrase = ({ items, pack }: Reading, at: number): boolean => {
  const before = items[at - 1];
  return (
    before === undefined || before.kind !== 'word' || !/^\p{Lu}/u.test(before.text) || pack.stops.has(before.lower)
  );
};

function withCue(draft: PackDraft, cue: Span): PackDraft {
  return { ...draft, cue: [cue] };
}

/** What of a sentence stands before and behind a stretch that says whose it is, without the commas at its edges. */
function around(
  items: readonly Item[],
  { from, to, last }: { readonly from: number; readonly to: number; readonly last: number },
): Span[] {
  const spans: Span[] = [];
  let head = from;
  while (head > 0 && items[head - 1]?.kind === 'mark') head -= 1;
  let tail = to;
  while (tail < last && isMark(items[tail], /^[,—–-]$/u)) tail += 1;
  // A semicolon or stop within the sentence parts it from what stands before.
  let start = 0;
  for (let i = 0; i < head; i += 1) if (isMark(items[i], /^;$/u)) start = i + 1;
  const before = spanOf(items, start, head);
  const behind = spanOf(items, tail, last);
  if (before !== null && (head - start > 1 || isMatter(items[start]))) spans.push(before);
  if (behind !== null && last - tail > 1) spans.push(behind);
  return spans;
}

/** A single word before a parenthesis is what is spoken of, unless it only joins sentences. */
const isMatter = (item: Item | undefined): boolean => item?.kind === 'word' && /^\p{Lu}\p{L}{4,}/u.test(item.text);

/** "Як повідомила Литвин, …", "…, як зауважив Ярошенко, …", "…, wie Pohl sagte". */
function readParenthesis(reading: Reading): PackDraft[] {
  const { items, pack } = reading;
  const last = contentEnd(items);
  for (let at = 0; at < last; at += 1) {
    if (!pack.as.has(items[at]?.lower ?? '') || (at > 0 && !isMark(items[at - 1], COMMA))) continue;
    const found = readAs(reading, at);
    if (
      found === null ||
      found.cue.cue.kind !== 'say' ||
      found.cue.cue.doubtful ||
      found.cue.negated ||
      reading.taken.has(found.cue.at)
    )
      continue;
    const end = commaBehind(items, found.to);
    if (end === null) continue;
    const content = around(items, { from: at, to: end, last });
    if (content.length === 0) continue;
    const draft = makeDraft(reading, { phrase: found.phrase, cue: found.cue, content, pattern: 'clause-before' });
    const cue = at === 0 && found.cue.from === 1 ? spanOf(items, at, found.cue.to) : null;
    return [cue === null ? draft : withCue(draft, cue)];
  }
  return [];
}

/** The comma or end that closes a parenthesis, a few words behind it at most. */
function commaBehind(items: readonly Item[], at: number): number | null {
  for (let i = at; i < Math.min(items.length + 1, at + 8); i += 1) {
    const item = items[i];
    if (item === undefined || isMark(item, /^[,.]$/u)) return i;
    if (item.kind === 'mark' || item.kind === 'quotation') return null;
  }
  return null;
}

/** "Die Brücke bleibe zu, sagte Roth", "Міст відкриють, сказала Литвин": said before it is told by whom. */
function readClauseBefore(reading: Reading): PackDraft[] {
  const { items, pack, taken } = reading;
  const drafts: PackDraft[] = [];
  for (const cue of findCues(items, [1, items.length], pack)) {
    if (taken.has(cue.at) || cue.cue.doubtful || cue.cue.kind === 'call' || cue.negated) continue;
    let comma = cue.from - 1;
    if (isMark(items[comma], /^[—–-]$/u)) comma -= 1;
    if (!isMark(items[comma], COMMA)) continue;
    const found = attributionAt(reading, cue.from);
    if (found === null || found.phrase.from < cue.at) continue;
    if (!closes(reading, found.to)) continue;
    const content = spanOf(items, 0, comma);
    if (content === null || items.slice(0, comma).some((_, i) => taken.has(i))) continue;
    const reported = pack.language !== 'de' || hasSubjunctive(items, 0, comma);
    if (!reported || comma < 3) continue;
    drafts.push(
      makeDraft(reading, { phrase: found.phrase, cue: found.cue, content: [content], pattern: 'clause-before' }),
    );
    break;
  }
  return drafts;
}

/** True if nothing but an adverbial stands behind an attribution, or a comma with more of the same. */
function closes({ items, phrases }: Reading, at: number): boolean {
  return [at, phrases.skip(items, at)].some(to => items[to] === undefined || isMark(items[to], /^(?:[.!?…]|\.{2,})$/u));
}
