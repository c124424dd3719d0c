import type { Reading } from '#document/document.ts';

/** Words in the names of papers, stations, agencies and podcasts, or for them. */
const MEDIUM =
  /\b(?:Post|Times|News|TV|Television|Radio|Courier|Gazette|Standard|Channel|Wire|Press|Journal|Herald|Tribune|Daily|Bulletin|Dispatch|Review|Magazine|Network|BBC|CNN|NBC|ABC|CBS|CNBC|MSNBC|NPR|PBS|AFP|AP|ITV|RTE|TASS|DPA|Reuters|Bloomberg|Politico|POLITICO|Axios|Guardian|Independent|Telegraph|Observer|Mail|Mirror|Express|Globe|Chronicle|Examiner|Echo|Argus|Pravda|Interfax|Ukrinform|Xinhua|Sky|Fox|FOX|Newsweek|Spiegel|Monde|Figaro|Pa[ií]s|Mundo|Repubblica|Stampa|Zeitung|Welt|Bild|Stories|Podcast|Lantern|Portlight|Breitbart|BuzzFeed|Vox|Slate|Salon|Atlantic|Economist|Variety|Register|Sentinel|Inquirer|Ledger|Monitor|Messenger|Quarterly|Weekly|Today|Online|Agency|Media|Broadcasting|Mag|Clarion|Advertiser|Mercury|Recorder|Beacon|Bugle|Trumpet|Enquirer|Newswire|Live)\b|\.(?:com|net|org|co\.uk|example)\b/u;
/** Last words of papers that are surnames or common words too: only behind "the". */
const PAPER =
  /^(?:the|The) (?:\p{Lu}[\p{L}’'-]* )+(?:Sun|Star|Record|Leader|Reporter|Voice|Citizen|Pioneer|Banner|Digest|Age)\.?$/u;
const MEDIUM_NOUN =
  /\b(?:podcast|newspaper|paper|magazine|broadcaster|network|news agency|agency|station|website|news site|outlet|programme|program|show|channel|weekly|daily|tabloid|broadsheet|blog)\b/u;
/** Words for kinds of media that stand right before a name ("the daily Fjordposten"), as a pattern. */
export const MEDIUM_KINDS =
  'newspaper|paper|magazine|broadcaster|network|news agency|agency|station|website|news site|outlet|channel|weekly|daily|tabloid|broadsheet|podcast|programme|talk show|radio show|broadcast';
const INTRODUCED = new RegExp(
  String.raw`\b(?:${MEDIUM_KINDS}) (\p{Lu}[\p{L}\p{M}\p{N}&’'-]*(?: \p{Lu}[\p{L}\p{M}\p{N}&’'-]*)*)`,
  'gu',
);
/** People and bodies that are spoken to and are no medium. */
const NO_MEDIUM =
  /\b(?:reporters|journalists|crowd|supporters|voters|audience|meeting|court|jury|judge|parliament|congress|senate|lawmakers|mps|house|police|committee|conference|rally|conventions?|party|council|cabinet|minister|president|king|queen|nation|family|people|police|officers|staff|students)\b/iu;
/** Networks on which people post for themselves. */
const PLATFORM =
  /^(?:X|Twitter|Facebook|Instagram|Truth Social|Telegram|TikTok|YouTube|LinkedIn|Threads|Bluesky|Mastodon|Squarely|Weibo|VKontakte|VK|Snapchat|Reddit|Periscope|Medium|social media)$/u;

/** True if a name or noun phrase stands for a medium: a paper, station, agency, podcast or site. */
export function isMedium(name: string): boolean {
  if (MEDIUM_NOUN.test(name) && !/\b(?:his|her|their)\b/u.test(name)) return true;
  if (NO_MEDIUM.test(name) && !MEDIUM.test(name)) return false;
  return MEDIUM.test(name) || PAPER.test(name);
}

const media = new WeakMap<Reading, ReadonlySet<string>>();

/** The names that a document itself says are media ("the Norwegian daily Fjordposten"); each document is read for them once. */
export function mediaOf(reading: Reading): ReadonlySet<string> {
  const known = media.get(reading);
  if (known !== undefined) return known;
  const names = new Set([...reading.text.matchAll(INTRODUCED)].map(match => mediumName(match[1] ?? '')));
  media.set(reading, names);
  return names;
}

/** True for a social network. */
export function isPlatform(name: string): boolean {
  return PLATFORM.test(name);
}

/** True if the mention describes somebody who is not named ("a person who was in the room", "two officials"). */
export function isUnnamed(mention: string): boolean {
  if (/\b(?:anonymous|unnamed|anonymity|not (?:to )?(?:be )?(?:named|identified)|little bird)\b/iu.test(mention))
    return true;
  if (/^(?:somebody|someone|people|persons) (?:who|in|at|with|close|familiar|present)\b/iu.test(mention))
    return !/, \p{Lu}/u.test(mention);
  if (/^(?:sources?|officials|insiders|people|aides|friends|reports|rumou?rs)\b/iu.test(mention))
    return !/\p{Lu}\p{Ll}+ \p{Lu}/u.test(mention.slice(1));
  return (
    /^(?:an?|one|two|three|four|five|several|some|multiple|many|other|another)\b/iu.test(mention) &&
    /\b(?:persons?|people|sources?|officials?|insiders?|aides?|advisers?|advisors?|diplomats?|staff(?:er|ers)?|employees?|friends?|bird|witness(?:es)?|individuals?|operatives?|strategists?|guests?|attendees?|participants?|delegates?|colleagues?|neighbou?rs?|bystanders?|onlookers?|servants?|waiters?|passengers?|visitors?|customers?|relatives?|cousins?|members?)\b/iu.test(
      mention,
    ) &&
    !/, \p{Lu}|\b\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+,/u.test(mention)
  );
}

/** The name of a medium without article, "the podcast" and what stands behind a comma. */
export function mediumName(mention: string): string {
  const plain = mention.replace(/,.*$/su, '').trim();
  const named = plain.replace(/^(?:the|a|an|today['’]s|yesterday['’]s|his|her|its|their|our)\s+/iu, '');
  const last =
    /((?:The )?\p{Lu}[\p{L}\p{M}\p{N}.&'’-]*(?:\s+(?:of|and|&|de|\p{Lu}[\p{L}\p{M}\p{N}.&'’-]*|\p{N}+))*)$/u.exec(
      named,
    )?.[1];
  const name = (last ?? named)
    .replace(/^The /u, '')
    .replace(/['’]s?$/u, '')
    .trim();
  return /\b(?:Inc|Co|Ltd|Corp|\p{Lu})\.$/u.test(name) ? name : name.replace(/[.]+$/u, '');
}
