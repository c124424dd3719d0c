import type { Span } from '#base/span.ts';
import type { Mark } from './cut-runs.ts';
import type { ShownStatement } from './shown.ts';

/** Everything of statements that is marked in their text: whose words, by what cue, what is said and what of it stands in quotation marks. */
export function marksOf(statements: readonly ShownStatement[]): readonly Mark[] {
  return statements.flatMap(({ index, source, cue, content, quoted }) => {
    const mark = (spans: readonly Span[], kind: Mark['kind']): Mark[] =>
      spans.map(span => ({ span, kind, statement: index }));
    return [...mark(content, 'content'), ...mark(quoted, 'quoted'), ...mark(cue, 'cue'), ...mark(source, 'source')];
  });
}

/** Surer than not that the words are right to the letter; below, a reader is told. */
const SURE = 0.5;

/** True if it is rather unsure where the words of a statement begin and end, or those of one that it rests on. */
export function isUnsure(statement: ShownStatement, statements: readonly ShownStatement[]): boolean {
  const seen = new Set<number>();
  const look = ({ index, confidence, parent, continues }: ShownStatement): boolean => {
    if (seen.has(index)) return false;
    seen.add(index);
    if (confidence < SURE) return true;
    return [parent, continues].some(each => {
      const rests = each === null ? undefined : statements[each];
      return rests !== undefined && look(rests);
    });
  };
  return look(statement);
}
