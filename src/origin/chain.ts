import type { KeptStatement } from '#speaker/speaker.ts';
import { isPlatform } from '#statement/outlet-words.ts';
import type { Via } from '#statement/statement.ts';
import { isAforesaid, isAudience, isNameless, isOwnWord, isSameOutlet, showsMedium } from './outlet-names.ts';
import { foldName, type OriginDocument, type OriginSetting } from './setting.ts';

/** One link between a document and the words: through whom it has them. */
export type Step =
  | { readonly kind: 'medium'; readonly name: string; readonly how: 'told' | 'reports' }
  | { readonly kind: 'person'; readonly name: string }
  | { readonly kind: 'unnamed'; readonly name: string };

/** Papers and recordings: a report that has words from one has read or heard them itself. */
const THINGS =
  /\b(?:transcripts?|minutes|documents?|papers|filings?|records?|recordings?|videos?|footage|audio|clip|statement|letter|e-?mails?|posts?|tweets?|release|script|text|speech|book|memoirs?|diary)\b/iu;

/** Bodies that answer for what they say, though no person of theirs is named. */
const BODIES =
  /\b(?:police|prosecutors?|prosecution|court|ministry|department|council|committee|parliament|senate|congress|union|company|university|embassy|government|commission|agency|army|navy|club|party|hospital|inquiry)\b/iu;

/** Places where anybody may post under any name. */
const CHANNELS =
  /\b(?:telegram|whatsapp|accounts?|handle|forum|message board|group chat|4chan|reddit|meme|screenshot)\b/iu;

const NAMELESS_SOURCE = /\b(?:anonymous|unsigned|unnamed|unidentified)\b/iu;

/** "his Telegram channel", "her own account": the speaker's. */
const POSSESSED = /^(?:his|her|their|its|my|own)\b/iu;

/** The chain by which a document says it has a statement, nearest first; empty if it claims to have the words itself. */
export function readChain(statement: KeptStatement, document: OriginDocument, setting: OriginSetting): Step[] {
  const steps = statement.via.flatMap(via => readVia(via, statement, document, setting));
  const { occasion } = statement;
  const aired =
    occasion !== null && (occasion.kind === 'interview' || occasion.kind === 'podcast') ? occasion.with : null;
  if (
    aired !== null &&
    isOtherMedium(aired, statement, document, setting) &&
    !steps.some(step => isSameOutlet(step.name, aired))
  ) {
    steps.push({ kind: 'medium', name: aired, how: 'told' });
  }
  return steps;
}

function readVia(via: Via, statement: KeptStatement, document: OriginDocument, setting: OriginSetting): Step[] {
  const { name, how } = via;
  if (isOwn(name, document, setting) || isSpeaker(name, statement)) return [];
  switch (how) {
    case 'told':
      return isOtherMedium(name, statement, document, setting) ? [{ kind: 'medium', name, how }] : [];
    case 'channel':
      if (POSSESSED.test(name) || isPlatform(name)) return [];
      if (via.unnamed || NAMELESS_SOURCE.test(name) || CHANNELS.test(name)) return [{ kind: 'unnamed', name }];
      return showsMedium(name) || isPublisher(name, setting) ? [{ kind: 'medium', name, how: 'reports' }] : [];
    case 'reports':
      return readReporter(via, document, setting);
  }
}

function readReporter(via: Via, document: OriginDocument, setting: OriginSetting): Step[] {
  const { name } = via;
  if (via.unnamed || NAMELESS_SOURCE.test(name)) return [{ kind: 'unnamed', name }];
  if (isPublisher(name, setting)) return [{ kind: 'medium', name, how: 'reports' }];
  const member = castMember(name, document);
  if (member?.kind === 'unnamed') return [{ kind: 'unnamed', name }];
  if (member?.speaksFor !== null && member?.speaksFor !== undefined) return [];
  if (member?.kind === 'person') return [{ kind: 'person', name: member.name }];
  if (CHANNELS.test(name)) return [{ kind: 'unnamed', name }];
  if (THINGS.test(name) && !/\p{Lu}/u.test(name)) return [];
  if (showsMedium(name)) return [{ kind: 'medium', name, how: 'reports' }];
  if (BODIES.test(name)) return [{ kind: 'person', name }];
  return isAudience(name) ? [{ kind: 'unnamed', name }] : [{ kind: 'medium', name, how: 'reports' }];
}

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

function isSpeaker(name: string, statement: KeptStatement): boolean {
  const { speaker } = statement;
  if (speaker === null) return false;
  const words = foldName(name).split(' ');
  return foldName(speaker.name).split(' ').slice(-words.length).join(' ') === words.join(' ');
}

/** True if the name can only be read as a medium other than the document's own. */
function isOtherMedium(
  name: string,
  statement: KeptStatement,
  document: OriginDocument,
  setting: OriginSetting,
): boolean {
  if (isOwn(name, document, setting) || isSpeaker(name, statement)) return false;
  if (isPublisher(name, setting)) return true;
  if (isAudience(name)) return false;
  return showsMedium(name) || castMember(name, document)?.kind !== 'person';
}

/** True if some document of the material comes from an outlet, or is a post of somebody, of that name. */
function isPublisher(name: string, setting: OriginSetting): boolean {
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

function castMember(name: string, document: OriginDocument) {
  const folded = foldName(name);
  return document.cast.find(member => {
    const words = foldName(member.name);
    return words === folded || words.endsWith(` ${folded}`);
  });
}
