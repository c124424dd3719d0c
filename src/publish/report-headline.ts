import type { GradedHeadline } from '#check/grade-headlines.ts';
import { wrap } from './wrap.ts';
import { sayDay } from './sentences.ts';

/** A headline's quote or report beside what the text has, for a terminal: plain text without a line break at its end. */
export function reportHeadline(
  graded: GradedHeadline,
  place: { readonly document: string; readonly outlet: string | null; readonly published: string | null },
): string {
  const { grade, ungraded, role, speaker, words, inQuotationMarks, headline, text } = graded;
  const where = [place.outlet, place.published === null ? null : sayDay(place.published)].filter(part => part !== null);
  const said = inQuotationMarks ? `“${flat(words)}”` : flat(words);
  const about = `${speaker ?? 'nobody known'}: ${said}`;
  return [
    `${place.document}  ${grade ?? `not graded: ${ungraded ?? ''}`}${where.length === 0 ? '' : ` (${where.join(', ')})`}`,
    ...wrap(about, '    '),
    ...wrap(`${role === 'headline' ? 'Headline' : 'Standfirst'}: ${flat(headline)}`, '    '),
    ...(text === null ? [] : wrap(`Text: ${flat(text.exact)}`, '    ')),
    ...(grade === 'altered' ? wrap(sayWords(graded), '    ') : []),
    ...(grade === 'context dropped' && text !== null
      ? wrap(`Around it: … ${flat(text.prefix)}»${flat(text.exact)}«${flat(text.suffix)} …`, '    ')
      : []),
  ].join('\n');
}

/** Which words are others: the headline's `+`, the text's `-`. */
function sayWords({ diff }: GradedHeadline): string {
  const steps = (diff ?? []).filter(([sign]) => sign !== '=').map(([sign, word]) => `${sign}${word}`);
  return steps.length === 0 ? 'The words differ.' : `Other words: ${steps.join(' ')}`;
}

const flat = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();
