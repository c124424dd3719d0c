import type { KeptStatement } from '#speaker/speaker.ts';
import { publishersOf } from './publishers.ts';
import type { Origin } from './origin.ts';
import { sayKnower, type Knower } from './knower.ts';
import { foldOutlet, isNameless, isSameOutlet, outletWords } from './outlet-names.ts';
import { findCarriers } from './carriers.ts';
import { foldName, isSameSpeaker, type OriginDocument, type OriginSetting } from './setting.ts';

/** A document that has the words from the speaker's own mouth or hand. */
export function firstHandOrigin(document: OriginDocument): Origin {
  const knower: Knower = { is: 'first_hand', kind: document.kind, of: nameOf(document) };
  return inRecord(`document:${document.document}`, knower, document);
}

/** An outlet's own reporting; what one outlet prints twice has one origin. */
export function reporterOrigin(document: OriginDocument): Origin {
  const key = document.outlet === null ? `document:${document.document}` : `reporter:${foldOutlet(document.outlet)}`;
  return inRecord(key, { is: 'reporter', of: nameOf(document) }, document);
}

/** An agency whose text a document runs and which the material lacks. */
export function agencyOrigin(outlet: string): Origin {
  return outside(`reporter:${foldOutlet(outlet)}`, { is: 'outside', name: outlet, of: null });
}

/** An interview or report elsewhere that the material lacks: one for each medium, however often it is quoted, told or reported. */
export function outsideOrigin(name: string, statement: KeptStatement, setting: OriginSetting): Origin {
  const medium = fullestName(name, statement, setting);
  return outside(`reporter:${foldOutlet(medium)}`, { is: 'outside', name: medium, of: null });
}

/** A paper that says a thing once to everybody who reads it: one for each speaker and kind of paper, or title. */
export function workOrigin(name: string, statement: KeptStatement, setting: OriginSetting): Origin {
  const speaker = speakerOf(statement, setting);
  return outside(`work:${foldName(speaker ?? '')}:${foldName(name)}`, { is: 'outside', name, of: speaker });
}

/** Whose words they are: as the statement itself says, else as another document does that has the same ones. */
function speakerOf(statement: KeptStatement, setting: OriginSetting): string | null {
  const known = ({ speaker }: KeptStatement) => (speaker === null || speaker.kind === 'unnamed' ? null : speaker.name);
  const others = () => setting.documents.flatMap(document => findCarriers(statement, document, setting)).map(known);
  return known(statement) ?? others().find(name => name !== null) ?? null;
}

/** Somebody with a name who tells what was said. */
export function personOrigin(name: string, setting: OriginSetting): Origin {
  return outside(`person:${setting.personOf(name) ?? foldName(name)}`, { is: 'named', name });
}

/** An unnamed source of an outlet, or a channel or account without a name behind it: one for each outlet or channel. */
export function unnamedOrigin(name: string, knower: Knower = { is: 'named', name }): Origin {
  return unnamed(`unnamed:${foldOutlet(name)}`, knower);
}

/** Outlets that cite each other and nobody else; equal wherever the circle is entered. */
export function circleOrigin(circle: readonly OriginDocument[]): Origin {
  const names = circle.map(nameOf).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const first = circle.map(({ document }) => document).sort((a, b) => (a < b ? -1 : 1))[0] ?? '';
  return unnamed(`circle:${first}`, { is: 'circle', names });
}

/** The key under which hearsay without any source stands. */
export const NOBODY = 'nobody';

/** Hearsay for which nobody stands: all of it is one. */
export const HEARSAY: Origin = unnamed(NOBODY, { is: 'nobody' });

function inRecord(key: string, knower: Knower, { document }: OriginDocument): Origin {
  return { key, label: sayKnower(knower), knower, kind: 'document', document };
}

function outside(key: string, knower: Knower): Origin {
  return { key, label: sayKnower(knower), knower, kind: 'outside', document: null };
}

function unnamed(key: string, knower: Knower): Origin {
  return { key, label: sayKnower(knower), knower, kind: 'unnamed', document: null };
}

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
