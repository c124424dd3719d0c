import { coverSpans, spansOverlap, type Span } from '#base/span.ts';
import type { KeptStatement, Person } from '#speaker/speaker.ts';
import { normalWords } from '#text/normal.ts';
import type { Claim } from './claim.ts';
import { mayHoldDenial } from './denial-signs.ts';
import { readDeniedSaying } from './denied-saying.ts';
import type { Voice } from './denier.ts';
import { findSentencesThatDeny } from './denying-sentences.ts';
import { openInquiry, type Inquiry } from './inquiry.ts';
import { foundMatter, matterOf } from './matter.ts';
import type { Material, MaterialDocument } from './material.ts';
import { NEVER_SAID } from './never-said.ts';
import { parseClaim } from './parse-claim.ts';
import type { Passage } from './passages.ts';
import { disownsWords, findDenials } from './find-denials.ts';
import { tokensOf, type Token } from './words.ts';

/** A denial by somebody or their side, in place. */
export interface MadeDenial {
  readonly document: MaterialDocument;
  readonly span: Span;
  /** Who denies, as the document names them. */
  readonly by: string | null;
}

/** Words of a person that somebody may deny, and the documents that have them. */
export interface Deniable {
  readonly words: string;
  readonly documents: readonly MaterialDocument[];
}

/** A denial, and which of the words it is of, by their numbers. */
export interface TiedDenial extends MadeDenial {
  readonly of: readonly number[];
}

/** What a person's denials are looked for in. */
export interface DenialMaterial {
  readonly person: Person;
  readonly material: Material;
}

/** So much of some words' matter stands in a text that denies them, at least; denials that name only a topic name that. */
const SHARED = 0.3;
/** Words looked at for one text that denies, those that share most with it. */
const MOST_WORDS = 40;

/** The denials of a person's side, before it is known what of the record they are of. */
export interface OpenDenials {
  /** Those that deny a saying by their own words. */
  readonly made: readonly MadeDenial[];
  /** All denials, each with the words that it is of; one that fits none of them is there by itself if it is made by its own words. */
  readonly tie: (words: readonly Deniable[]) => TiedDenial[];
}

/**
 * The denials of sayings by a person or whoever speaks for them. They are tied to words on record by the very rules by which a check of
 * these words would find them denied.
 */
export function openDenials({ person, material }: DenialMaterial): OpenDenials {
  const documents = material.documents.filter(({ text }) => mayHoldDenial(text));
  const opened = openInquiry(claimOf('', person), { ...material, documents }, []);
  const made = denialsMade(opened);
  const texts = new Map([...made, ...loose(opened)].map(({ document }) => [document.document, document]));
  return {
    made,
    tie: words => {
      const tied = tieAll([...texts.values()], { person, material }, words);
      const alone = made.filter(
        ({ document, span }) => !tied.some(each => each.document === document && spansOverlap(each.span, span)),
      );
      return joinDenials([...tied, ...alone.map(each => ({ ...each, of: [] }))]);
    },
  };
}

/** The denials on record of some words, in the same way; `of` is empty. */
export function findDenialsOf(words: string, material: DenialMaterial): TiedDenial[] {
  return joinDenials(denialsOf(words, material).map(each => ({ ...each, of: [] })));
}

function denialsOf(words: string, { person, material }: DenialMaterial): MadeDenial[] {
  return findDenials(openInquiry(claimOf(words, person), material)).flatMap(({ kind, document, span, speaker }) =>
    kind === 'denial' ? [{ document, span, by: speaker }] : [],
  );
}

function claimOf(words: string, person: Person): Claim {
  const plain = words.replaceAll(/["“”«»„]/gu, '').replace(/^\s*that\s/iu, '');
  return parseClaim(
    { id: null, claim: `“${plain}”`, speaker: person.name, on: null },
    { find: () => [{ person, score: 1, how: 'name' }] },
  );
}

/** Sentences and statements that deny a saying, whatever it is. */
function denialsMade(inquiry: Inquiry): MadeDenial[] {
  const sentences = findSentencesThatDeny(inquiry).flatMap(({ document, span, voice }): MadeDenial[] =>
    isTheirs(voice, inquiry) ? [{ document, span, by: voice.speaker }] : [],
  );
  const told = inquiry.passages.flatMap((passage): MadeDenial[] => {
    const [{ role, standing, speaker }] = passage.statements;
    if (passage.by !== 'own' || role !== 'body' || standing !== 'asserted') return [];
    const denied = readDeniedSaying(passage);
    return denied?.made === true && denied.sayer === null
      ? [{ document: passage.document, span: denied.span, by: speaker?.name ?? null }]
      : [];
  });
  return [...sentences, ...told];
}

/** Where no words tell whose denial it is, a role ("the minister") is too little: only they themselves, who speaks for them, or their name. */
function isTheirs({ passage, speaker }: Voice, { claim: { person } }: Inquiry): boolean {
  if (passage !== null && passage.by !== 'other') return true;
  const surname = normalWords(person?.name ?? '').at(-1)?.word;
  return passage === null && surname !== undefined && normalWords(speaker ?? '').some(({ word }) => word === surname);
}

const DENIES = /\bden(?:y|ies|ied|ying)\b/iu;

/** Statements of their side that may deny something; only the rules of a check tell what. */
function loose({ passages }: Inquiry): Pick<MadeDenial, 'document'>[] {
  return passages.filter(mayDeny).map(({ document }) => ({ document }));
}

function mayDeny({ by, document, statements, spans }: Passage): boolean {
  const { text, kind } = document;
  const cue = statements
    .flatMap((statement: KeptStatement) => statement.cue.map(span => text.slice(...span)))
    .join(' ');
  const words = spans.map(span => text.slice(...span)).join(' ');
  const answers = kind === 'reply' || kind === 'release';
  if (by === 'other' && !answers) return false;
  return words.search(NEVER_SAID) >= 0 || cue.search(NEVER_SAID) >= 0 || DENIES.test(cue) || disownsWords(words);
}

function tieAll(
  texts: readonly MaterialDocument[],
  { person, material }: DenialMaterial,
  words: readonly Deniable[],
): TiedDenial[] {
  const matters = words.map(each => matterOf(tokensOf(each.words)));
  const answering = new Map<number, MaterialDocument[]>();
  for (const text of texts) {
    const tokens: readonly Token[] = tokensOf(text.text);
    const shares = matters
      .map((matter, number) => ({
        number,
        share: matter.length === 0 ? 0 : foundMatter(matter, tokens).length / matter.length,
      }))
      .filter(({ share }) => share >= SHARED)
      .sort((a, b) => b.share - a.share || a.number - b.number);
    for (const { number } of shares.slice(0, MOST_WORDS))
      answering.set(number, [...(answering.get(number) ?? []), text]);
  }
  return [...answering].flatMap(([number, documents]) => {
    const wanted = new Set([...documents, ...(words[number]?.documents ?? [])]);
    const some = material.documents.filter(document => wanted.has(document));
    return denialsOf(words[number]?.words ?? '', { person, material: { ...material, documents: some } }).map(found => ({
      ...found,
      of: [number],
    }));
  });
}

/** Denials that overlap in one text are one, with the shortest of the words and all that it is of; in order of documents and places. */
function joinDenials(denials: readonly TiedDenial[]): TiedDenial[] {
  const sorted = [...denials].sort(
    (a, b) =>
      compare(a.document.document, b.document.document) || sizeOf(a.span) - sizeOf(b.span) || a.span[0] - b.span[0],
  );
  const joined: TiedDenial[] = [];
  for (const denial of sorted) {
    const at = joined.findIndex(
      ({ document, span }) => document === denial.document && spansOverlap(span, denial.span),
    );
    const known = joined[at];
    if (known === undefined) joined.push(denial);
    else
      joined[at] = {
        ...known,
        by: known.by ?? denial.by,
        of: [...new Set([...known.of, ...denial.of])].sort((a, b) => a - b),
      };
  }
  return joined.sort((a, b) => compare(a.document.document, b.document.document) || a.span[0] - b.span[0]);
}

function sizeOf(span: Span): number {
  const [start, end] = coverSpans([span]) ?? span;
  return end - start;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
