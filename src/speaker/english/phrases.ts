import { FUNCTION_WORDS } from './function-words.ts';
import { GROUPS, UNNAMED } from './sources.ts';
import { wordSet } from './word-set.ts';

/** Words that a source may begin with and that are no part of its noun phrase. */
export const LEADS = wordSet(`
  from to by and but or that when while as although though with if because for in on at after before since until once then
  according also even only just yet so still least is was says said told adds added meanwhile however where per via`);

/** Nouns and adjectives among the words that are listed as small because they open sentences. */
const NOUNS = wordSet(`
  state states report reports post posts claim claims quote video image photo file source analysis editorial opinion update
  live first second third last next call calls answer lead exclusive reading hundred hundreds thousands millions thousand
  million speaking read watch listen comments one two three four five six seven eight nine ten eleven twelve another`);

/** Words at which a noun phrase ends. */
export const ENDS: ReadonlySet<string> = new Set(
  [...FUNCTION_WORDS].filter(word => !NOUNS.has(word) && !GROUPS.has(word) && !UNNAMED.has(word)),
);

/** Words that stand behind the noun that they belong to, so that the noun before is the head. */
export const BEHIND_NOUN = wordSet(`
  familiar close responsible able present representing handling involved opposed living looking citing seeking working using
  facing calling including such involving containing covering following claiming tracking supporting fighting running leading
  serving trying wanting knowing alleging arguing saying urging`);

/** Words of number and amount before a noun. */
export const AMOUNTS = wordSet(`
  some many several few fewer most more all other others various numerous multiple countless two three four five six seven
  eight nine ten eleven twelve dozen dozens scores hundreds thousands millions both enough`);

/** Nouns that gather others: "a group of doctors", "a number of experts". */
export const GATHERING = wordSet(`
  number group groups majority minority dozens hundreds thousands millions scores handful couple pair trio raft array range
  chorus host crowd lot lots plenty percent percentage share half third quarter tens members generation string series
  list variety coalition bunch`);

/** Words, images and findings that somebody has made: what they say is their maker's. Lower case, singular. */
export const WORKS = wordSet(`
  report commentary poll survey study analysis article story piece column editorial op-ed essay book memoir novel film documentary
  movie ad advert advertisement commercial spot video clip recording statement letter memo memorandum email e-mail note tweet
  post message brief briefing filing complaint lawsuit suit submission petition document paper review website site page
  account profile dossier transcript affidavit indictment motion opinion ruling announcement release investigation
  research data finding estimate forecast average tally manifesto speech leaflet newsletter presentation slide audit
  application interview testimony quote remark comment caption headline blog podcast episode cartoon poster banner
  headlines figures statistics records database tracker index ranking rating tally survey`);

/** What bodies are for, as the end of their names has it: "Department of Health and Human Services". */
export const TOPICS = wordSet(`
  affairs services security prevention commerce technology education culture media sport research development science sciences
  trade industry labour labor health agriculture welfare pensions justice safety reform democracy medicine arts letters
  engineering crime drugs environment climate energy transport transportation housing communities innovation skills policy
  planning finance budget economics statistics immigration citizenship customs borders explosives tobacco firearms wildlife fisheries food
  forestry aviation space humanities music design rights freedom peace cooperation hygiene nutrition aging disease`);

/** Nouns for one person that are neither roles nor said of unnamed sources. */
export const PERSON_NOUNS = wordSet(`
  royal blogger narrator announcer questioner grandmother granddad mother-in-law father-in-law girl boy child teenager
  youngster  immigrant newcomer outsider democrat republican   socialist tory nationalist
  libertarian progressive communist  physicist influencer vlogger streamer gamer columnist playmaker centre-back
  fullback left-back right-back centre-forward number-one lawyer-turned-politician octogenarian septuagenarian nonagenarian
  centenarian sexagenarian frontrunner hopeful newlywed victim defendant bride groom  villain genius mogul heiress heir
  sailor nun crofter rancher hunter poacher vicar restaurateur hotelier chef sommelier brewer winemaker barista florist
  beautician stylist publican bookseller grocer trader dealer broker lender auctioneer   cleaner porter
  janitor typist receptionist  technician electrician welder machinist foreman apprentice roofer bricklayer glazier
  whistle-blower squatter commuter traveller traveler tourist hiker climber camper motorist biker rider jogger walker
  spectator onlooker bystander eyewitness attendee  customer shopper  patient carer caregiver tutor
  graduate dropout fundraiser philanthropist socialite peer baroness baron countess earl laureate medallist medalist
  olympian paralympian skater skier snowboarder surfer gymnast wrestler judoka fencer rower canoeist sailor diver hurdler
  marathoner all-rounder wicketkeeper  flanker  fly-half scrum-half  linebacker  cornerback
  shortstop  outfielder slugger  `);

/** How a page says who has had a paper in hand: "a letter seen by the Gazette". */
export const HAD_IN_HAND = /^(?:seen|obtained|reviewed|viewed|read|heard|examined)$/u;
