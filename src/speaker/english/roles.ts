import { wordSet } from './word-set.ts';

/** Nouns that say what one person is or does, lower case, singular: the head of "the transport minister", "tennis ace". */
export const ROLES = wordSet(`
  president premier chancellor minister secretary undersecretary secretary-general governor mayor deputy councillor
  councilor councilman councilwoman councilmember alderman senator congressman congresswoman representative lawmaker
  legislator mp mep msp assemblyman assemblywoman parliamentarian politician statesman stateswoman diplomat ambassador
  envoy consul commissioner ombudsman speaker whip treasurer chair chairman chairwoman chairperson vice-chair leader boss
  chief head ceo cfo coo cto founder co-founder cofounder director director-general president-elect vice-president
  vice-chancellor executive manager owner co-owner proprietor partner entrepreneur businessman businesswoman
  businessperson banker investor financier economist analyst strategist consultant adviser advisor aide assistant
  spokesman spokeswoman spokesperson publicist agent representative officer official clerk registrar librarian archivist
  curator judge justice magistrate prosecutor attorney lawyer solicitor barrister counsel defendant plaintiff claimant
  coroner juror witness sheriff detective inspector superintendent constable policeman policewoman sergeant lieutenant
  captain skipper commander colonel major general admiral brigadier corporal soldier marine pilot astronaut navigator
  sailor fisherman trawlerman docker steward king queen prince princess duke duchess emperor pope cardinal archbishop
  bishop priest vicar pastor minister preacher rabbi imam monk nun chaplain dean rector provost principal headteacher
  headmaster headmistress teacher schoolteacher lecturer professor academic scholar scientist researcher physicist chemist
  biologist geologist historian philosopher psychologist psychiatrist sociologist anthropologist archaeologist
  epidemiologist virologist immunologist astronomer mathematician statistician engineer architect surveyor designer
  developer programmer doctor physician surgeon nurse midwife paramedic dentist pharmacist vet veterinarian therapist
  consultant coach trainer referee umpire player striker defender midfielder winger forward goalkeeper keeper qualifier seed
  champion runner sprinter swimmer cyclist boxer golfer footballer cricketer batsman bowler athlete quarterback pitcher
  jockey driver racer teammate rival opponent ace star actor actress comedian singer songwriter musician composer conductor
  pianist violinist guitarist drummer rapper dancer choreographer painter sculptor artist photographer filmmaker
  screenwriter playwright poet novelist author writer editor journalist reporter correspondent columnist blogger
  broadcaster presenter host anchor moderator newsreader commentator podcaster youtuber critic reviewer translator
  interpreter producer publisher celebrity model activist campaigner protester organiser organizer volunteer unionist
  candidate nominee contender frontrunner front-runner challenger incumbent successor predecessor voter resident
  villager neighbour neighbor islander tenant landlord landlady homeowner shopkeeper baker butcher farmer fisher gardener
  chef cook waiter waitress barber hairdresser plumber electrician carpenter builder miner mechanic conductor postman
  firefighter fireman caretaker student pupil graduate apprentice intern pensioner veteran refugee migrant survivor victim
  suspect inmate prisoner father mother dad mum mom son daughter brother sister husband wife widow widower uncle aunt
  nephew niece cousin grandfather grandmother fiance fiancee boyfriend girlfriend friend colleague mentor lawyer-general
  billionaire millionaire tycoon magnate mogul philanthropist donor lobbyist insider whistleblower hacker expert pollster
  strategist secretary-treasurer governor-general businessowner shareholder trustee patron warden ranger forester
  keeper-manager meteorologist forecaster firebrand dissident exile warlord dictator strongman frontman
  vice-chairman vice-chairwoman vice-captain postmaster harbourmaster stationmaster ringmaster shepherd diver
  make-up-artist bandleader caretaker-manager lifeguard guide tailor jeweller clergyman clergywoman layman sportsman
  sportswoman showrunner cartoonist illustrator puppeteer magician chairlady headhunter`);

/** What a role tells of gender. */
export const ROLE_GENDER: ReadonlyMap<string, 'female' | 'male'> = new Map([
  ...wordPairs(
    `spokesman chairman congressman assemblyman councilman alderman statesman businessman policeman fisherman trawlerman
    headmaster landlord actor waiter king prince duke emperor pope priest monk father dad son brother husband widower uncle
    nephew grandfather fiance boyfriend fireman postman batsman clergyman sportsman frontman vice-chairman`,
    'male',
  ),
  ...wordPairs(
    `spokeswoman chairwoman congresswoman assemblywoman councilwoman stateswoman businesswoman policewoman headmistress
    landlady actress waitress queen princess duchess nun mother mum mom daughter sister wife widow aunt niece grandmother
    fiancee girlfriend clergywoman sportswoman vice-chairwoman chairlady midwife`,
    'female',
  ),
]);

function wordPairs(list: string, gender: 'female' | 'male'): (readonly [string, 'female' | 'male'])[] {
  return [...wordSet(list)].map(word => [word, gender]);
}

/** Roles that newspapers use one for the other; the first of each row stands for the row. */
const SAME_ROLES = [
  'chief head leader boss secretary-general chair chairman chairwoman chairperson president director ceo',
  'captain skipper',
  'manager coach trainer',
  'goalkeeper keeper',
  'presenter host anchor moderator broadcaster',
  'novelist author writer',
  'headteacher head headmaster headmistress principal',
  'councillor councilor councilman councilwoman councilmember alderman',
  'lawmaker legislator mp representative congressman congresswoman senator parliamentarian',
  'lawyer attorney solicitor barrister counsel',
  'spokesperson spokesman spokeswoman',
  'actor actress star',
  'businessman businesswoman businessperson entrepreneur owner tycoon magnate executive',
  'adviser advisor aide',
  'doctor physician medic',
  'reporter journalist correspondent',
  'vet veterinarian',
  'prosecutor district-attorney',
  'secretary minister',
  'founder co-founder cofounder',
  'teacher schoolteacher',
  'footballer player striker defender midfielder winger',
  'premier prime-minister',
  'singer musician songwriter',
].map(row => row.split(' '));

const ROWS = new Map<string, number[]>();
SAME_ROLES.forEach((row, i) => row.forEach(word => ROWS.set(word, [...(ROWS.get(word) ?? []), i])));

/** True if one person can be called both, so that "the skipper" may be "the captain". */
export function sameRole(a: string, b: string): boolean {
  if (a === b) return true;
  const rows = ROWS.get(b);
  return rows !== undefined && (ROWS.get(a)?.some(row => rows.includes(row)) ?? false);
}

/** The words that a role may be called by: itself and those of its rows. */
export function rolesLike(word: string): readonly string[] {
  return [...new Set([word, ...(ROWS.get(word) ?? []).flatMap(row => SAME_ROLES[row] ?? [])])];
}

/** Those who speak for somebody else. */
export const SPEAKS_FOR = wordSet(`
  spokesman spokeswoman spokesperson spokespeople publicist agent lawyer attorney solicitor barrister counsel
  representative representatives lawyers attorneys`);

/** Those who speak for somebody only where the text says whose they are ("his manager"), since they have words of their own. */
export const SPEAKS_FOR_IF_WHOSE = wordSet(`manager`);

/** Second words of such roles: "press officer", "press secretary", "communications director". */
export const PRESS = wordSet(`press media communications`);
