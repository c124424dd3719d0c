import { Fault } from '#base/fault.ts';
import { gatherInputs } from '#capture/inputs.ts';
import type { Finding } from '#check/finding.ts';
import type { ClaimAsked } from '#check/material.ts';
import { NOTHING_SAID, type Reading } from '#document/document.ts';
import { sniffForm } from '#document/sniff.ts';
import type { DraftQuote } from '#proof/draft-quote.ts';
import { findDraftQuotes } from '#proof/find-quotes.ts';
import type { EvidenceDocument } from '#proof/print-instead.ts';
import { countVerdicts, proofQuote, type Proof, type ProofedQuote } from '#proof/proof.ts';
import { readOtherwise, surelyMeant } from '#proof/read-otherwise.ts';
import { findOnRecord } from './check.ts';
import { countCoverage } from './coverage.ts';
import type { Desk } from './desk.ts';
import { isOfSource } from './reader.ts';
import type { MarkedDocument } from './read-whole.ts';
import type { Setting } from './setting.ts';
import { unreadReason, unreadRemark } from './unread.ts';

/** A text on its way to print: text, Markdown, HTML or DOCX. Nothing of it is kept. */
export interface Draft {
  readonly bytes: Uint8Array | string;
  /** The file's path or name, which tells its form where the bytes do not, and stands in messages; null if it has none. */
  readonly name?: string | null;
  readonly mediaType?: string | null;
}

export interface ProofOptions {
  /** How thoroughly the draft is read; `best` if not given. */
  readonly setting?: Setting;
  /** Checks only what the draft gives to somebody of this name. */
  readonly speaker?: string | null;
  /** Told after each quote how many are checked, and of how many. */
  readonly onQuote?: (checked: number, quotes: number) => void;
}

export interface ProofFilesOptions extends ProofOptions {
  /** What `-` stands for. */
  readonly standardInput?: AsyncIterable<Uint8Array | string>;
  /** The name of what comes on standard input. */
  readonly name?: string | null;
}

/** A draft proofed, or what is wrong with an input in one line that names it. */
export type ProofResult = { readonly kind: 'proof'; readonly proof: Proof } | { readonly kind: 'fault'; readonly message: string };

/**
 * Checks every quote of a draft against the record, and keeps nothing: neither the draft nor what was found.
 * @throws Fault `input-unreadable`, `input-empty`, `input-too-large`, `input-too-slow` for what cannot be read as a draft
 */
export async function proof(desk: Desk, draft: Draft, options: ProofOptions = {}): Promise<Proof> {
  const read = await readDraft(desk, draft, options.setting ?? 'best');
  const { reading, statements, textSha256 } = read;
  const wanted = options.speaker ?? null;
  const found = findDraftQuotes({ reading, statements }).filter(
    ({ speaker }) => wanted === null || (speaker !== null && isCalled(speaker.name, wanted)),
  );
  const quotes: ProofedQuote[] = [];
  for (const quote of found) {
    quotes.push(await proofOne(desk, quote, reading));
    options.onQuote?.(quotes.length, found.length);
  }
  const { title, language, text, blocks } = reading;
  const kept = unreadRemark(language);
  const gaps = reading.gaps.flatMap(gap => (gap === kept ? (unreadReason(language) ?? []) : gap));
  return {
    draft: { path: draft.name ?? null, title, language, textSha256, text, blocks, gaps },
    quotes,
    counts: countVerdicts(quotes),
    coverage: await desk.store.read(reader => countCoverage(desk.library, reader)),
  };
}

/** A quote of a draft is asked about alone, on all statements, however surely they were read. */
const WITH_ALL = { minConfidence: null, post: null };

/** Asks the record about one quote; again where a description means on record the one who has the words. */
async function proofOne(desk: Desk, quote: DraftQuote, reading: Reading): Promise<ProofedQuote> {
  const first = (await findOnRecord(desk, await askOf(desk, quote), WITH_ALL)).finding;
  const other = await desk.store.read(reader =>
    desk.library.ask(reader, people => readOtherwise(quote, first, name => people.find(name, { on: quote.saidOn }))),
  );
  if (other === null) return withEvidence(desk, quote, { reading, finding: first });
  const meant: DraftQuote = { ...quote, speaker: { name: other, kind: 'person', description: null, speaksFor: null } };
  const again = (await findOnRecord(desk, await askOf(desk, meant), WITH_ALL)).finding;
  const isTheirs = again.finding !== 'misattributed';
  return withEvidence(desk, isTheirs ? meant : quote, { reading, finding: isTheirs ? again : first });
}

async function withEvidence(
  desk: Desk,
  quote: DraftQuote,
  { reading, finding }: { readonly reading: Reading; readonly finding: Finding },
): Promise<ProofedQuote> {
  const documents = await loadEvidence(desk, finding.evidence.map(({ document }) => document));
  return proofQuote(quote, { reading, finding, documents });
}

/** Proofs files, folders, globs and `-`, one after the other; what cannot be read as a draft harms no other. */
export async function* proofFiles(desk: Desk, inputs: readonly string[], options: ProofFilesOptions = {}): AsyncGenerator<ProofResult> {
  const { standardInput, name: inputName, ...asked } = options;
  const given = gatherInputs(inputs, { kinds: [], ...(standardInput === undefined ? {} : { standardInput }) });
  for await (const input of given) {
    if (input.kind === 'problem') {
      yield { kind: 'fault', message: input.fault.message };
      continue;
    }
    if (input.kind === 'url') {
      yield { kind: 'fault', message: `${input.url}: proof reads files; add fetches addresses and keeps them` };
      continue;
    }
    const name = input.path ?? inputName ?? null;
    try {
      const mediaType = input.path === null ? null : input.mediaType;
      yield { kind: 'proof', proof: await proof(desk, { bytes: input.bytes, name, mediaType }, asked) };
    } catch (error) {
      if (!isOfSource(error) || error.code.startsWith('record-')) throw error;
      yield { kind: 'fault', message: `${name ?? 'standard input'}: ${error.message}` };
    }
  }
}

/** A draft is read as an article, whatever form its lines have: what its author writes are no statements of theirs. */
async function readDraft(desk: Desk, { bytes, name, mediaType }: Draft, setting: Setting): Promise<MarkedDocument> {
  const source = {
    bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
    mediaType: mediaType ?? null,
    path: name ?? null,
    url: null,
    headerTime: null,
    said: { ...NOTHING_SAID, kind: 'article' as const },
  };
  const form = sniffForm(source.bytes, source.path, source.mediaType);
  if (form === 'letter' || form === 'data')
    throw new Fault('input-unreadable', `it is ${form === 'data' ? 'data' : 'an e-mail'}, and drafts are text, Markdown, HTML or DOCX`);
  const [read] = await desk.reader(setting).documents(source);
  if (read === undefined) throw new Fault('input-unreadable', 'it holds no draft');
  return read;
}

/** "The mayor" alone may be anybody's; what is added tells whose. */
const TELLING_ROLE = /^the\s+\S+\s+\S+/iu;

/** The words as they are asked about. Whom the record does not know by a description ("a man at the pier") it is asked about in general. */
async function askOf(desk: Desk, { form, words, speaker, saidOn, topic }: DraftQuote): Promise<ClaimAsked> {
  const name = speaker?.name ?? null;
  const asked = (who: string | null): ClaimAsked => ({ id: null, claim: claimOf({ form, words, topic, name }), speaker: who, on: saidOn });
  if (name === null || speaker?.kind === 'person' || speaker?.kind === 'organization') return asked(name);
  if (!TELLING_ROLE.test(name)) return asked(null);
  const found = await desk.store.read(reader => desk.library.ask(reader, people => people.find(name, { on: saidOn })));
  return asked(surelyMeant(found) === null ? null : name);
}

function claimOf({ form, words, topic, name }: Pick<DraftQuote, 'form' | 'words' | 'topic'> & { readonly name: string | null }): string {
  if (form === 'paraphrase' && name !== null) return `${name} said that ${words.replace(/^that\s+/iu, '')}`;
  // Marks of their own within the words would end the claim's.
  const inner = words.replaceAll(/["“”„«»]/gu, '’');
  return topic === null || name === null ? `“${inner}”` : `${name} on ${topic}: “${inner}”`;
}

async function loadEvidence(desk: Desk, ids: readonly string[]): Promise<readonly EvidenceDocument[]> {
  return ids.length === 0 ? [] : desk.store.read(reader => desk.library.documents(reader, ids));
}

/** True if all words of the name asked for are in the name. */
function isCalled(name: string, asked: string): boolean {
  const words = name.toLowerCase().split(/\s+/u);
  return asked
    .toLowerCase()
    .trim()
    .split(/\s+/u)
    .every(word => words.includes(word));
}
