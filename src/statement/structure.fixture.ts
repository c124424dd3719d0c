import { sliceSpans } from '#base/span.ts';
import type { AttributionModel } from '#model/model-file.ts';
import type { Reading } from '#document/document.ts';
import { readSource } from '#document/read-source.ts';
import { findStatements } from './find-statements.ts';
import { readingOf } from './reading.fixture.ts';
import type { FoundStatement } from './statement.ts';

/** What must hold of the statement whose words hold `words`; of several the one with the fewest words. */
export interface Wanted {
  readonly words: string;
  /** The mention it is given to; '' for none. */
  readonly source?: string;
  readonly attitude?: FoundStatement['attitude'];
  readonly standing?: FoundStatement['standing'];
  readonly negated?: boolean;
  readonly form?: FoundStatement['form'];
  /** `how name`, nearest first, `!` for an unnamed one. */
  readonly via?: readonly string[];
  readonly occasion?: string;
  /** The source of the statement inside which it stands; '' for none. */
  readonly parent?: string;
  /** Who reports it, whether the report is a statement of its own or a link of its chain. */
  readonly through?: string;
  /** More words that the same statement must hold. */
  readonly also?: readonly string[];
}

export interface StructureText {
  readonly name: string;
  /** Paragraphs parted by ¶, a role in brackets before one that is not body. */
  readonly text?: string;
  /** A page or a plain file, read as one. */
  readonly html?: string;
  readonly txt?: string;
  readonly more?: Partial<Reading>;
  readonly want?: readonly Wanted[];
  /** Words that stand in no statement at all. */
  readonly not?: readonly string[];
  /** Words that stand in one statement and no other. */
  readonly once?: readonly string[];
}

export async function readStructure({ text, html, txt, more }: StructureText): Promise<Reading> {
  if (text !== undefined) return readingOf(text.split('¶'), more);
  const [reading] = await readSource({
    bytes: new TextEncoder().encode(html ?? txt ?? ''),
    mediaType: html === undefined ? 'text/plain' : 'text/html',
    path: html === undefined ? 'a.txt' : 'a.html',
    url: null,
    headerTime: null,
    said: { kind: null, outlet: null, url: null, published: null },
  });
  if (reading === undefined) throw new Error('nothing was read');
  return { ...reading, ...more };
}

/** What of a text is not read as it must be, a line a fault; empty if all is right. */
export async function faultsOf(given: StructureText, model: AttributionModel | null = null): Promise<string[]> {
  const reading = await readStructure(given);
  const found = findStatements(reading, model);
  const said = (one: FoundStatement | undefined): string =>
    one === undefined ? '' : sliceSpans(reading.text, one.content);
  const faults: string[] = [];
  const whose = (one: FoundStatement | undefined): string =>
    one === undefined ? '' : sliceSpans(reading.text, one.source);
  for (const want of given.want ?? []) {
    const holds = found.filter(one => said(one).includes(want.words));
    const one = holds.toSorted((a, b) => said(a).length - said(b).length)[0];
    if (one === undefined) {
      faults.push(`no statement has: ${want.words}`);
      continue;
    }
    const via = one.via.map(link => `${link.how} ${link.name}${link.unnamed ? '!' : ''}`);
    const pairs: readonly (readonly [string, string | boolean | undefined, string | boolean])[] = [
      ['source', want.source, whose(one)],
      ['attitude', want.attitude, one.attitude],
      ['standing', want.standing, one.standing],
      ['negated', want.negated, one.negated],
      ['form', want.form, one.form],
      ['via', want.via?.join(', '), via.join(', ')],
      [
        'occasion',
        want.occasion,
        one.occasion === null
          ? ''
          : [one.occasion.kind, one.occasion.with, one.occasion.place].filter(part => part !== null).join(' · '),
      ],
      ['parent', want.parent, one.parent === null ? '' : whose(found[one.parent])],
    ];
    for (const [what, wanted, got] of pairs)
      if (wanted !== undefined && wanted !== got)
        faults.push(`${want.words}: ${what} is ${String(got)}, not ${String(wanted)}`);
    const through = [...one.via.map(link => link.name), one.parent === null ? '' : whose(found[one.parent])];
    if (want.through !== undefined && !through.includes(want.through))
      faults.push(`${want.words}: is not had through ${want.through}`);
    for (const words of want.also ?? [])
      if (!said(one).includes(words)) faults.push(`${want.words}: the statement lacks ${words}`);
  }
  for (const words of given.not ?? [])
    if (found.some(one => said(one).includes(words))) faults.push(`a statement has: ${words}`);
  for (const words of given.once ?? []) {
    const count = found.filter(one => one.role === 'body' && said(one).includes(words)).length;
    if (count !== 1) faults.push(`${count} statements have: ${words}`);
  }
  return faults;
}
