import type { Span } from '#base/span.ts';
import type { Rests } from './hop.ts';
import type { OriginDocument } from './setting.ts';

/** One link between a document and the words: through whom or what it has them. */
export interface Step {
  /** `work`: a release, book, memo or court paper that the words stand in. */
  readonly kind: 'medium' | 'person' | 'unnamed' | 'work';
  readonly name: string;
  /** `told`: the speaker spoke to it; `reports`: it reports them. */
  readonly how: 'told' | 'reports';
  /** Where the document says so; null if it follows from the document as a whole. */
  readonly span: Span | null;
  readonly rests: Rests;
  /** The document that is linked to, if the material holds it. */
  readonly target: OriginDocument | null;
  readonly url: string | null;
}

/** A step that rests on what the text says. */
export function makeStep(kind: Step['kind'], name: string, given: Partial<Step> = {}): Step {
  const rests = kind === 'medium' ? 'cites_by_name' : 'says_so';
  return { kind, name, how: 'reports', span: null, rests, target: null, url: null, ...given };
}
