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
  captain skipper commander colonel major general admiral brigadier commodore corporal soldier marine pilot astronaut navigator
  sailor fisherman trawlerman docker steward king queen prince princess duke duchess emperor pope cardinal archbishop
  bishop patriarch catholicos archimandrite abbot abbess mufti priest deacon archdeacon canon vicar pastor minister preacher rabbi imam monk nun chaplain dean rector provost principal headteacher
  headmaster headmistress teacher schoolteacher lecturer professor academic scholar scientist researcher physicist chemist
  biologist geologist historian philosopher psychologist psychiatrist sociologist anthropologist archaeologist
  epidemiologist virologist immunologist astronomer mathematician statistician engineer architect surveyor designer
  developer programmer doctor physician surgeon nurse midwife paramedic dentist pharmacist vet veterinarian therapist
  consultant coach trainer referee umpire player striker defender midfielder winger forward goalkeeper keeper qualifier seed
  champion runner sprinter swimmer cyclist boxer golfer footballer cricketer batsman bowler athlete quarterback pitcher
  jockey driver racer teammate rival opponent ace star actor actress comedian singer songwriter musician composer conductor
  pianist violinist guitarist drummer rapper dancer choreographer painter sculptor artist photographer filmmaker
  screenwriter playwright poet laureate novelist author writer editor journalist reporter correspondent columnist blogger
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

/** Roles whose word means a thing as often as a person ("a comfortable chair", "the head of the table"). */
export const AMBIGUOUS_ROLES = wordSet(`
  chair head star seed ace keeper model guide anchor forward pitcher general principal major private marine cook conductor
  driver official counsel diver magnate partner builder host champion pilot ranger miner whip seed cook producer
  publisher designer trainer pitcher mentor developer canon`);

/** Roles that are surnames as well: a capitalised one that stands alone is a name ("BAKER: Thank you"). */
export const SURNAME_ROLES = wordSet(`
  baker butcher carpenter cook farmer fisher gardener miner shepherd king pope bishop dean marshal judge priest monk
  singer driver archer fletcher forester porter potter tailor taylor turner walker weaver barber builder mason ranger page`);

/** Kin of somebody whom the text names by the same surname. */
export const KIN = wordSet(`
  wife husband widow widower son daughter father mother dad mum mom brother sister uncle aunt nephew niece cousin grandfather
  grandmother grandson granddaughter fiance fiancee ex-wife ex-husband`);

/** Of how many children somebody is: "mother of four Anna Roe". */
export const PARENTS = wordSet(`mother father mum mom mam dad parent grandmother grandfather gran grandad`);

/** Words that say how somebody stands to another person, and by themselves not what they are. */
export const RELATIONS = wordSet(`
  rival opponent friend colleague mate teammate supporter successor predecessor partner fellow critic contender neighbour
  neighbor brother sister`);

/** Words for one and the same role. */
const SAME_ROLES = [
  'captain skipper capt',
  'goalkeeper keeper',
  'presenter host',
  'senator sen',
  'governor gov',
  'president pres',
  'professor prof',
  'general gen',
  'colonel col',
  'lieutenant lt',
  'sergeant sgt',
  'detective det',
  'inspector insp',
  'ambassador amb',
  'reverend rev',
  'commander cmdr',
  'admiral adm',
  'superintendent supt',
  'headteacher headmaster headmistress principal',
  'councillor cllr councilor councilman councilwoman councilmember alderman',
  'lawyer attorney solicitor barrister counsel',
  'spokesperson spokesman spokeswoman',
  'chair chairman chairwoman chairperson chairlady',
  'adviser advisor',
  'doctor physician dr',
  'reporter journalist correspondent',
  'vet veterinarian',
  'founder co-founder cofounder',
  'teacher schoolteacher',
  'businessman businesswoman businessperson entrepreneur',
  'mp mep msp parliamentarian',
  'representative rep congressman congresswoman',
].map(row => row.split(' '));

/** Wider words, and the roles that newspapers call so: "the NATO chief" is its secretary-general. */
const WIDER_ROLES: readonly (readonly [string, string])[] = [
  [
    'chief',
    'head leader boss secretary-general chair chairman chairwoman president director ceo commissioner executive',
  ],
  ['head', 'chief leader secretary-general director headteacher headmaster headmistress principal chair chairman'],
  ['leader', 'chief head president chairman chairwoman premier secretary-general chancellor secretary'],
  ['boss', 'chief head chairman manager coach ceo director owner'],
  ['minister', 'secretary'],
  ['premier', 'minister'],
  [
    'lawmaker',
    'sen rep legislator mp mep msp representative congressman congresswoman senator assemblyman assemblywoman',
  ],
  [
    'politician',
    'sen rep gov mp mep senator representative congressman congresswoman councillor minister mayor governor',
  ],
  ['author', 'novelist writer poet playwright historian biographer'],
  ['writer', 'novelist author poet playwright'],
  ['musician', 'singer pianist violinist guitarist drummer songwriter composer rapper'],
  ['star', 'actor actress singer footballer striker'],
  ['player', 'footballer striker defender midfielder winger goalkeeper forward'],
  ['footballer', 'striker defender midfielder winger goalkeeper forward player'],
  ['businessman', 'owner tycoon magnate executive developer investor'],
  ['businesswoman', 'owner tycoon magnate executive developer investor'],
  ['broadcaster', 'presenter host anchor'],
  ['scientist', 'physicist chemist biologist epidemiologist virologist immunologist astronomer researcher'],
  ['academic', 'professor lecturer researcher scholar'],
  ['aide', 'adviser advisor assistant'],
];

const ALIKE = new Map<string, Set<string>>();
for (const row of SAME_ROLES) for (const word of row) ALIKE.set(word, new Set([...(ALIKE.get(word) ?? []), ...row]));
for (const [word, row] of WIDER_ROLES) ALIKE.set(word, new Set([...(ALIKE.get(word) ?? []), ...row.split(' ')]));

/** True if one who holds the role `held` may be called `asked`: "the skipper" for a captain, "the chief" for a director. */
export function sameRole(asked: string, held: string): boolean {
  return asked === held || (ALIKE.get(asked)?.has(held) ?? false);
}

/** The roles that a word may be used for, itself first. */
export function rolesLike(word: string): readonly string[] {
  return [...new Set([word, ...(ALIKE.get(word) ?? [])])];
}

/** Roles in which somebody stands for election. */
export const CANDIDATES = wordSet(`
  nominee candidate contender hopeful frontrunner front-runner challenger incumbent`);

/** Those who speak for somebody else. */
export const SPEAKS_FOR = wordSet(`spokesman spokeswoman spokesperson spokespeople publicist`);

/** Those who speak for a person only where the text says whose they are ("his manager"), since they have words of their own. */
export const SPEAKS_FOR_IF_WHOSE = wordSet(`
  assistant manager agent lawyer lawyers attorney attorneys solicitor barrister counsel representative representatives`);

/** Second words of such roles: "press officer", "press secretary", "communications director". */
export const PRESS = wordSet(`press media communications`);
