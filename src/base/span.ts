/** A half-open range `[start, end)` of UTF-16 positions in a text that is kept whole: the slice *is* the quotation. */
export type Span = readonly [start: number, end: number];

/** The words that a span points at. */
export function sliceSpan(text: string, span: Span): string {
  return text.slice(span[0], span[1]);
}

/** The words of several spans, joined by one space. */
export function sliceSpans(text: string, spans: readonly Span[]): string {
  return spans.map(span => sliceSpan(text, span)).join(' ');
}

/** True if the two spans share at least one position. */
export function spansOverlap(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

/** True if `inner` lies wholly in `outer`. */
export function spanHolds(outer: Span, inner: Span): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1];
}

/** The smallest span that covers all of `spans`, or null for none. */
export function coverSpans(spans: readonly Span[]): Span | null {
  if (spans.length === 0) return null;
  let [start, end] = spans[0] as Span;
  for (const span of spans) {
    start = Math.min(start, span[0]);
    end = Math.max(end, span[1]);
  }
  return [start, end];
}

/** The span without white space at its ends. */
export function trimSpan(text: string, span: Span): Span {
  let [start, end] = span;
  while (start < end && /\s/u.test(text.charAt(start))) start += 1;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end -= 1;
  return [start, end];
}

/**
 * Positions of a text in Unicode code points, which W3C Web Annotation selectors count.
 * @returns a function from a UTF-16 position to the number of code points before it.
 */
export function codePointPositions(text: string): (position: number) => number {
  const pairs: number[] = [];
  for (let i = 0; i + 1 < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    const next = text.charCodeAt(i + 1);
    if (unit >= 0xd800 && unit < 0xdc00 && next >= 0xdc00 && next < 0xe000) {
      pairs.push(i + 1);
      i += 1;
    }
  }
  return position => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[middle] as number) < position) low = middle + 1;
      else high = middle;
    }
    return position - low;
  };
}
