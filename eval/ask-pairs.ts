import { z } from 'zod';
import type { Span } from '#base/span.ts';
import type { Origin } from '#origin/origin.ts';
import { judgeWorth } from '#origin/worth.ts';
import type { ShownDocument } from '#record/record.ts';
import type { KeptStatement } from '#speaker/speaker.ts';
import { normalWords } from '#text/normal.ts';
import { groupUtterances } from '#utterance/group-utterances.ts';
import { sameWords } from '#utterance/same-words.ts';
import { settingOf, withRecord } from './pair-record.ts';
import type { Alteration, Independence, OriginPair, Passage, SameUtterance } from './pair-shapes.ts';

/** Less of the words than this in a statement, and it is not the one that is asked about. */
const ABOUT_AT = 0.5;

/** True if the program groups the two reports; null if it read no statement out of one of them. */
export async function askUtterance({ a, b }: SameUtterance): Promise<boolean | null> {
  const given = Object.entries({ a, b }).map(([name, passage]) => ({ ...passage, name, url: null }));
  return withRecord(given, async kept => {
    const [one, other] = [reportsOf(kept.documents.get('a'), a), reportsOf(kept.documents.get('b'), b)];
    if (one.length === 0 || other.length === 0) return null;
    const { documentOf } = await settingOf(kept);
    return groupUtterances([...one, ...other], documentOf).some(({ reports }) =>
      [one, other].every(side => side.some(({ id }) => reports.some(report => report.id === id))),
    );
  });
}

/** The statements that overlap a passage's marked words. */
function reportsOf(document: ShownDocument | undefined, { words }: Passage): KeptStatement[] {
  if (document === undefined) return [];
  const marked = words.map((run): Span => [document.text.indexOf(run), document.text.indexOf(run) + run.length]);
  return document.statements.filter(({ content }) =>
    content.some(([start, end]) => marked.some(([from, to]) => start < to && from < end)),
  );
}

/** What the program finds about circulating words on a record that holds the one report. */
export interface AnsweredAlteration {
  readonly finding: string;
  /** Words that only the record has, and that only the claim has, as the best evidence shows them. */
  readonly dropped: string;
  readonly put: string;
}

export async function askAlteration({ recorded, claimed, person }: Alteration): Promise<AnsweredAlteration> {
  return withRecord([{ ...recorded, name: 'a', url: null }], async ({ record }) => {
    const { finding, evidence } = await record.check({ claim: claimed.text, speaker: person });
    const diff = evidence.find(one => one.diff !== undefined)?.diff ?? [];
    const only = (sign: string): string => diff.flatMap(([step, word]) => (step === sign ? word : [])).join(' ');
    return { finding, dropped: only('-'), put: only('+') };
  });
}

/** Who stands behind the words, with the reports of each; `groups` is null where the face does not tell. */
export interface AnsweredIndependence {
  readonly independent: number;
  readonly groups: readonly (readonly string[])[] | null;
}

/** As the finding gives them where it does; a program that does not is scored by the number alone. */
const Roots = z.object({
  roots: z.array(z.object({ reports: z.array(z.object({ document: z.string() })) })).optional(),
});

export async function askIndependence({ words, speaker, documents }: Independence): Promise<AnsweredIndependence> {
  return withRecord(documents, async kept => {
    const { origins } = await kept.record.check({ claim: words, speaker });
    const names = new Map([...kept.documents].map(([name, { document }]) => [document, name]));
    const groups = Roots.parse(origins).roots?.map(({ reports }) =>
      reports.flatMap(each => names.get(each.document) ?? []),
    );
    return { independent: origins.independent, groups: groups ?? null };
  });
}

/** Where the program has a document's knowledge from, in the words of the set: a document's name, `outside:…`, `unnamed:…`, `circle`, `none` for no record. */
export interface AnsweredOrigin {
  readonly root: string;
  /** True if it takes the text for a copy or rewrite. */
  readonly copied: boolean;
}

/** Null if the program read no statement with the words out of the document. */
export async function askOrigin({ words, document, documents }: OriginPair): Promise<AnsweredOrigin | null> {
  return withRecord([document, ...documents], async kept => {
    const statement = closestTo(words, kept.documents.get(document.name));
    if (statement === null) return null;
    const { origin, copyOf } = judgeWorth(statement, await settingOf(kept));
    const names = new Map([...kept.documents].map(([name, shown]) => [shown.document, name]));
    return { root: placeOf(origin, names), copied: copyOf !== undefined };
  });
}

/** The statement of a document that has most of the words, a body's before a headline's; null if none has half. */
function closestTo(words: string, document: ShownDocument | undefined): KeptStatement | null {
  if (document === undefined) return null;
  const asked = normalWords(words).map(({ word }) => word);
  const scored = document.statements.map(statement => {
    const said = statement.content.flatMap(([start, end]) => normalWords(document.text.slice(start, end)));
    return {
      statement,
      share: sameWords(
        asked,
        said.map(({ word }) => word),
      ),
    };
  });
  const best = scored
    .filter(({ share }) => share >= ABOUT_AT)
    .sort((a, b) => Number(b.statement.role === 'body') - Number(a.statement.role === 'body') || b.share - a.share)[0];
  return best?.statement ?? null;
}

function placeOf(origin: Origin | null, names: ReadonlyMap<string, string>): string {
  if (origin === null) return 'none';
  if (origin.key.startsWith('circle:')) return 'circle';
  return origin.kind === 'document' ? (names.get(origin.document ?? '') ?? 'none') : `${origin.kind}:${origin.label}`;
}
