import type { Selectable } from 'kysely';
import { readKind, readObtained } from './shapes.ts';
import type { DocumentLine } from './store.ts';
import type { Tables } from './tables.ts';

/** The columns of a line of the list of documents. */
export const LINE = [
  'document',
  'path',
  'url',
  'outlet',
  'title',
  'published',
  'kind',
  'language',
  'obtained',
  'statements',
  'copy_group',
] as const;

type LineRow = Pick<Selectable<Tables['document']>, (typeof LINE)[number]>;

export function readLine({ copy_group: copyGroup, kind, obtained, ...row }: LineRow): DocumentLine {
  return { ...row, kind: readKind(kind), obtained: readObtained(obtained), copyGroup };
}
