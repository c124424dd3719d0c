import { wordSet } from './word-set.ts';

/** Last words of the names of bodies, papers, firms and clubs, lower case. */
export const BODIES = wordSet(`
  party ministry department council union university college school court commission agency bank group inc corp
  corporation ltd limited llc plc gmbh company co news times post gazette courier tribune herald guardian journal magazine
  review television tv radio network channel press wire bulletin dispatch standard mail express mirror sun star telegraph
  observer globe chronicle examiner inquirer monitor register sentinel echo argus club association institute foundation
  committee police army navy force forces service services centre center hall house office cabinet congress senate
  parliament assembly bureau board authority federation confederation league society trust fund campaign administration
  government opposition coalition alliance movement brigade battalion academy hospital church airlines airways motors
  industries holdings partners associates consulting laboratories labs museum gallery theatre orchestra athletic rovers
  wanderers fc united kremlin pentagon treasury exchange reserve tribunal ombudsman secretariat directorate inspectorate daily weekly
  prosecution defence defense newspaper broadcaster media watchdog regulator registry embassy consulate ministers
  teamsters cooperative co-operative startup airline retailer supplier operator outlet paper podcast programme program today
  military judiciary regime junta coastguard collective initiative project team squad security convention conference summit crew family parliamentarians`);

/** Bodies that newspapers name by a place or a building. */
export const BODY_NAMES = wordSet(`
  kremlin pentagon brussels washington moscow kyiv kiev beijing london paris berlin tehran ankara tokyo delhi whitehall
  westminster holyrood stormont strasbourg hamas hezbollah taliban interpol europol fifa uefa un eu nato`);

/** Firms, media and bodies that are known by one word. */
export const KNOWN_BODIES = wordSet(`
  google facebook twitter amazon microsoft toyota nissan volkswagen vw audi bmw renault peugeot fiat honda hyundai tesla boeing
  airbus uber lyft netflix hulu youtube instagram tiktok whatsapp spotify samsung sony nintendo nokia siemens bayer pfizer moderna
  astrazeneca novartis roche glaxosmithkline exxonmobil chevron gazprom rosneft lukoil ikea nike adidas walmart costco starbucks
  mcdonald's tesco sainsbury's aldi lidl politico bloomberg axios reuters breitbart vox buzzfeed politifact snopes ipsos gallup
  yougov softbank wework goldman barclays hsbc citigroup santander lufthansa ryanair easyjet verizon comcast intel ibm
  oracle huawei xiaomi alibaba tencent baidu paypal visa mastercard ebay airbnb linkedin reddit snapchat telegram wikileaks
  greenpeace unicef unesco oxfam amnesty opec asean mossad fatah`);

/** Last words of the names of firms, which are bodies only as part of a name. */
export const FIRM_WORDS = wordSet(`
  robotics equities securities capital technologies technology systems solutions studios pictures energy coal steel software
  networks foods pharma pharmaceuticals therapeutics biotech insurance investments ventures analytics research labs
  communications entertainment productions records publishing healthcare resources logistics petroleum oil gas mining
  semiconductor electronics aerospace robotics chemicals brands stores pac survey assessment institution initiative
  strategies advisors advisers international worldwide global railways railway railroad shipping lines farms vineyards
  brewery brewing distillers hotels resorts casinos properties realty mortgage financial finance bancorp savings lenders
  caucus chapter plan act treaty accord agreement charter bill amendment`);

/** Phrases of several words that name a body. */
export const BODY_PHRASES: readonly string[] = [
  'city hall',
  'town hall',
  'county hall',
  'white house',
  'number 10',
  'no 10',
  'downing street',
  'capitol hill',
  'scotland yard',
  'wall street',
];

/** Words for people who are not named, one or many. */
export const UNNAMED = wordSet(`
  source sources person people official officials aide aides insider insiders operative operatives staffer staffers employee
  employees adviser advisers advisor advisors diplomat diplomats man woman men women someone somebody individual
  individuals witness witnesses participant participants whistleblower user users channel channels account accounts bird
  executive executives colleague colleagues friend friends relative relatives passenger passengers bystander bystanders
  informant informants poster caller viewer viewers reader readers commenter commenters`);

/** Plural words for a class of people that speaks as one. */
export const GROUPS = wordSet(`
  critics supporters opponents proponents backers detractors regulators settlers refugees migrants immigrants residents villagers locals islanders neighbours neighbors fans supporters campaigners activists
  protesters demonstrators experts analysts economists scientists researchers doctors nurses teachers parents pupils students
  workers employers unions ministers councillors lawmakers senators representatives republicans democrats conservatives
  liberals socialists voters observers commentators historians lawyers prosecutors police officers organisers organizers
  families survivors victims owners businesses companies farmers fishermen dockers drivers passengers journalists reporters
  media allies members delegates leaders governments countries nations states universities vice-chancellors hoteliers
  americans russians ukrainians europeans britons germans french people others some many most both several few judges jurors
  players producers investors traders bankers authorities prosecutors friends polls pollsters reports studies newspapers
  critics audience crowd jury panel public everyone everybody all they`);

/** Words that say that somebody is not to be named. */
export const ANONYMITY =
  /\b(?:anonym(?:ous|ity)|unnamed|unidentified|undisclosed|who (?:did not|didn['’]t|asked not|declined|refused|does not|do not|was not|were not)[^,.]{0,40}\b(?:named|identified|authori[sz]ed|name)|familiar with|close to|on condition of|with knowledge of|briefed on)\b/iu;

/** Labels of turns that name nobody. */
export const NOBODY_LABELS =
  /^(?:questions?|q|reporters?|unknown|unidentified(?: (?:male|female|man|woman|speaker|reporter))?|audience(?: members?)?|crowd|announcer|voice(?:-?over)?|speakers?|participants?|male|female|man|woman|interviewer|moderator|narrator|operator|all|applause|laughter|translator|interpreter|a|answer|protesters?|caller|student|(?:(?:board|committee|council|panel) )?members?|delegates?|residents?|shareholders?|panell?ists?|guests?|listeners?|viewers?|citizens?|pupils?|floor)(?: ?#?\d+)?$/iu;
