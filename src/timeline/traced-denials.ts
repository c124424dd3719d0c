import { identify } from '#base/id.ts';
import { findDenialsOf } from '#check/made-denials.ts';
import type { Material } from '#check/material.ts';
import { makeWeigher } from '#check/weigh.ts';
import type { Person } from '#speaker/speaker.ts';
import type { TracedWords } from '#spread/trace.ts';
import { lineDenials } from './denials.ts';
import type { DenialLine } from './timeline.ts';

/** The denials of words that were traced, each tied to the utterances that the trace found of them. */
export function readTracedDenials(
  person: Person,
  { words, utterances }: TracedWords,
  material: Material,
): DenialLine[] {
  const pieces = utterances.map(({ reports }) => ({
    utterance: identify('u', reports.map(({ id }) => id).sort()),
    words,
    documents: material.documents.filter(({ document }) => reports.some(report => report.document === document)),
    statements: reports,
  }));
  const of = pieces.map((_, number) => number);
  const denials = findDenialsOf(words, { person, material }).map(denial => ({ ...denial, of }));
  return lineDenials(denials, pieces, makeWeigher(material, []));
}
