import { compareTimes, type PartialTime } from '#base/time.ts';
import { countOrigins } from '#origin/count-origins.ts';
import type { Claim } from './claim.ts';
import { standsIn } from './concerns.ts';
import { decideFinding } from './decision.ts';
import type { Decision } from './rule.ts';
import { evidenceAt, evidenceOf, withoutRepeats } from './evidence.ts';
import type { ClaimRead, Evidence, Finding } from './finding.ts';
import { flagsOf, hasNoRecord } from './flags.ts';
import { findHeadlines, isHeadlineOnly } from './headline.ts';
import { openInquiry, type Inquiry } from './inquiry.ts';
import { findLater } from './later.ts';
import type { Material } from './material.ts';
import { compareMatches, isTelling, longestUnbroken, matchPassage, type ClaimSide, type Match } from './matches.ts';
import { bestBasis, judged, rankOf, reportsOf, shownReports } from './reports.ts';
import { showRoots } from './roots.ts';
import { findDenials, withoutDenied } from './find-denials.ts';
import { matchOfPiece } from './rule-stitched.ts';
import { findTakenBack, withoutTakenBack } from './taken-back.ts';
import { sentenceAround } from './sentence.ts';
import { explain } from './explain.ts';
import { sayWhy } from './say-why.ts';

/** The version of the rules by which findings are made; it changes whenever the same material may give another finding. */
export const RULES = '15';

/** More evidence than this nobody reads; the best comes first. */
const MOST_EVIDENCE = 12;

/**
 * What the record shows about a claim: a pure function of the claim and the material.
 * @returns the finding; `made` holds the rules' version only, record/ fills in the rest.
 */
export function decide(claim: Claim, material: Material): Finding {
  const opened = openInquiry(claim, material);
  const denials = findDenials(opened);
  const allowed = withoutDenied(opened, denials);
  const taken = findTakenBack(allowed);
  const inquiry = taken === null ? allowed : withoutTakenBack(allowed, taken);
  const decision = decideFinding(inquiry, denials, taken);
  const deciding = decidingMatches(decision, inquiry);
  const reports = reportsThatCount(deciding, inquiry);
  const later =
    decision.match === null || hasNoRecord(decision.finding) || decision.finding === 'misattributed'
      ? null
      : findLater(decision.match, inquiry);
  const flags = flagsOf(
    decision.finding,
    reports,
    {
      headlineOnly: isHeadlineOnly(inquiry, decision.match) && decision.finding !== 'misattributed',
      laterChanged: later !== null,
      speakerDenies:
        decision.finding !== 'disputed' &&
        decision.denials.length > 0 &&
        reports.some(({ passage }) => rankOf(passage) === 0),
    },
    inquiry,
  );
  const evidence = [
    ...gatherEvidence(decision, { deciding, reports }, inquiry),
    ...(flags.includes('headline_only')
      ? findHeadlines(inquiry).map(({ document, block }) =>
          evidenceAt('context', document, { span: block.span, speaker: null }),
        )
      : []),
    ...(later === null
      ? []
      : [
          evidenceAt('context', later.passage.document, {
            span: later.span,
            speaker: later.passage.statements[0].speaker?.name ?? null,
          }),
        ]),
  ];
  const shown = withoutRepeats(evidence).slice(0, MOST_EVIDENCE);
  const speaker =
    claim.persons.length === 1 ? (claim.person?.name ?? null) : speakerOnRecord(claim, decision, reports, inquiry);
  const origins = hasNoRecord(decision.finding) ? { independent: 0, shown: {} } : showRoots(reports, material);
  const documents = new Map(
    [...deciding, ...reports].map(({ passage }) => [passage.document.document, passage.document]),
  );
  const finding: Omit<Finding, 'summary' | 'why'> = {
    id: claim.id,
    claim: readClaim(claim, speaker),
    finding: decision.finding,
    basis: hasNoRecord(decision.finding) ? null : bestBasis(reports),
    flags,
    evidence: shown,
    origins: {
      independent: origins.independent,
      firstPublished: earliest([...documents.values()].map(({ published }) => published)),
      firstCaptured: earliest([...documents.values()].map(({ firstCaptured }) => firstCaptured)),
      documents: documents.size,
      outlets: new Set([...documents.values()].flatMap(({ outlet }) => outlet ?? [])).size,
      ...origins.shown,
    },
    coverage: material.coverage,
    made: { program: '', model: '', rules: RULES, record: '' },
  };
  const why = explain(finding, {
    decision,
    reports: decision.finding === 'stitched' ? deciding : reports,
    meant: {
      asked: claim.asked,
      persons: claim.persons.map(({ name }) => name),
      namesakes: claim.namesakes.map(({ name }) => name),
    },
  });
  return { ...finding, summary: sayWhy(why, finding), why };
}

function readClaim({ text, words, frameSpeaker, on, persons }: Claim, speaker: string | null): ClaimRead {
  const names = [...new Set(persons.map(({ name }) => name))];
  return { text, words, speaker, frameSpeaker, on, ...(names.length > 1 ? { candidates: names } : {}) };
}

function earliest(times: readonly (PartialTime | null)[]): PartialTime | null {
  return times.filter(time => time !== null).toSorted(compareTimes)[0] ?? null;
}

/** The match that each deciding piece of the record makes: one, save for stitched words. */
function decidingMatches(decision: Decision, { sides }: Inquiry): Match[] {
  const side = sides[0];
  if (hasNoRecord(decision.finding) || side === undefined) return [];
  if (decision.match !== null) return [decision.match];
  if (decision.meaning !== null) return [matchOfMeaning(decision.meaning, side)];
  return decision.pieces.map(matchOfPiece);
}

/** A stretch of the record that carries a meaning, as a match without a word for word comparison. */
function matchOfMeaning({ passage, span }: NonNullable<Decision['meaning']>, side: ClaimSide): Match {
  const inside = passage.tokens.flatMap(({ start, end }, i) => (span[0] <= start && end <= span[1] ? [i] : []));
  const from = inside[0] ?? 0;
  const to = (inside.at(-1) ?? passage.tokens.length - 1) + 1;
  const steps = Array.from({ length: to - from }, (_, i) => ({ kind: 'dropped' as const, record: from + i }));
  const alignment = { steps, from, to, score: 0, coverage: 0, similarity: 0 };
  return { side, passage, differences: [], exact: false, alignment };
}

/** The reports that count: of stitched words those of the least supported piece. */
function reportsThatCount(matches: readonly Match[], inquiry: Inquiry): Match[] {
  const [least] = matches
    .map(match => reportsOf(match, inquiry))
    .toSorted(
      (a, b) =>
        worstRank(b) - worstRank(a) || countOrigins(judged(a)).independent - countOrigins(judged(b)).independent,
    );
  return least ?? [];
}

function worstRank(reports: readonly Match[]): number {
  return Math.min(...reports.map(({ passage }) => rankOf(passage)));
}

interface Gathered {
  readonly deciding: readonly Match[];
  readonly reports: readonly Match[];
}

function gatherEvidence(decision: Decision, { deciding, reports }: Gathered, inquiry: Inquiry): Evidence[] {
  const denials = decision.denials.map(({ kind, document, span, speaker }) =>
    evidenceAt(kind, document, { span, speaker }),
  );
  const { finding, meaning, match } = decision;
  switch (finding) {
    case 'unsupported':
      return nearest(inquiry).map(each => evidenceOf('context', each));
    case 'denied':
      return [...denials, ...knowers(inquiry)];
    case 'contradicted':
      return decision.opposites.map(({ passage, span }) =>
        evidenceAt('contradiction', passage.document, { span, speaker: speakerOf(passage) }),
      );
    case 'misattributed':
      return shownReports(reports).map(report => evidenceOf('misattribution', report));
    case 'stitched':
      return deciding.map(match => evidenceOf('match', match));
    case 'verbatim':
    case 'disputed':
    case 'out_of_context':
    case 'altered':
    case 'paraphrase': {
      const of = shownReports(reports).map(report =>
        match === null && meaning !== null && report.passage === meaning.passage
          ? { ...evidenceOf('match', report), ...spanOf(meaning) }
          : evidenceOf('match', report),
      );
      const misquote = decision.misquote === null ? [] : [evidenceOf('context', decision.misquote)];
      const flagged = finding === 'verbatim' && !reports.some(({ passage }) => rankOf(passage) === 0) ? [] : denials;
      return [...of, ...misquote, ...(finding === 'disputed' ? denials : flagged), ...checkers(decision, inquiry)];
    }
  }
}

function spanOf(meaning: NonNullable<Decision['meaning']>): Pick<Evidence, 'quote'> {
  return { quote: evidenceAt('match', meaning.passage.document, { span: meaning.span, speaker: null }).quote };
}

function speakerOf(passage: Match['passage']): string | null {
  return passage.statements[0].speaker?.name ?? null;
}

/** For a denial: of those that claim to know the words, whoever repeats them left out, the first of each origin. */
function knowers({ sides, passages, known }: Inquiry): Evidence[] {
  const side = sides[0];
  if (side === undefined) return [];
  const claiming = passages
    .filter(({ worth, by, said }) => said === 'words' && worth.basis !== null && by !== 'side')
    .flatMap(passage => matchPassage(side, passage, known) ?? [])
    .filter(({ alignment }) => alignment.similarity >= CLAIMS_TO_KNOW)
    .toSorted(compareFirst);
  const first = new Map(
    claiming.toReversed().map(match => [match.passage.worth.origin?.key ?? match.passage.document.document, match]),
  );
  return [...first.values()]
    .toSorted(compareFirst)
    .slice(0, 3)
    .map(match => evidenceOf('context', match));
}

/** The nearest words on record, whoever said them: they support nothing, but a reader wants to see them. */
function nearest({ own, others }: Inquiry): Match[] {
  return [...own, ...others].filter(isNear).toSorted(compareMatches).slice(0, 2);
}

/** True of words half alike, of few words that stand as they are, and of a stretch of the claim that the speaker has without a break. */
function isNear(match: Match): boolean {
  const { alignment, exact, passage, side } = match;
  if (alignment.similarity >= NEAREST && isTelling(side)) return true;
  const run = longestUnbroken(match);
  if (run.matter < 2) return false;
  return exact || (passage.by === 'own' && run.words >= NEAREST_RUN);
}

/** Words less alike have nothing to do with the claim. */
const NEAREST = 0.5;
/** Fewer words without a break are in many statements. */
const NEAREST_RUN = 5;

/** Somebody who has so much of the words claims to know them. */
const CLAIMS_TO_KNOW = 0.75;

function compareFirst(a: Match, b: Match): number {
  return (
    compareTimes(a.passage.document.published ?? '9999', b.passage.document.published ?? '9999') || compareMatches(a, b)
  );
}

/** Fact-checks on record about words that turn out to be real. */
function checkers(decision: Decision, { material, sides, documentTokens }: Inquiry): Evidence[] {
  const side = sides[0];
  if (side === undefined || decision.finding !== 'out_of_context') return [];
  return material.documents
    .filter(document => document.kind === 'fact-check' && standsIn(side, documentTokens(document)) >= 0.9)
    .map(document => {
      const line = /^[ \t]*(?:verdict|rating|ruling|conclusion)[ \t]*:.*$/imu.exec(document.text);
      const at = line === null ? 0 : line.index;
      const span = line === null ? sentenceAround(document.text, [at, at + 1]) : ([at, at + line[0].length] as const);
      return evidenceAt('fact-check', document, { span, speaker: null });
    });
}

/** Who has the words on record, where the claim names nobody or only a role. */
function speakerOnRecord(
  claim: Claim,
  decision: Decision,
  reports: readonly Match[],
  { material }: Inquiry,
): string | null {
  if (decision.finding === 'misattributed') return claim.speaker;
  const statement = reports[0]?.passage.statements[0] ?? decision.meaning?.passage.statements[0];
  if (statement === undefined) return claim.speaker;
  const person = statement.person === null ? undefined : material.people.find(each => each.person === statement.person);
  return person?.name ?? statement.speaker?.name ?? claim.speaker;
}
