import { sha256 } from '#base/id.ts';
import type { Reading, Source } from '#document/document.ts';
import { readSource } from '#document/read-source.ts';
import { nameSpeakers } from '#speaker/name-speakers.ts';
import type { CastMember, Statement } from '#speaker/speaker.ts';
import { findStatements } from '#statement/find-statements.ts';
import type { Marks } from '#store/store.ts';
import type { Kit } from './kit.ts';
import { makeMarks } from './mark.ts';
import { surenessOf } from './sureness.ts';
import { unreadRemark } from './unread.ts';

/** A document read through: its reading, its statements and everybody it names. */
export interface ReadDocument {
  readonly reading: Reading;
  readonly textSha256: string;
  readonly statements: readonly Statement[];
  readonly cast: readonly CastMember[];
}

/** The same, with what the store looks it up by. */
export interface MarkedDocument extends ReadDocument {
  readonly marks: Marks;
}

/** A source of many documents (published fact-checks as data) is read as long as it goes on; it tells so after so many. */
const AT_A_TIME = 100;

/** Reads all documents of a source through to their statements. Faults: `input-unreadable`, `input-empty`, `input-too-large`. */
export async function readWhole(source: Source, kit: Kit, onSome: () => void = () => undefined): Promise<readonly ReadDocument[]> {
  const readings = await readSource(source);
  return readings.map((read, i) => {
    if (i > 0 && i % AT_A_TIME === 0) onSome();
    const remark = unreadRemark(read.language);
    const reading = remark === null ? read : { ...read, gaps: [...read.gaps, remark] };
    const { statements: named, cast } = nameSpeakers(reading, findStatements(reading, kit.model));
    const sureness = surenessOf(named);
    const statements = named.map((statement, i) => ({ ...statement, confidence: sureness[i] ?? statement.confidence }));
    return { reading, textSha256: sha256(reading.text), statements, cast };
  });
}

/** Reads as `readWhole` does and adds the marks. */
export async function readMarked(source: Source, kit: Kit, onSome: () => void): Promise<readonly MarkedDocument[]> {
  const documents = await readWhole(source, kit, onSome);
  return documents.map(document => ({ ...document, marks: makeMarks(document.reading, document.statements) }));
}
