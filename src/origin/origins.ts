import type { KeptStatement } from '#speaker/speaker.ts';
import { publishersOf } from './publishers.ts';
import type { Origin } from './origin.ts';
import { foldOutlet, isNameless, isSameOutlet, outletWords } from './outlet-names.ts';
import { findCarriers } from './carriers.ts';
import { foldName, isSameSpeaker, type OriginDocument, type OriginSetting } from './setting.ts';

/** What a first-hand document is called. */
const NOUNS = {
  article: 'interview',
  post: 'post',
  transcript: 'transcript',
  'fact-check': 'fact-check',
  reply: 'reply',
  release: 'release',
} as const;

/** A document that has the words from the speaker's own mouth or hand. */
export function firstHandOrigin(document: OriginDocument): Origin {
  return {
    key: `document:${document.document}`,
    label: `${NOUNS[document.kind]} of ${nameOf(document)}`,
    kind: 'document',
    document: document.document,
  };
}

/** An outlet's own reporting; what one outlet prints twice has one origin. */
export function reporterOrigin(document: OriginDocument): Origin {
  const key = document.outlet === null ? `document:${document.document}` : `reporter:${foldOutlet(document.outlet)}`;
  return { key, label: `reporter of ${nameOf(document)}`, kind: 'document', document: document.document };
}

/** An agency whose text a document runs and which the material lacks. */
export function agencyOrigin(outlet: string): Origin {
  return {
    key: `reporter:${foldOutlet(outlet)}`,
    label: `${outlet} (not in this record)`,
    kind: 'outside',
    document: null,
  };
}

/** An interview or report elsewhere that the material lacks: one for each medium, however often it is quoted, told or reported. */
export function outsideOrigin(name: string, statement: KeptStatement, setting: OriginSetting): Origin {
  const medium = fullestName(name, statement, setting);
  return {
    key: `reporter:${foldOutlet(medium)}`,
    label: `${medium} (not in this record)`,
    kind: 'outside',
    document: null,
  };
}

/** A paper that says a thing once to everybody who reads it: one for each speaker and kind of paper, or title. */
export function workOrigin(name: string, statement: KeptStatement, setting: OriginSetting): Origin {
  const speaker = speakerOf(statement, setting);
  const of = speaker === null ? '' : ` of ${speaker}`;
  return {
    key: `work:${foldName(speaker ?? '')}:${foldName(name)}`,
    label: `${name}${of} (not in this record)`,
    kind: 'outside',
    document: null,
  };
}

/** Whose words they are: as the statement itself says, else as another document does that has the same ones. */
function speakerOf(statement: KeptStatement, setting: OriginSetting): string | null {
  const known = ({ speaker }: KeptStatement) => (speaker === null || speaker.kind === 'unnamed' ? null : speaker.name);
  const others = () => setting.documents.flatMap(document => findCarriers(statement, document, setting)).map(known);
  return known(statement) ?? others().find(name => name !== null) ?? null;
}

/** Somebody with a name who tells what was said. */
export function personOrigin(name: string, setting: OriginSetting): Origin {
  return { key: `person:${setting.personOf(name) ?? foldName(name)}`, label: name, kind: 'outside', document: null };
}

/** An unnamed source of an outlet, or a channel or account without a name behind it: one for each outlet or channel. */
export function unnamedOrigin(name: string, label: string): Origin {
  return { key: `unnamed:${foldOutlet(name)}`, label, kind: 'unnamed', document: null };
}

/** Outlets that cite each other and nobody else; equal wherever the circle is entered. */
export function circleOrigin(circle: readonly OriginDocument[]): Origin {
  const names = circle.map(nameOf).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const first = circle.map(({ document }) => document).sort((a, b) => (a < b ? -1 : 1))[0] ?? '';
  return {
    key: `circle:${first}`,
    label: `${names.join(' and ')}, which cite each other`,
    kind: 'unnamed',
    document: null,
  };
}

/** The key under which hearsay without any source stands. */
export const NOBODY = 'nobody';

/** Hearsay for which nobody stands: all of it is one. */
export const HEARSAY: Origin = { key: NOBODY, label: 'nobody who is named', kind: 'unnamed', document: null };

/** A document's outlet, or a post's author. */
export function nameOf(document: OriginDocument): string {
  return publishersOf(document)[0] ?? document.outlet ?? document.title ?? 'an unnamed page';
}

/**
 * The fullest name that the material has for a medium to which the same speaker spoke, so that "the Bulletin" and "Tidewater Bulletin" count once;
 * for a medium that is only described ("a student newspaper"), the one that the same document names.
 */
function fullestName(name: string, statement: KeptStatement, setting: OriginSetting): string {
  const others = setting.documents
    .flatMap(document => document.statements)
    .filter(other => isSameSpeaker(other, statement) && (!isNameless(name) || other.document === statement.document))
    .flatMap(other => [...other.via.filter(via => !via.unnamed).map(via => via.name), other.occasion?.with ?? ''])
    .filter(other => other !== '' && !isNameless(other));
  const outlets = setting.documents.flatMap(document => publishersOf(document));
  const same = isNameless(name) ? others : [...others, ...outlets].filter(other => isSameOutlet(name, other));
  return (
    [name, ...same].sort(
      (a, b) =>
        Number(isNameless(a)) - Number(isNameless(b)) ||
        outletWords(b).length - outletWords(a).length ||
        (a < b ? -1 : a > b ? 1 : 0),
    )[0] ?? name
  );
}
