import { codePointPositions } from '#base/span.ts';
import type { Evidence } from '#check/finding.ts';

/** A target of a W3C Web Annotation: a source and where in it the words stand, once by the words and once by position. */
export interface AnnotationTarget {
  readonly source: string;
  readonly selector: readonly [TextQuoteSelector, TextPositionSelector];
}

export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Positions count Unicode code points of the reading's text, as the standard asks; end exclusive. */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

/**
 * A piece of evidence as a Web Annotation target.
 * @param text the reading's text that the evidence points into; its positions there are UTF-16 units.
 */
export function annotateEvidence(evidence: Evidence, text: string): AnnotationTarget {
  const { exact, prefix, suffix, start, end } = evidence.quote;
  const position = codePointPositions(text);
  return {
    source: evidence.url ?? `urn:sha256:${evidence.sha256}`,
    selector: [
      { type: 'TextQuoteSelector', exact, prefix, suffix },
      { type: 'TextPositionSelector', start: position(start), end: position(end) },
    ],
  };
}
