import type { Span } from '#base/span.ts';

/** A line or paragraph of a plain text, with where it stands (without the white space at its ends). */
export interface Line {
  readonly span: Span;
  readonly text: string;
  /** True if an empty line (or the start of the text) stands before it. */
  readonly afterGap: boolean;
}

/** The lines of a text that hold something, with their spans in it. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let afterGap = true;
  for (const match of text.matchAll(/[^\n\r\u2028\u2029]*(?:\r\n|[\n\r\u2028\u2029]|$)/gu)) {
    const trimmed = match[0].trim().replace(/^[\p{M}\p{Cf}\s]+/u, '');
    if (trimmed === '') {
      afterGap = true;
      continue;
    }
    const start = match.index + match[0].indexOf(trimmed);
    lines.push({ span: [start, start + trimmed.length], text: trimmed, afterGap });
    afterGap = false;
  }
  return lines;
}

/** Shares and lengths of text that is wrapped by hand: most lines of a paragraph between these many characters, and little over. */
const WRAP_FROM = 45;
const WRAP_TO = 100;

/**
 * The paragraphs of a text: its lines, or, where it is wrapped by hand at some width, the runs of lines between empty lines.
 */
export function splitParagraphs(text: string): Line[] {
  const lines = splitLines(text);
  if (!isWrapped(lines)) return lines;
  const paragraphs: Line[] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (last === undefined || line.afterGap || /^(?:[>*•-]|\d+[.)])\s/u.test(line.text)) paragraphs.push(line);
    else {
      const span: Span = [last.span[0], line.span[1]];
      paragraphs[paragraphs.length - 1] = { ...last, span, text: text.slice(span[0], span[1]) };
    }
  }
  return paragraphs;
}

/** True if most lines that are followed by another without a gap break off in the middle of a sentence at about one width. */
function isWrapped(lines: readonly Line[]): boolean {
  const followed = lines.filter((_, i) => lines[i + 1]?.afterGap === false);
  if (followed.length < 2 || lines.some(line => line.text.length > WRAP_TO * 1.5)) return false;
  const broken = followed.filter(
    line => line.text.length >= WRAP_FROM && line.text.length <= WRAP_TO && !/[.!?:"”’)]$/u.test(line.text),
  );
  return broken.length >= followed.length * 0.5;
}
