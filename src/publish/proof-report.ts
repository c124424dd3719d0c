import type { Proof, ProofedQuote } from '#proof/proof.ts';
import { sayCounts, sayPlace } from './proof-sentences.ts';
import { markWords } from './report.ts';
import { wrap } from './wrap.ts';
import { sayCoverage } from '#check/say-coverage.ts';

/** Room for the longest place and verdict. */
const PLACE = 14;
const VERDICT = 14;
const INDENT = ' '.repeat(PLACE + VERDICT);

/**
 * A proofed draft for a terminal: how it came out, then every quote in order of the text, where it stands, its verdict, and for what
 * does not stand why and what to print instead. Plain text, no colours; ends with a line break.
 */
export function reportProof({ draft, quotes, counts, coverage }: Proof): string {
  const name = draft.path ?? draft.title ?? 'draft';
  const lines = [
    ...wrap(`${name} – ${sayCounts(counts)}`, ''),
    ...draft.gaps.flatMap(gap => wrap(`(${gap})`, '  ')),
    '',
    ...quotes.flatMap(quote => listQuote(quote, draft)),
  ];
  return `${lines.join('\n')}\n${quotes.length === 0 ? '' : '\n'}${sayCoverage({ coverage, claim: NOBODY })}\n`;
}

/** Whose statements are counted: nobody's in particular. */
const NOBODY = { text: '', words: '', speaker: null, frameSpeaker: null, on: null };

function listQuote(quote: ProofedQuote, { path, text }: Proof['draft']): string[] {
  const { verdict, failing, form, words, pieces, reason, notes, diff } = quote;
  const who = quote.speaker?.name ?? 'nobody named';
  const quoted = pieces.map(piece => `“${text.slice(...piece).replace(/[,;]$/u, '')}”`).join(' … ');
  const said = form === 'paraphrase' ? `${who}, in other words: ${words}` : `${who}: ${quoted}`;
  const head = `${sayPlace(path, quote).padEnd(PLACE)}${(failing ? verdict.toUpperCase() : verdict).padEnd(VERDICT)}`;
  const lines = wrap(said, ' '.repeat(PLACE + VERDICT));
  lines[0] = head + (lines[0] ?? '').slice(PLACE + VERDICT);
  if (failing || verdict === 'unattributed') lines.push(...wrap(reason, INDENT));
  lines.push(...notes.flatMap(note => wrap(note, INDENT)));
  if (diff !== undefined)
    lines.push(...labelled('draft', markWords(diff, '+')), ...labelled('on record', markWords(diff, '-')));
  lines.push(...quote.printInstead.flatMap(({ line }, i) => labelled(i === 0 ? 'print' : '', line)));
  return lines;
}

/** Room for the longest label. */
const LABEL = INDENT.length + 11;

function labelled(label: string, words: string): string[] {
  const [first = '', ...rest] = wrap(words, ' '.repeat(LABEL));
  return [`${INDENT}${label}`.padEnd(LABEL) + first.slice(LABEL), ...rest];
}
