import { coverSpans } from '#base/span.ts';
import type { KeptStatement } from '#speaker/speaker.ts';
import type { Hop, HopKind, Rests } from './hop.ts';
import { nameOf } from './origins.ts';
import { publishersOf } from './publishers.ts';
import type { OriginDocument } from './setting.ts';
import type { Step } from './step.ts';

const KINDS: Readonly<Record<Step['kind'], HopKind>> = {
  medium: 'outlet',
  person: 'person',
  unnamed: 'unnamed',
  work: 'channel',
};

/** The hop that a step of a document makes, to the document that it leads to where the material has one. */
export function hopOfStep(step: Step, document: OriginDocument, target: OriginDocument | null): Hop {
  const { span, rests } = step;
  return {
    kind: KINDS[step.kind],
    name: target === null ? step.name : nameOf(target),
    words: span === null ? null : document.text.slice(span[0], span[1]),
    span,
    document: target?.document ?? null,
    url: step.url ?? target?.url ?? null,
    date: target?.published ?? null,
    rests,
  };
}

/** The hop to a document that is not cited: the same text or story, or the speaker's own writing. */
export function hopToDocument(target: OriginDocument, rests: Rests, likeness?: number): Hop {
  return {
    kind: publishersOf(target).length > 0 ? 'outlet' : 'channel',
    name: nameOf(target),
    words: null,
    span: null,
    document: target.document,
    url: target.url,
    date: target.published,
    rests,
    ...(likeness === undefined ? {} : { likeness: Math.round(likeness * 100) / 100 }),
  };
}

/** The end of a way at a document that knows the words itself: its reporter, where they were said, and the speaker. */
export function endHops(statement: KeptStatement, document: OriginDocument, rests: 'first_hand' | 'says_so'): Hop[] {
  const { occasion, saidOn: date, speaker } = statement;
  const hop = (kind: HopKind, name: string, span: Hop['span']): Hop => ({
    kind,
    name,
    words: span === null ? null : document.text.slice(span[0], span[1]),
    span,
    document: null,
    url: null,
    date,
    rests,
  });
  const named = document.bylines[0] ?? null;
  const where =
    occasion === null
      ? []
      : [
          hop(
            'channel',
            occasion.with === null ? occasion.kind : `${occasion.kind} with ${occasion.with}`,
            occasion.span,
          ),
        ];
  return [
    ...(rests === 'says_so' ? [hop('reporter', named ?? `reporter of ${nameOf(document)}`, null)] : []),
    ...where,
    hop('speaker', speaker?.name ?? 'somebody whom the text does not name', coverSpans(statement.source)),
  ];
}
