import type { Span } from '#base/span.ts';
import { spanHolds, spansOverlap } from '#base/span.ts';
import type { Reading } from '#document/document.ts';
import type { Sentence } from '#text/sentences.ts';
import type { Draft } from './draft.ts';
import type { ReadBlock } from './find-drafts.ts';
import { blankOut } from './frame.ts';

const NOTE_LABEL =
  /^\W*(?:corrections?|clarifications?|correction and clarification|(?:an? )?editor['’]?s['’]? note|erratum|retraction|amendment|note to readers)\b[^.:“"]{0,40}(?:[:.—–-]|$)/iu;
const THIS_TEXT = String.raw`(?:article|story|report|piece|post|page|item|column|headline|dispatch|interview|transcript)`;
const NOTE = new RegExp(
  String.raw`\b(?:earlier|previous|original|first|initial|prior) (?:version|edition)s? of (?:this|the|our|that) ${THIS_TEXT}|\b(?:this|the|our) ${THIS_TEXT}\b[^.“"]{0,60}\b(?:was|has been|have been|is) (?:since )?(?:amended|corrected|updated|edited|changed|revised|clarified)\b|\b(?:an?|the|this|our|one) (?:\p{L}+ ){0,2}${THIS_TEXT}\b[^.“"]{0,60}\bmisquoted\b|\b(?:this|our) ${THIS_TEXT} (?:originally|initially|previously|wrongly|incorrectly|mistakenly)\b|\bwe (?:have )?(?:wrongly|incorrectly|mistakenly|removed|corrected|retracted|misquoted)\b|\bdue to an? \p{L}+ error\b`,
  'iu',
);
const WRONG =
  /\b(?:misquot\w*|misattribut\w*|misreport\w*|wrongly|incorrectly|mistakenly|erroneously|inaccurately|in error|originally|initially|previously|removed|retract\w*|withdr[ae]wn?|changed from)\b|\b(?:earlier|previous|original|first|initial|prior) (?:version|edition)s?\b[^.“"]{0,60}\b(?:quoted|said|stated|reported|attributed|gave|described)\b/iu;
const NOT_BEFORE = /(?:\b(?:and )?not|\brather than|\binstead of|\bas opposed to)[\s,:]*(?:\p{L}+ ){0,3}$/iu;
const NEVER_AFTER =
  /^[\s,]*(?:which |that |words )?(?:\p{L}+ ){0,4}(?:did not|didn['’]t|never|had not|has not) (?:in fact )?(?:say|said|use|used|utter|uttered|write|wrote|written)\b/iu;
/** What a note says before the wording that it stands for; “His words, as the recording shows, were:” names nobody anew. */
const RIGHT =
  /\b(?:in fact|actually|correct(?:ly)?|should (?:have )?(?:read|say|said|be|been)|what (?:he|she|they) (?:\p{L}+ )?said|the (?:right|full|proper|exact) (?:quote|words|quotation)|(?:his|her|their) (?:\p{L}+ )?(?:words|remark|sentence)\b[^.“"]{0,80}\b(?:were|was|read|ran)|said|told|wrote|was|to read|to)\b/iu;

const CAPITALS = String.raw`(?!(?:An?|The|This|That|It|In|On|We|He|She|They|Due|Correction|Clarification|Editor|January|February|March|April|May|June|July|August|September|October|November|December)\b)\p{Lu}[\p{L}\p{M}’'-]+`;
const NAME = String.raw`(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|Prof)\.? )?${CAPITALS}(?: (?:(?:de|van|von|der|al|bin|la) )?${CAPITALS})*`;
const MISQUOTED = new RegExp(
  String.raw`\b(?:misquoted|quoted|quoting|attribut\w+ to|(?:quote|quotation|remark|comment|statement|words)s? (?:by|from|of)|to) (?:the [^,.:;“”"]{2,60}, |the \p{Ll}+(?: \p{Ll}+){0,2},? )?(${NAME})`,
  'u',
);
const SAID_BY = new RegExp(
  String.raw`\b(?:(?:said|made|spoken|uttered|written|posted) by|(?:was|were|came|comes|is|are) (?:in fact |actually )?(?:by|from)|(?:should (?:have been|be) )attributed to|attributable to) (?:the \p{Ll}+(?: \p{Ll}+){0,2},? )?(${NAME})|\b[Ii]t was (${NAME}) who said`,
  'u',
);
const SAYS = new RegExp(
  String.raw`(${NAME}|\b[Hh]e|\b[Ss]he|\b[Tt]hey) (?:(?:in fact|actually|had|has|instead) )*(?:said|told|wrote|was saying)`,
  'u',
);
const ANY_NAME = new RegExp(NAME, 'u');

/** A note that corrects what the document, or an earlier version of it, said. */
interface Note {
  readonly read: ReadBlock;
  readonly sentences: readonly { readonly sentence: Sentence; readonly at: number }[];
}

/** The notes of a document: from the sentence that names the error to the end of its paragraph; with a heading, the next paragraph. */
function findNotes(reading: Reading, blocks: readonly ReadBlock[]): Note[] {
  const notes: Note[] = [];
  let headed = false;
  for (const read of blocks) {
    const text = reading.text.slice(...read.block.span);
    if (read.block.role === 'headline') {
      headed = NOTE_LABEL.test(text);
      continue;
    }
    const labelled = NOTE_LABEL.test(text);
    if (labelled && text.length < 40 && !/[“"]/u.test(text)) {
      headed = true;
      continue;
    }
    const sentences = read.sentences.map((sentence, k) => ({ sentence, at: read.first + k }));
    const first = sentences.findIndex(({ sentence }) => NOTE.test(reading.text.slice(...sentence.span)));
    if (labelled || headed || first >= 0)
      notes.push({ read, sentences: labelled || headed ? sentences : sentences.slice(first) });
    headed = false;
  }
  return notes.filter(({ sentences }) => {
    const [a] = sentences[0]?.sentence.span ?? [0, 0];
    const [, b] = sentences.at(-1)?.sentence.span ?? [0, 0];
    return (
      WRONG.test(reading.text.slice(a, b)) ||
      NOT_BEFORE.test(reading.text.slice(a, b)) ||
      /\b(?:correct|amend)\w* an? (?:mis)?(?:quote|quotation|remark)/iu.test(reading.text.slice(a, b))
    );
  });
}

/** Where the first group that matched stands in the document, or null. */
function placeOf(pattern: RegExp, frame: string, start: number): Span | null {
  const match = pattern.exec(frame);
  const name = match?.slice(1).find(group => group !== undefined) ?? match?.[0];
  if (match === null || name === undefined) return null;
  const at = start + match.index + match[0].lastIndexOf(name);
  return [at, at + name.length];
}

/** A quotation of a note, and whether the note takes it back. */
interface Given {
  readonly span: Span;
  readonly wrong: boolean;
  readonly at: number;
  readonly frame: string;
  readonly start: number;
}

function readGiven(text: string, { sentences }: Note): Given[] {
  return sentences.flatMap(({ sentence, at }) => {
    const [start, end] = sentence.span;
    const quotations = sentence.items.flatMap(item => (item.kind === 'quotation' ? [item.quotation] : []));
    const spans = quotations.map(quotation => quotation.span);
    const frame = blankOut(text, sentence.span, spans);
    return spans.flatMap((span, i): Given[] => {
      const from = spans[i - 1]?.[1] ?? start;
      const before = text.slice(from, span[0]);
      const after = text.slice(span[1], spans[i + 1]?.[0] ?? end);
      const wrong = WRONG.test(before) || NOT_BEFORE.test(before) || NEVER_AFTER.test(after);
      if (!wrong && !RIGHT.test(before)) return [];
      return [{ span, wrong, at, frame, start }];
    });
  });
}

/**
 * Statements that a document takes back and those that it puts in their place: "an earlier version misquoted her as saying “…”; she
 * said “…”". What a note gives in other words than quoted ones is read as prose and marked.
 * @param prose the drafts of prose; those that stand in a note are among the result, as they are to be kept.
 */
export function findCorrections(
  reading: Reading,
  blocks: readonly ReadBlock[],
  prose: readonly Draft[],
): readonly Draft[] {
  const notes = findNotes(reading, blocks);
  if (notes.length === 0) return prose;
  const { text } = reading;
  let drafts = [...prose];
  for (const note of notes) {
    const given = readGiven(text, note);
    const made: Draft[] = [];
    const [start] = note.sentences[0]?.sentence.span ?? [0];
    const quotes = note.sentences.flatMap(({ sentence }) =>
      sentence.items.flatMap(item => (item.kind === 'quotation' ? [item.quotation.span] : [])),
    );
    const whole = blankOut(text, [start, note.read.block.span[1]], quotes);
    const about = placeOf(MISQUOTED, whole, start) ?? placeOf(ANY_NAME, whole, start);
    const draftOf = (one: Given, source: Span | null, standing: 'retracted' | 'asserted'): Draft => ({
      source: source === null ? [] : [source],
      // What the note stands for has the cue that was read there: without one nobody is known to have said it.
      cue:
        standing === 'retracted'
          ? []
          : (prose.find(draft => draft.sentence === one.at && draft.content.some(span => spansOverlap(span, one.span)))
              ?.cue ?? []),
      content: [one.span],
      pattern: 'quote-introduced',
      kind: 'say',
      lemma: '',
      negated: false,
      block: note.read.index,
      sentence: one.at,
      continues: null,
      form: 'prose',
      standing,
    });
    for (const one of given) {
      const source = one.wrong
        ? (placeOf(MISQUOTED, one.frame, one.start) ?? about)
        : (placeOf(SAYS, one.frame, one.start) ?? about);
      made.push(draftOf(one, source, one.wrong ? 'retracted' : 'asserted'));
    }
    const by = placeOf(SAID_BY, whole, start);
    const [wrongly] = given.filter(({ wrong }) => wrong);
    if (by !== null && wrongly !== undefined && given.length === 1) made.push(draftOf(wrongly, by, 'asserted'));
    const wrongSentences = new Set(
      note.sentences.filter(({ sentence }) => WRONG.test(text.slice(...sentence.span))).map(({ at }) => at),
    );
    const inNote = (draft: Draft): boolean =>
      [...draft.cue, ...draft.content].some(span => spanHolds(note.read.block.span, span) && span[0] >= start);
    drafts = [
      ...drafts
        .filter(
          draft =>
            !inNote(draft) ||
            !draft.content.some(span => made.some(other => other.content.some(own => spansOverlap(span, own)))),
        )
        .map(draft =>
          inNote(draft) && wrongSentences.has(draft.sentence) ? { ...draft, standing: 'retracted' as const } : draft,
        ),
      ...made,
    ];
  }
  return drafts;
}
