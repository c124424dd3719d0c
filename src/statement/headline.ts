import { AUXILIARIES, CUES, PREPOSITIONS, SPEAKER_NOUNS } from '#text/english.ts';
import type { Item, Sentence } from '#text/sentences.ts';
import type { Reading } from '#document/document.ts';
import type { Draft, Run } from './draft.ts';
import type { ReadBlock } from './find-drafts.ts';
import { mentionAfter, mentionAtFront } from './mention-after.ts';
import { isName } from './noun.ts';
import { spansOfRuns } from './sentence-draft.ts';
import type { SentenceDraft } from './sentence-draft.ts';

const common = { kind: 'say' as const, lemma: '', negated: false, pattern: 'headline-colon' as const };

const trimmedEnd = (items: readonly Item[], to: number): number => {
  let end = to;
  while (end > 0 && /^[.,;:]$/u.test(items[end - 1]?.text ?? '')) end -= 1;
  return end;
};

/** Nouns for people who speak in headlines, beside the common ones. */
const HEADLINE_NOUN =
  /^(?:keeper|skipper|boss|star|ace|pm|mp|mps|tsar|rebel|rival|ally|veteran|champion|survivor|victim|captain|coach)$/u;

/** What somebody is said to have uttered: "“…”: Roe’s vow to fans". */
const SAID =
  /^(?:vow|vows|warning|pledge|promise|plea|message|threat|verdict|view|views|answer|reply|call|appeal|claim|jibe|boast|apology|confession|advice|words|response|challenge|admission|defence|defense|denial|swipe|dig|attack|outburst|rant|quip|joke|tribute|prediction|demand|blast|hint|offer|ultimatum|prayer|lament)$/u;

/** The mention behind a quotation and a colon; of "council hears mayor" whoever is heard. */
function behindQuotation(items: readonly Item[]): Run | null {
  const first = mentionAtFront(items, 2) ?? mentionAfter(items, 2);
  const hears = items.findIndex(({ lower }) => /^(?:hears?|heard)$/u.test(lower));
  if (hears < 0) return first;
  const heard: Run = { from: hears + 1, to: trimmedEnd(items, items.length) };
  const plain = items.slice(heard.from, heard.to).every(({ kind }) => kind === 'word');
  return plain && heard.to > heard.from && heard.to - heard.from <= MOST_HEARD ? heard : null;
}

/** Items of a name and all that is said of somebody before the colon. */
const LONGEST_ASIDE = 20;

/** Words of a name or office that somebody is heard by. */
const MOST_HEARD = 4;

function isSpeaker(items: readonly Item[], run: Run, speakers: ReadonlySet<string>): boolean {
  const last = items[run.to - 1];
  if (last === undefined) return false;
  const lower = last.lower.replace(/'s$/u, '');
  return SPEAKER_NOUNS.has(lower) || HEADLINE_NOUN.test(lower) || (isName(last) && speakers.has(lower));
}

/**
 * What a headline gives by its form alone: `Dale: …`, `Dale on ferries: “…”`, `“…”: Dale`, `… — Dale`. Without quotation marks
 * a name before the colon must be that of somebody who speaks in the text.
 * @param speakers last words of the mentions that speak in the text, lower case
 */
export function readHeadlineForms(sentence: Sentence, speakers: ReadonlySet<string>): SentenceDraft[] {
  const { items } = sentence;
  const colon = items.findIndex(item => item.text === ':');
  const first = items[0];
  if (colon > 0 && colon < items.length - 1) {
    if (first?.kind === 'quotation' && colon === 1) {
      const source = behindQuotation(items);
      const last = source === null ? undefined : items[source.to - 1];
      const next = source === null ? undefined : items[source.to];
      if (source === null || last === undefined) return [];
      if (/['’]s$/u.test(last.text) && !SAID.test(next?.lower ?? '')) return [];
      // "“…”: Night Ferry 3 is on": what came of it, and nobody's name.
      const told = next?.kind === 'number' || AUXILIARIES.has(next?.lower ?? '');
      const heard = /^(?:hears?|heard)$/u.test(items[source.from - 1]?.lower ?? '');
      if (!(heard || isSpeaker(items, source, speakers) || (isName(last) && !told))) return [];
      return [{ ...common, source, cue: { from: 1, to: 2 }, content: [{ from: 0, to: 1 }] }];
    }
    const quoted = items[colon + 1]?.kind === 'quotation';
    const on = items.findIndex((item, i) => i > 0 && i < colon && PREPOSITIONS.has(item.lower) && item.lower !== 'of');
    const source: Run = { from: 0, to: on > 0 ? on : colon };
    const aside = quoted ? nameWithAside(items, colon) : null;
    if (aside !== null)
      return [
        {
          ...common,
          source: aside,
          cue: { from: colon, to: colon + 1 },
          content: [{ from: colon + 1, to: items.length }],
        },
      ];
    const plain = items.slice(0, colon).every(item => item.kind === 'word' || item.kind === 'number');
    if (
      !plain ||
      source.to > 8 ||
      items.slice(source.from, source.to).some(item => CUES.has(item.lower) || AUXILIARIES.has(item.lower)) ||
      (!quoted && (on > 0 || source.to > 5))
    )
      return [];
    if (
      quoted
        ? !isSpeaker(items, source, speakers) && !isName(items[source.to - 1])
        : !isSpeaker(items, source, speakers)
    )
      return [];
    const to = trimmedEnd(items, items.length);
    return to <= colon + 1
      ? []
      : [{ ...common, source, cue: { from: colon, to: colon + 1 }, content: [{ from: colon + 1, to }] }];
  }
  const dash = items.findLastIndex(item => item.text === '—' || item.text === '–' || item.text === '--');
  if (dash > 2 && dash < items.length - 1 && items.length - dash <= 8) {
    const source: Run = { from: dash + 1, to: trimmedEnd(items, items.length) };
    if (isName(items[source.from]) && isName(items[source.to - 1]) && isSpeaker(items, source, speakers)) {
      return [{ ...common, source, cue: { from: dash, to: dash + 1 }, content: [{ from: 0, to: dash }] }];
    }
  }
  return [];
}

/**
 * "Anna Roe, chair of the quay, in Marrow: “…”": the name before what else is said of somebody between commas; null where the words
 * between are a clause or another's name, or where something follows the quotation.
 */
function nameWithAside(items: readonly Item[], colon: number): Run | null {
  const comma = items.findIndex(item => item.text === ',');
  const name = items.slice(0, comma);
  if (comma < 2 || comma > 5 || comma > colon || !name.every(item => isName(item) || SMALL_IN_NAME.test(item.lower)))
    return null;
  const aside = items.slice(comma + 1, colon);
  const parts = aside.filter((_, i) => i === 0 || aside[i - 1]?.text === ',');
  if (parts.some(item => isName(item) || !/^(?:word|number)$/u.test(item.kind))) return null;
  if (IS_WORK.test(aside.map(({ lower }) => lower).join(' '))) return null;
  const clause = aside.some(
    item =>
      AUXILIARIES.has(item.lower) ||
      (CUES.has(item.lower) && !SPEAKER_NOUNS.has(item.lower)) ||
      /^(?:according|as|fake|false|parody|fictional|imaginary|imagined|alleged|supposed)$/u.test(item.lower),
  );
  const whole = items.slice(colon + 1).every(item => item.kind !== 'word' && item.kind !== 'number');
  return clause || !whole || aside.some(item => item.kind === 'quotation') ? null : { from: 0, to: comma };
}

/** "Night Ferry, a novel for the rain: “The Drowned Bell”": a work, and the title of a part of it. */
const IS_WORK =
  /^(?:(?:the|an?|his|her|its|their|this) )?(?:[\p{L}-]+ )?(?:novel|book|film|movie|play|song|album|series|season|episode|chapter|part|volume|poem|painting|show|opera|exhibition|game)(?: (?:of|for|by|about|in|from|that|which|on|with|one|two|three|\d+)\b|$)/u;
const SMALL_IN_NAME = /^(?:de|la|van|von|der|den|bin|al|el|da|di|du)$/u;

/** A sentence that is a few words, a colon and a quotation. */
function isLabelled({ items }: Sentence): boolean {
  const colon = items.findIndex(item => item.text === ':');
  return (
    colon > 0 &&
    (colon < 12 || (colon < LONGEST_ASIDE && nameWithAside(items, colon) !== null)) &&
    items[colon + 1]?.kind === 'quotation' &&
    items.slice(0, colon).some(item => isName(item))
  );
}

/** Headlines read by their form, and sentences of the text that have the form of one. */
export function findHeadlineForms(reading: Reading, blocks: readonly ReadBlock[], prose: readonly Draft[]): Draft[] {
  const speakers = new Set<string>();
  for (const draft of prose) {
    if (draft.kind !== 'say' && draft.kind !== 'tell') continue;
    for (const span of draft.source)
      for (const word of reading.text.slice(span[0], span[1]).split(/[\s,]+/u))
        if (/^\p{Lu}/u.test(word)) speakers.add(word.toLowerCase().replaceAll('’', "'").replace(/'s$/u, ''));
  }
  const found: Draft[] = [];
  for (const read of blocks) {
    for (const [k, sentence] of read.sentences.entries()) {
      // In the text only "Dale on ferries: “…”" counts, and only where nothing else was read.
      if (
        read.block.role === 'body' &&
        (!isLabelled(sentence) ||
          prose.some(draft => draft.sentence === read.first + k && (draft.source.length > 0 || draft.cue.length === 0)))
      )
        continue;
      for (const form of readHeadlineForms(sentence, speakers)) {
        const { items } = sentence;
        found.push({
          source: form.source === null ? [] : spansOfRuns(items, [form.source]),
          cue: spansOfRuns(items, [form.cue]),
          content: spansOfRuns(items, form.content),
          pattern: form.pattern,
          kind: form.kind,
          lemma: form.lemma,
          negated: false,
          block: read.index,
          sentence: read.first + k,
          continues: null,
          form: 'prose',
        });
      }
    }
  }
  return found;
}
