import type { KeptStatement } from '#speaker/speaker.ts';
import { isMedium, isPlatform, mediaOf, mediumName } from '#statement/outlet-words.ts';
import {
  isAforesaid,
  isAudience,
  isNameless,
  isOwnWord,
  isSameOutlet,
  outletWords,
  showsMedium,
} from './outlet-names.ts';
import { foldName, type OriginDocument, type OriginSetting } from './setting.ts';

/** Capitalised words behind "in an interview on" and "in an interview in" that name no medium: days, months, languages. */
const NO_NAME =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|English|German|French|Spanish|Italian|Russian|Ukrainian|Polish|Arabic|Chinese|Japanese)$/u;

/**
 * True if the name means the document's own outlet, or the agency whose text it runs; "the paper" does where the document names no other medium.
 */
export function isOwn(name: string, document: OriginDocument, setting: OriginSetting): boolean {
  if (isOwnWord(name)) return true;
  if (isAforesaid(name) && !namesOtherMedium(document)) return true;
  return [document.outlet, setting.creditOf(document)].some(own => own !== null && isSameOutlet(name, own));
}

/** True if some statement of the document is had by way of a medium with a name. */
function namesOtherMedium(document: OriginDocument): boolean {
  return document.statements
    .flatMap(({ via, occasion }) => [
      ...via.filter(({ unnamed }) => !unnamed).map(({ name }) => name),
      occasion?.with ?? '',
    ])
    .some(
      name =>
        !isNameless(name) && !isAudience(name) && (document.outlet === null || !isSameOutlet(name, document.outlet)),
    );
}

/** True if the name is the speaker's, or the end of it. */
export function isSpeaker(name: string, { speaker }: KeptStatement): boolean {
  if (speaker === null) return false;
  const words = foldName(name).split(' ');
  return foldName(speaker.name).split(' ').slice(-words.length).join(' ') === words.join(' ');
}

/** True if the name can only be read as a medium other than the document's own. */
export function isOtherMedium(
  name: string,
  statement: KeptStatement,
  document: OriginDocument,
  setting: OriginSetting,
): boolean {
  if (NO_NAME.test(name) || isOwn(name, document, setting) || isSpeaker(name, statement)) return false;
  if (isPublisher(name, setting) || isIntroduced(name, document)) return true;
  if (isAudience(name)) return false;
  return showsMedium(name) || castMember(name, document)?.kind !== 'person';
}

/**
 * True if a capitalised name that stands where a medium's would is another medium's: a publisher of the material, a name that shows it, or one that
 * the text calls a paper, station or site. One word of a longer name means it only behind "the" ("the Sun", not "Fen" of the Fen Evening Sun).
 */
export function isNamedMedium(
  found: { readonly name: string; readonly article: boolean },
  statement: KeptStatement,
  document: OriginDocument,
  setting: OriginSetting,
): boolean {
  const { name, article } = found;
  if (NO_NAME.test(name) || isPlatform(name) || isOwn(name, document, setting)) return false;
  if (isSpeaker(name, statement) && !isPublisher(name, setting)) return false;
  if (isIntroduced(name, document) || (isMedium(name) && !isAudience(name))) return true;
  const whole = article || outletWords(name).length > 1;
  return setting.documents.some(other =>
    publishersOf(other).some(
      own => isSameOutlet(own, name) && (whole || outletWords(own).length === outletWords(name).length),
    ),
  );
}

/** True if the text itself says what sort of medium the name is ("the weekly Skarv Rundt"). */
export function isIntroduced(name: string, document: OriginDocument): boolean {
  return mediaOf(document).has(mediumName(name));
}

/** True if some document of the material comes from an outlet, or is a post of somebody, of that name. */
export function isPublisher(name: string, setting: OriginSetting): boolean {
  return setting.documents.some(document => isFrom(document, name));
}

/** True if a document comes from an outlet of that name; a post, whose outlet is only where it stands, from an author of that name. */
export function isFrom(document: OriginDocument, name: string): boolean {
  return publishersOf(document).some(publisher => isSameOutlet(publisher, name));
}

/** Who publishes: the outlet, or the authors of a post. */
export function publishersOf(document: OriginDocument): readonly string[] {
  if (document.kind !== 'post') return document.outlet === null ? [] : [document.outlet];
  return [
    ...document.bylines,
    ...document.statements.flatMap(({ form, speaker }) => (form === 'own' ? (speaker?.name ?? []) : [])),
  ];
}

/** Whom of its cast a document means by a name or the end of one. */
export function castMember(name: string, document: OriginDocument) {
  const folded = foldName(name);
  return document.cast.find(member => {
    const words = foldName(member.name);
    return words === folded || words.endsWith(` ${folded}`) || words.startsWith(`${folded} `);
  });
}
