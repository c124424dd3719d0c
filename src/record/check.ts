import { Fault } from '#base/fault.ts';
import { identify } from '#base/id.ts';
import type { PartialTime } from '#base/time.ts';
import { decide } from '#check/decide.ts';
import type { Finding } from '#check/finding.ts';
import type { Claim } from '#check/claim.ts';
import type { ClaimAsked, Material } from '#check/material.ts';
import { parseClaim } from '#check/parse-claim.ts';
import { probeFor } from '#check/probe.ts';
import { limitFinding } from '#check/threshold.ts';
import type { People } from '#speaker/people.ts';
import type { Hit, Reader } from '#store/store.ts';
import { citeKnown, CITING } from './cite-known.ts';
import { countCoverage, narrowCoverage } from './coverage.ts';
import { voicesOf } from './voices.ts';
import { stampTime, type Desk } from './desk.ts';
import { hashWords } from './mark.ts';
import { patiently } from './patience.ts';
import { PROGRAM } from './program.ts';
import { DEFAULT_SETTING, makerOf, readMaker, type Setting } from './setting.ts';
import { assertConfidence, surenessOf } from './sureness.ts';

/** Words in circulation that somebody wants checked. */
export interface CheckAsked {
  /** The asker's own name for it; comes back as it is. */
  readonly id?: string | null;
  readonly claim: string;
  /** Whose words they are said to be; decides over a name in the claim itself. */
  readonly speaker?: string | null;
  readonly on?: PartialTime | null;
  /** Rests the finding on statements at least so sure, between 0 and 1; on all if not given. */
  readonly minConfidence?: number | null;
  /** Reads what the claim turns on at this setting first, where that was not done yet; takes what is there if not given. */
  readonly setting?: Setting;
}

/** Records of up to this many documents are looked at whole. */
const SMALL_RECORD = 40;

/** How many each search brings up; measured in docs/decisions/002-store.md. */
const BY_PRINTS = 200;
const BY_WORDS = 100;
const BY_SPEAKER = 60;
const BY_PASSAGE = 20;

/** Documents that are read anew for one claim: the evidence, and of what the search brings up the best. */
const MOST_READ = 24;

/** Times that a claim is decided again because what the finding cites was read anew in the meantime. */
const TRIES = 5;

/**
 * Finds what the record shows about a claim, and stores the finding as made.
 * @throws Fault `bad-request` if the claim is empty, `record-busy` if the record does not hold still.
 */
export async function check(desk: Desk, asked: CheckAsked): Promise<Finding> {
  const question = { id: asked.id ?? null, claim: asked.claim, speaker: asked.speaker ?? null, on: asked.on ?? null };
  const minConfidence = asked.minConfidence ?? null;
  if (asked.claim.trim() === '') throw new Fault('bad-request', 'the claim is empty');
  if (minConfidence !== null) assertConfidence(minConfidence);
  if (asked.setting !== undefined) await readBetter(desk, question, asked.setting);
  for (let tries = 1; ; tries += 1) {
    const { finding, key } = await findOnRecord(desk, question, minConfidence);
    const body = JSON.stringify({ ...finding, id: null });
    const kept = await desk.store.read(reader => reader.finding(key));
    if (kept !== null && !desk.library.hasNews) return finding;
    const stored = { id: key, madeAt: stampTime(desk.clock()), body, cites: finding.evidence };
    const done = await patiently(desk, () =>
      desk.store.write(async writer => {
        await desk.library.keepNews(writer);
        return kept !== null || writer.keepFinding(stored);
      }),
    );
    if (done) return finding;
    if (tries === TRIES) throw new Fault('record-busy', 'the record changes faster than a claim can be checked on it');
  }
}

/** Reads the documents that a claim turns on again where a better reading can be had; what cannot be read stays as it is. */
async function readBetter(desk: Desk, question: ClaimAsked, setting: Setting): Promise<void> {
  const documents = await desk.store.read(async reader => {
    const people = await desk.library.people(reader);
    return (await decideOn(desk, reader, { question, people, minConfidence: null })).turnsOn;
  });
  const { reread } = await import('./reread.ts');
  for await (const _ of reread(desk, { setting, documents: documents.slice(0, MOST_READ), outdated: true })) continue;
}

async function findOnRecord(
  desk: Desk,
  question: ClaimAsked,
  minConfidence: number | null,
): Promise<{ readonly finding: Finding; readonly key: string }> {
  return desk.store.read(async reader => {
    const people = await desk.library.people(reader);
    const { claim, decided, model } = await decideOn(desk, reader, { question, people, minConfidence });
    const digest = await reader.digest();
    const { rules } = decided.made;
    // Where the claim names nobody, or several may be meant, the record may have told who is.
    const { speaker } = decided.claim;
    const among = claim.persons.length === 0 ? people.all : claim.persons;
    const told = among.filter(({ name }) => name === speaker);
    const persons = told.length === 0 ? claim.persons : told;
    const on = question.on ?? decided.origins.firstPublished;
    const bar = minConfidence === null ? [] : [String(minConfidence)];
    const coverage = await narrowCoverage(reader, decided.coverage, { library: desk.library, persons, on });
    const made = { program: PROGRAM, model, rules, record: digest };
    const known = await citeKnown(desk.library, reader, question);
    return {
      finding: { ...decided, id: question.id, coverage, known, made },
      key: identify('f', [question.claim, question.speaker ?? '', question.on ?? '', digest, PROGRAM, model, rules, CITING, ...bar]),
    };
  });
}

interface Decided {
  readonly claim: Claim;
  readonly decided: Finding;
  readonly model: string;
  /** Documents, those that matter most first. */
  readonly turnsOn: readonly string[];
}

/**
 * Decides a claim. One that names nobody is decided again for whoever has the words on record: only then can it be seen what
 * they themselves and those who speak for them say of the words.
 */
async function decideOn(
  desk: Desk,
  reader: Reader,
  { question, people, minConfidence }: { readonly question: ClaimAsked; readonly people: People; readonly minConfidence: number | null },
): Promise<Decided> {
  const decideFor = async (claim: Claim): Promise<Decided> => {
    const material = await gatherMaterial(desk, reader, { claim, people });
    const decided = decideOnSure(claim, material, minConfidence);
    return { claim, decided, model: modelsOf(material), turnsOn: turnsOn(decided, material) };
  };
  const first = await decideFor(parseClaim(question, people));
  const { speaker } = first.decided.claim;
  if (first.claim.asked !== null || speaker === null) return first;
  const known = parseClaim({ ...question, speaker }, people);
  return known.person?.name === speaker ? decideFor(known) : first;
}

/** Decides on all that the record has, and where a threshold is given on what was read so surely. */
function decideOnSure(claim: Claim, material: Material, minConfidence: number | null): Finding {
  const all = decide(claim, material);
  if (minConfidence === null) return all;
  const kept = material.documents.map(document => {
    const sureness = surenessOf(document.statements);
    return { ...document, statements: document.statements.filter((_, i) => (sureness[i] ?? 0) >= minConfidence) };
  });
  const count = (documents: Material['documents']): number => documents.reduce((sum, { statements }) => sum + statements.length, 0);
  const leftOut = { minConfidence, statements: count(material.documents) - count(kept) };
  const sure = leftOut.statements === 0 ? all : decide(claim, { ...material, documents: kept });
  return limitFinding(all, sure, leftOut);
}

/** The documents of the evidence, then those that hold the statements that the search brought up. */
function turnsOn({ evidence }: Finding, { documents, candidates }: Material): readonly string[] {
  const places = new Map(documents.flatMap(({ document, statements }) => statements.map(({ id }) => [id, document] as const)));
  return [...new Set([...evidence.map(({ document }) => document), ...candidates.flatMap(id => places.get(id) ?? [])])];
}

/** Which models read the documents that the decision looked at, and at which settings: "rules fast", "a best, b fast". */
function modelsOf({ documents }: Material): string {
  const makers = documents.map(({ program }) => (program === undefined ? makerOf(DEFAULT_SETTING) : readMaker(program)));
  const models = new Set((makers.length === 0 ? [makerOf(DEFAULT_SETTING)] : makers).map(({ model, setting }) => `${model} ${setting}`));
  return [...models].toSorted().join(', ');
}

/** Everything that the decision looks at: a small record whole, of a large one what the searches bring up. */
async function gatherMaterial(
  desk: Desk,
  reader: Reader,
  { claim, people }: { readonly claim: Claim; readonly people: People },
): Promise<Material> {
  const probe = probeFor(claim);
  const words = hashWords(probe.words);
  const byPrints = await reader.findByPrints(probe.fingerprints, BY_PRINTS);
  const byWords = await reader.findByWords(words, BY_WORDS, null);
  const hits: Hit[] = [...byPrints, ...byWords];
  let ids: readonly string[];
  if ((await reader.documentCount()) <= SMALL_RECORD) ids = await reader.documentIds();
  else {
    const persons = probe.persons.map(id => people.personById(id)).filter(person => person !== null);
    const voices = [...(await voicesOf(desk.library, reader, persons)).values()].flat().map(voice => voice.document);
    const theirs = voices.length === 0 ? [] : await reader.findByWords(words, BY_SPEAKER, [...new Set(voices)]);
    hits.push(...theirs);
    const passages = [
      ...(await reader.findPassages(words, BY_PASSAGE, null)),
      ...(await reader.findPassages(words, BY_PASSAGE, ['fact-check', 'reply'])),
    ];
    ids = [...hits.map(hit => hit.document), ...passages.map(hit => hit.document)];
  }
  return {
    documents: await desk.library.documents(reader, ids),
    candidates: [...new Set(hits.map(hit => hit.statement))],
    people: people.all,
    coverage: await narrowCoverage(reader, await countCoverage(reader), {
      library: desk.library,
      persons: claim.persons,
      on: claim.on,
    }),
  };
}
