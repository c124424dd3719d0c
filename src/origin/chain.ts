import { spansOverlap } from '#base/span.ts';
import type { KeptStatement } from '#speaker/speaker.ts';
import { isPlatform } from '#statement/outlet-words.ts';
import type { Via } from '#statement/statement.ts';
import { readCitations } from './citations.ts';
import { isAudience, isSameOutlet, showsMedium } from './outlet-names.ts';
import { castMember, isIntroduced, isOtherMedium, isOwn, isPublisher, isSpeaker } from './publishers.ts';
import type { OriginDocument, OriginSetting } from './setting.ts';
import { makeStep, type Step } from './step.ts';

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

/**
 * The chain by which a document says it has a statement, nearest first; empty if it claims to have the words itself. Links come before names, who
 * reports before whom the speaker told, and those without a publisher behind them last.
 */
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
    steps.push(makeStep('medium', aired, { how: 'told', span: occasion?.span ?? null }));
  }
  for (const cited of readCitations(statement, document, setting)) {
    const same = steps.findIndex(step => isSameStep(step, cited));
    if (same < 0) steps.push(cited);
    else if (cited.target !== null) steps[same] = { ...cited, how: steps[same]?.how ?? cited.how };
  }
  return steps.toSorted((a, b) => orderOf(a) - orderOf(b));
}

/** True if both mean one: the same outlet or person, or one mention of somebody without a name read twice. */
export function isSameStep(a: Step, b: Step): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind !== 'unnamed') return isSameOutlet(a.name, b.name);
  return a.name === b.name || (a.span !== null && b.span !== null && spansOverlap(a.span, b.span));
}

function orderOf({ kind, how, target }: Step): number {
  if (target !== null) return 0;
  if (kind === 'medium') return how === 'reports' ? 1 : 2;
  return kind === 'work' ? 5 : kind === 'person' ? 3 : 4;
}

function readVia(via: Via, statement: KeptStatement, document: OriginDocument, setting: OriginSetting): Step[] {
  const { name, how, span } = via;
  if (isOwn(name, document, setting) || isSpeaker(name, statement)) return [];
  switch (how) {
    case 'told':
      return isOtherMedium(name, statement, document, setting) ? [makeStep('medium', name, { how, span })] : [];
    case 'channel':
      if (POSSESSED.test(name) || isPlatform(name)) return [];
      if (via.unnamed || NAMELESS_SOURCE.test(name) || CHANNELS.test(name))
        return [makeStep('unnamed', name, { span })];
      return showsMedium(name) || isPublisher(name, setting) || isIntroduced(name, document)
        ? [makeStep('medium', name, { span })]
        : [];
    case 'reports':
      return readReporter(via, document, setting);
  }
}

function readReporter({ name, span, unnamed }: Via, document: OriginDocument, setting: OriginSetting): Step[] {
  if (unnamed || NAMELESS_SOURCE.test(name)) return [makeStep('unnamed', name, { span })];
  if (isPublisher(name, setting)) return [makeStep('medium', name, { span })];
  const member = castMember(name, document);
  if (member?.kind === 'unnamed') return [makeStep('unnamed', name, { span })];
  if (member?.speaksFor !== null && member?.speaksFor !== undefined) return [];
  if (member?.kind === 'person') return [makeStep('person', member.name, { span })];
  if (CHANNELS.test(name)) return [makeStep('unnamed', name, { span })];
  if (THINGS.test(name) && !/\p{Lu}/u.test(name)) return [];
  if (showsMedium(name)) return [makeStep('medium', name, { span })];
  if (BODIES.test(name)) return [makeStep('person', name, { span })];
  return [makeStep(isAudience(name) ? 'unnamed' : 'medium', name, { span })];
}
