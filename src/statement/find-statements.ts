import type { Span } from '#base/span.ts';
import { spansOverlap } from '#base/span.ts';
import type { Reading } from '#document/document.ts';
import type { AttributionModel } from '#model/model-file.ts';
import { isReadLanguage, packFor } from '#text/language-pack.ts';
import { findAnnounced } from './announced.ts';
import { placeDrafts } from './assemble.ts';
import type { Placed } from './assemble.ts';
import { findCorrections } from './corrections.ts';
import { sureBy, type SureOf } from './confidence.ts';
import { findCreditLines, withCreditLines } from './credit-lines.ts';
import { describe } from './describe.ts';
import type { Draft } from './draft.ts';
import { findDrafts, readBlocks } from './find-drafts.ts';
import type { ReadBlock } from './find-drafts.ts';
import { findByRules } from './found.ts';
import { findHeadlineForms } from './headline.ts';
import { withNested } from './nested.ts';
import { behindAddress, findOwn, isAuthors, isOwn, isOwnDenial, isSeeming } from './own.ts';
import { findReads } from './reads.ts';
import { withoutRepeats } from './repeats.ts';
import { findSetOff } from './set-off.ts';
import type { FoundStatement } from './statement.ts';
import { findAnswers } from './interview.ts';
import { findPackStatements } from './packs/find-pack-statements.ts';
import { findLetters, findSignedSetOff, withSigned } from './signed.ts';
import { findSpeech } from './speech.ts';
import { findToldInside } from './told-inside.ts';
import { findTurns } from './turns.ts';
import { viaOfNeighbour } from './via.ts';

/**
 * The statements of a document, by the rules of its language: a language pack's, English ones, or none where the language is
 * not read (`isReadLanguage`); where it cannot be told, the text is read as English. The model, if given, finds them in English prose;
 * `sureOf` tells how sure an English one is.
 */
export function findStatements(
  reading: Reading,
  model: AttributionModel | null = null,
  sureOf: SureOf = sureBy(model?.name ?? null),
): FoundStatement[] {
  const pack = packFor(reading.language);
  if (pack !== null) return findPackStatements(reading, pack);
  return isReadLanguage(reading.language) ? findEnglishStatements(reading, { model, sureOf }) : [];
}

/**
 * The statements of a document in text order: who is given which words. Spans point into `reading.text`; nothing is read from
 * captions, teasers, comments or furniture. The spans are found first (turns, prose, set-off blocks, headlines, the author's own
 * words), then each is described (how quoted, by what attitude, through whom, when), so that either half can be replaced.
 */
function findEnglishStatements(
  whole: Reading,
  { model: given, sureOf }: { readonly model: AttributionModel | null; readonly sureOf: SureOf },
): FoundStatement[] {
  const reading = withoutRepeats(whole);
  // The model learnt from reporters' prose: in letters and posts it takes greetings and the author's own words for others'.
  const model = isOwn(reading) ? null : given;
  const labelled = findTurns(reading);
  const turns =
    [labelled, findAnswers(reading), findSpeech(reading), findLetters(reading)].find(found => found.length > 0) ?? [];
  if (reading.kind === 'transcript' && turns.length > 0)
    return describe(reading, readBlocks(reading), { placed: placeDrafts(turns), sureOf });
  const blocks = readBlocks(reading);
  const unread = turns.length === 0 ? blocks : blocks.filter(read => !isCovered(read, turns));
  const flat = findDrafts(reading.text, unread, model);
  const found = given === null ? flat : withNested(reading.text, unread, flat);
  const credited = withCreditLines(found, findCreditLines(reading.text, unread));
  const bySignature = findSignedSetOff(reading.text, unread);
  const prose = findCorrections(reading, blocks, withSigned(credited, bySignature));
  const setOff = findSetOff(reading, blocks, block =>
    prose.some(draft => draft.block === block && draft.pattern.startsWith('quote')),
  );
  const announced = findAnnounced(reading, blocks, block =>
    [...prose, ...setOff].some(draft => draft.block === block && draft.pattern !== 'quote-alone'),
  );
  const headlines = findHeadlineForms(reading, blocks, prose);
  const reads = findReads(blocks, [...prose, ...setOff, ...announced]);
  const alone = prose.filter(draft => draft.source.length > 0 || !reads.some(read => sameWords(read, draft)));
  const others = [
    ...alone.filter(draft => !replaced(draft, headlines)),
    ...findToldInside(reading.text, unread, alone),
    ...setOff,
    ...announced,
    ...reads,
    ...headlines,
  ].filter(draft => draft.content.length > 0);
  const kept = isOwn(reading)
    ? [...others, ...findAddressed(reading, blocks, others)].filter(
        draft =>
          (isOwnDenial(reading.text, draft) || !isAuthors(reading.text, draft)) &&
          !isSeeming(reading.text, blocks, draft),
      )
    : others;
  const placed = placeDrafts([...turns, ...kept, ...findOwn(reading, blocks, kept)]);
  return describe(reading, blocks, { placed: placeDrafts(worthKeeping(reading, blocks, placed)), sureOf });
}

/** What an author says behind an address to the readers ("For those who ask: I never said that …"). */
function findAddressed(reading: Reading, blocks: readonly ReadBlock[], drafts: readonly Draft[]): Draft[] {
  return blocks.flatMap(read =>
    read.sentences.flatMap((sentence, k) => {
      const rest = read.block.role === 'body' ? behindAddress(reading.text, sentence) : null;
      if (rest === null) return [];
      const known = (cue: readonly Span[]): boolean =>
        drafts.some(draft => draft.cue.some(own => cue.some(span => spansOverlap(own, span))));
      return findByRules(rest)
        .filter(({ cue }) => !known(cue))
        .map(({ source, cue, content, pattern, kind, lemma, negated }): Draft => ({
          source,
          cue,
          content,
          pattern,
          kind,
          lemma,
          negated,
          block: read.index,
          sentence: read.first + k,
          continues: null,
          form: 'prose',
        }));
    }),
  );
}

/** True if the turns of a printed interview take up a block. */
function isCovered(read: ReadBlock, turns: readonly Draft[]): boolean {
  const [start, end] = read.block.span;
  return turns.some(turn => [...turn.source, ...turn.content].some(span => span[0] < end && start < span[1]));
}

/** True if two drafts give the same words. */
function sameWords(a: Draft, b: Draft): boolean {
  return b.content.every(span => a.content.some(other => spansOverlap(span, other)));
}

/** A headline that is read by its form is not read as prose as well. */
function replaced(draft: Draft, headlines: readonly Draft[]): boolean {
  return headlines.some(headline => headline.block === draft.block && headline.sentence === draft.sentence);
}

/** Without what adds nothing: a thought or wish inside another's words, and a sentence that only says where the one before was said. */
function worthKeeping(reading: Reading, blocks: readonly ReadBlock[], placed: readonly Placed[]): Draft[] {
  const sentences = blocks.flatMap(read => read.sentences);
  return placed
    .filter(({ draft, parent }) => {
      if (draft.form !== 'prose') return true;
      if (parent !== null && (draft.kind === 'think' || draft.kind === 'want' || draft.kind === 'call'))
        return draft.content.some(span => /["“„«]/u.test(reading.text.slice(...span)));
      const sentence = sentences[draft.sentence];
      if (sentence === undefined || !OF_A_REMARK.test(reading.text.slice(sentence.span[0], sentence.span[0] + 80)))
        return true;
      return sentence.items.some(item => item.kind === 'quotation') || viaOfNeighbour(reading, sentence).length === 0;
    })
    .map(({ draft }) => draft);
}

/** How a sentence begins that speaks of the remark before it. */
const OF_A_REMARK =
  /^(?:That is|That['’]s|This is|(?:He|She|They) made|\p{Lu}[\p{L}’'-]+ made|(?:The|His|Her|Their|This|These) (?:remark|comment|statement|quote|word|claim))/u;
