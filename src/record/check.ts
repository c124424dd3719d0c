import { Fault } from '#base/fault.ts';
import { identify } from '#base/id.ts';
import { isPartialTime, type PartialTime } from '#base/time.ts';
import { decide } from '#check/decide.ts';
import type { Evidence, Finding } from '#check/finding.ts';
import type { Claim } from '#check/claim.ts';
import type { ClaimAsked, Material } from '#check/material.ts';
import { parseClaim } from '#check/parse-claim.ts';
import { probeFor } from '#check/probe.ts';
import { findNotes } from '#check/taken-back.ts';
import { limitFinding } from '#check/threshold.ts';
import type { Person } from '#speaker/speaker.ts';
import type { Reader } from '#store/store.ts';
import { findCandidates } from './candidates.ts';
import { citeKnown, CITING } from './cite-known.ts';
import { countCoverage, narrowCoverage } from './coverage.ts';
import { stampTime, type Desk } from './desk.ts';
import { patiently } from './patience.ts';
import { PROGRAM } from './program.ts';
import { DEFAULT_SETTING, makerOf, readMaker, type Setting } from './setting.ts';
import { writeQuestion } from './question.ts';
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

/** Documents that are read anew for one claim: the evidence, and of what the search brings up the best. */
const MOST_READ = 24;

/** Times that a claim is decided again because what the finding cites was read anew in the meantime. */
const TRIES = 5;

/**
 * Finds what the record shows about a claim, and stores the finding as made. `post` is the whole text that the claim is a part of.
 * @throws Fault `bad-request` if the claim is empty or the date is none, `record-busy` if the record does not hold still.
 */
export async function check(desk: Desk, asked: CheckAsked, post: string | null = null): Promise<Finding> {
  const question = { id: asked.id ?? null, claim: asked.claim, speaker: asked.speaker ?? null, on: asked.on ?? null };
  const minConfidence = asked.minConfidence ?? null;
  const { on } = question;
  if (on !== null && !isPartialTime(on)) throw new Fault('bad-request', `${JSON.stringify(on)} is not a date such as 2025-03-14`);
  if (asked.claim.trim() === '') throw new Fault('bad-request', 'the claim is empty');
  if (minConfidence !== null) assertConfidence(minConfidence);
  if (asked.setting !== undefined) await readBetter(desk, question, asked.setting);
  for (let tries = 1; ; tries += 1) {
    const { finding, key } = await findOnRecord(desk, question, { minConfidence, post });
    const body = JSON.stringify({ ...finding, id: null });
    const kept = await desk.store.read(reader => reader.finding(key));
    if (kept !== null && !desk.library.hasNews) return finding;
    const asWritten = writeQuestion({ ...question, minConfidence, post });
    const stored = { id: key, madeAt: stampTime(desk.clock()), body, question: asWritten, cites: finding.evidence };
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
    return (await decideOn(desk, reader, { question, minConfidence: null })).turnsOn;
  });
  const { reread } = await import('./reread.ts');
  for await (const _ of reread(desk, { setting, documents: documents.slice(0, MOST_READ), outdated: true })) continue;
}

/** Finds what the record shows about a claim, and keeps nothing. */
export async function findOnRecord(
  desk: Desk,
  question: ClaimAsked,
  { minConfidence, post }: { readonly minConfidence: number | null; readonly post: string | null },
): Promise<{ readonly finding: Finding; readonly key: string }> {
  return desk.store.read(async reader => {
    const { claim, decided, model, people } = await decideOn(desk, reader, { question, minConfidence });
    const digest = await reader.digest();
    const { rules } = decided.made;
    // Where the claim names nobody, or several may be meant, the record may have told who is.
    const { speaker } = decided.claim;
    const among = claim.persons.length === 0 ? await called(desk, reader, { name: speaker, people }) : claim.persons;
    const told = among.filter(({ name }) => name === speaker);
    const persons = told.length === 0 ? claim.persons : told;
    const on = question.on ?? decided.origins.firstPublished;
    const bar = minConfidence === null ? [] : [String(minConfidence)];
    const coverage = await narrowCoverage(reader, decided.coverage, { library: desk.library, persons, on });
    const part = post === null ? [] : ['part of', post];
    const asked = [question.claim, question.speaker ?? '', question.on ?? '', digest, PROGRAM, model, rules, CITING];
    const key = identify('f', [...asked, ...bar, ...part]);
    const made = { program: PROGRAM, model, rules, record: digest, finding: key };
    const claimed = { ...decided.claim, text: post ?? decided.claim.text };
    const known = await citeKnown(desk.library, reader, question);
    return { finding: { ...decided, id: question.id, claim: claimed, coverage, known, made }, key };
  });
}

/** Where the record says that the claimed words are taken back; nothing is kept. */
export async function notesOnRecord(desk: Desk, question: ClaimAsked): Promise<readonly Evidence[]> {
  return desk.store.read(async reader => {
    const claim = await desk.library.ask(reader, people => parseClaim(question, people));
    return findNotes(claim, await gatherMaterial(desk, reader, claim));
  });
}

/** Everybody of a name, whom the documents looked at name or not. */
async function called(
  desk: Desk,
  reader: Reader,
  { name, people }: { readonly name: string | null; readonly people: readonly Person[] },
): Promise<readonly Person[]> {
  if (name === null) return [];
  const found = await desk.library.ask(reader, all => all.find(name).map(({ person }) => person));
  return [...new Map([...people, ...found].map(person => [person.person, person])).values()];
}

interface Decided {
  readonly claim: Claim;
  /** Whom the documents looked at name. */
  readonly people: readonly Person[];
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
  { question, minConfidence }: { readonly question: ClaimAsked; readonly minConfidence: number | null },
): Promise<Decided> {
  const parse = (asked: ClaimAsked): Promise<Claim> => desk.library.ask(reader, people => parseClaim(asked, people));
  const decideFor = async (claim: Claim): Promise<Decided> => {
    const material = await gatherMaterial(desk, reader, claim);
    const decided = decideOnSure(claim, material, minConfidence);
    return { claim, people: material.people, decided, model: modelsOf(material), turnsOn: turnsOn(decided, material) };
  };
  const first = await decideFor(await parse(question));
  const { speaker } = first.decided.claim;
  if (first.claim.asked !== null || speaker === null) return first;
  const known = await parse({ ...question, speaker });
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
async function gatherMaterial(desk: Desk, reader: Reader, claim: Claim): Promise<Material> {
  const { library } = desk;
  const { persons } = claim;
  const names = await library.ask(reader, people =>
    persons.flatMap(({ person, names: theirs }) => [...theirs, ...people.describedAs(person).map(({ member }) => member.name)]),
  );
  const candidates = await findCandidates(reader, probeFor(claim), names);
  const documents = await library.documents(reader, candidates.documents);
  const people = new Map([...persons, ...documents.flatMap(each => each.persons)].map(person => [person.person, person]));
  const { networkOf } = await library.outlets(reader);
  return {
    documents,
    networkOf,
    candidates: candidates.statements.map(({ statement }) => statement),
    people: [...people].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, person]) => person),
    coverage: await narrowCoverage(reader, await countCoverage(library, reader), { library, persons, on: claim.on }),
  };
}
