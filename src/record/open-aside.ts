import { Fault } from '#base/fault.ts';
import { openRecord, type RecordOptions, type Record } from './record.ts';
import { Lane, type LaneLimits } from './lane.ts';
import type { ProofOptions } from './proof.ts';

/** How many threads look things up, and what each lane bears. */
export interface AsideLimits {
  /** Threads for questions that take thought (`check`, `trace`, `search` …); 2 if not given. */
  readonly asking: number;
  /** Starts the threads for questions at once, and loads what they will need; else each starts with its first question. */
  readonly ahead: boolean;
  readonly look: LaneLimits;
  readonly ask: LaneLimits;
  readonly draft: LaneLimits;
  readonly write: LaneLimits;
}

/**
 * An answer that takes longer than these is not waited for. The first question of a record that was just made sorts its names, once: 28 to
 * 46 s on a loaded machine at 2.4 to 3.5 million statements (`eval -- checks`); ended in the middle, it would begin anew each time.
 */
const ASIDE_LIMITS: AsideLimits = {
  asking: 2,
  ahead: false,
  look: { waiting: 256, timeLimitMs: 20_000 },
  ask: { waiting: 64, timeLimitMs: 180_000 },
  draft: { waiting: 4, timeLimitMs: 300_000 },
  write: { waiting: 128, timeLimitMs: null },
};

/**
 * Opens a record whose acts run in threads beside this one, for faces that must go on answering meanwhile: one lane for what only
 * looks something up, some for questions, one for drafts, one for what changes the record. Acts of one lane wait for each other, those of
 * different lanes do not. Everything else is as with `openRecord`; what is read of a text given as a stream is not offered here.
 * @throws Fault of `openRecord`; acts also `too-busy` and `too-slow`
 */
export async function openRecordAside(
  dir: string,
  options: Omit<RecordOptions, 'clock'> = {},
  limits: Partial<AsideLimits> = {},
): Promise<Record> {
  const { asking, ahead, look, ask, draft, write } = { ...ASIDE_LIMITS, ...limits };
  await bringUpToDate(dir, options);
  const start = { dir, options, ahead };
  const lane = { look: new Lane(start, look), draft: new Lane(start, draft), write: new Lane(start, write) };
  const asks = Array.from({ length: Math.max(1, asking) }, () => new Lane(start, ask));
  if (ahead) for (const each of [lane.look, ...asks]) each.start();
  /** The lane for questions that has least to do. */
  const free = (): Lane => asks.reduce((best, next) => (next.load < best.load ? next : best));
  const record: Record = {
    add: (inputs, given) => lane.write.list('add', [inputs, given]),
    extract: (inputs, given) => lane.draft.list('extract', [inputs, given]),
    check: asked => free().call('check', [asked]),
    checkAll: asked => free().call('checkAll', [asked]),
    checkAgain: given => lane.write.list('checkAgain', [given]),
    findings: () => free().call('findings', []),
    finding: id => lane.look.call('finding', [id]),
    proof: (given, { onQuote, ...how } = {}) => callProof(lane.draft, [given, how], onQuote),
    proofFiles: (inputs, given) => lane.draft.list('proofFiles', [inputs, given]),
    known: asked => free().call('known', [asked]),
    statements: query => free().call('statements', [query]),
    statementList: query => free().call('statementList', [query]),
    utterances: query => free().call('utterances', [query]),
    trace: (asked, given) => free().call('trace', [asked, given]),
    timeline: query => free().call('timeline', [query]),
    documents: () => free().call('documents', []),
    headlines: query => free().list('headlines', [query]),
    show: document => lane.look.call('show', [document]),
    documentPage: asked => lane.look.call('documentPage', [asked]),
    findingPage: asked => lane.look.call('findingPage', [asked]),
    unread: asked => lane.look.call('unread', [asked]),
    search: asked => free().call('search', [asked]),
    documentCount: () => lane.look.call('documentCount', []),
    overview: () => free().call('overview', []),
    capture: sha256 => lane.look.call('capture', [sha256]),
    rehash: sha256 => free().call('rehash', [sha256]),
    people: {
      list: query => free().call('people.list', [query]),
      page: asked => free().call('people.page', [asked]),
      sort: () => lane.write.list('people.sort', []),
      log: () => free().call('people.log', []),
      merge: asked => lane.write.call('people.merge', [asked]),
      split: asked => lane.write.call('people.split', [asked]),
      rename: asked => lane.write.call('people.rename', [asked]),
      assign: asked => lane.write.call('people.assign', [asked]),
      import: asked => lane.write.call('people.import', [asked]),
      undo: asked => lane.write.call('people.undo', [asked]),
    },
    outlets: {
      list: query => free().call('outlets.list', [query]),
      proposals: rule => free().call('outlets.proposals', [rule]),
      log: () => free().call('outlets.log', []),
      name: asked => lane.write.call('outlets.name', [asked]),
      group: asked => lane.write.call('outlets.group', [asked]),
      country: asked => lane.write.call('outlets.country', [asked]),
      import: asked => lane.write.call('outlets.import', [asked]),
      confirm: asked => lane.write.call('outlets.confirm', [asked]),
      refuse: asked => lane.write.call('outlets.refuse', [asked]),
      undo: asked => lane.write.call('outlets.undo', [asked]),
    },
    reread: given => lane.write.list('reread', [given]),
    verify: () => lane.write.list('verify', []),
    close: async () => {
      await Promise.all([lane.look, lane.draft, lane.write, ...asks].map(each => each.close()));
    },
  };
  return record;
}

/**
 * What a record of an older program lacks is made when it is opened. Threads that opened it all at once would find it locked by each other,
 * and a time limit that ended one of them would undo the work each time. What is wrong with a record each act says.
 */
async function bringUpToDate(dir: string, options: Omit<RecordOptions, 'clock'>): Promise<void> {
  try {
    const record = await openRecord(dir, options);
    await record.close();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
  }
}

/** What tells how far it has come does not pass between threads as it is: the other side is told to tell. */
function callProof(
  lane: Lane,
  [draft, how]: readonly [unknown, Omit<ProofOptions, 'onQuote'>],
  onQuote: ProofOptions['onQuote'],
): ReturnType<Record['proof']> {
  if (onQuote === undefined) return lane.call('proof', [draft, how]);
  return lane.call('proof', [draft, { ...how, onQuote: true }], (checked = 0, quotes = 0) => onQuote(checked, quotes));
}
