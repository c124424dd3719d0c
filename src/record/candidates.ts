import type { Probe } from '#check/material.ts';
import type { Person } from '#speaker/speaker.ts';
import type { Hit, Reader } from '#store/store.ts';
import type { Library } from './library.ts';
import { hashWords } from './mark.ts';
import { voicesOf } from './voices.ts';

/** Records of up to this many documents are looked at whole. */
const SMALL_RECORD = 40;

/** How many each search brings up; measured in docs/decisions/002-store.md. */
const BY_PRINTS = 200;
const BY_WORDS = 100;
const BY_SPEAKER = 60;
const BY_PASSAGE = 20;

/** What the searches bring up for a claim. */
export interface Candidates {
  /** Documents to look at whole. */
  readonly documents: readonly string[];
  /** Statements, best first. */
  readonly statements: readonly string[];
}

/** Finds the statements and documents that a claim may be about: all of a small record. */
export async function findCandidates(
  reader: Reader,
  probe: Probe,
  { library, persons }: { readonly library: Library; readonly persons: readonly Person[] },
): Promise<Candidates> {
  const words = hashWords(probe.words);
  const hits: Hit[] = [
    ...(await reader.findByPrints(probe.fingerprints, BY_PRINTS)),
    ...(await reader.findByWords(words, BY_WORDS, null)),
  ];
  const statementsOf = (): readonly string[] => [...new Set(hits.map(hit => hit.statement))];
  if ((await reader.documentCount()) <= SMALL_RECORD)
    return { documents: await reader.documentIds(), statements: statementsOf() };
  const voices = [...(await voicesOf(library, reader, persons)).values()].flat().map(voice => voice.document);
  if (voices.length > 0) hits.push(...(await reader.findByWords(words, BY_SPEAKER, [...new Set(voices)])));
  const passages = [
    ...(await reader.findPassages(words, BY_PASSAGE, null)),
    ...(await reader.findPassages(words, BY_PASSAGE, ['fact-check', 'reply'])),
  ];
  const documents = [...hits, ...passages].map(hit => hit.document);
  return { documents: [...new Set(documents)], statements: statementsOf() };
}
