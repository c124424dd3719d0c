import { wordSet } from './word-set.ts';

/** What a body may be called again, and the words in names of which that is said. */
export const BODY_KINDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  (
    [
      [
        'newspaper paper daily tabloid broadsheet publication outlet magazine weekly',
        'times post gazette courier tribune herald guardian journal news mail express mirror sun star telegraph observer globe chronicle examiner inquirer standard magazine echo argus dispatch register sentinel today review weekly daily',
      ],
      [
        'broadcaster network station channel',
        'news tv television radio network channel broadcasting bbc cnn nbc abc cbs itv msnbc npr rt fox',
      ],
      [
        'agency',
        'agency administration office bureau service services department commission authority center centre reuters press fbi cia nasa epa fda irs va dea fema',
      ],
      ['department', 'department ministry'],
      ['ministry', 'ministry department'],
      ['university', 'university'],
      ['college', 'college university'],
      ['school', 'school academy college'],
      ['court', 'court tribunal'],
      ['bank', 'bank'],
      ['union', 'union federation association brotherhood teamsters'],
      ['party', 'party democrats republicans conservatives greens'],
      ['council', 'council'],
      ['committee panel', 'committee'],
      ['commission', 'commission'],
      ['board', 'board'],
      ['alliance', 'alliance nato coalition'],
      ['coalition', 'coalition alliance'],
      ['bloc', 'union eu'],
      ['fund', 'fund foundation trust'],
      ['foundation charity', 'foundation trust fund'],
      ['institute institution', 'institute institution center centre foundation'],
      ['association', 'association federation'],
      ['federation', 'federation association confederation'],
      ['watchdog regulator', 'commission authority agency office ofcom board inspectorate'],
      [
        'group',
        'group coalition alliance association federation league movement network foundation society campaign organization organisation institute center centre',
      ],
      ['club', 'club fc united city rovers wanderers athletic town albion'],
      ['airline', 'airlines airways air'],
      ['hospital', 'hospital clinic infirmary'],
      ['museum', 'museum gallery'],
      ['police force', 'police constabulary'],
      [
        'organization organisation',
        'organization organisation association foundation federation league alliance union society',
      ],
    ] as const
  ).flatMap(([words, kinds]) => {
    const set = wordSet(kinds);
    return words.split(' ').map(word => [word, set] as const);
  }),
);

/** Words for a body of which its name need tell nothing: the one that was last spoken of, if there is only one. */
export const ANY_BODY = wordSet(`
  company firm group organization organisation corporation business carmaker automaker manufacturer retailer maker giant
  startup start-up agency newspaper paper outlet network broadcaster publisher developer operator supplier lender bank
  insurer airline brokerage charity nonprofit non-profit watchdog regulator conglomerate chain studio label consultancy
  platform app site website publication magazine`);

/** Words in the names of public bodies, none of which is ever "the company". */
export const PUBLIC_BODIES = wordSet(`
  court senate congress parliament ministry department council commission police university government committee house party
  union cabinet assembly tribunal embassy army navy force forces nato un eu fbi cia republicans democrats president`);

/** Heads whose word in a body's name does not make it the one that is meant: "the company" is not Fast Company. */
export const LOOSE_HEADS = wordSet(`
  company group firm network channel team club house service services center centre press media brand studio label chain
  station site app business holdings`);

/** Words for places and events that speak as bodies: "the city", "the tournament". */
export const STANDING_BODIES = wordSet(`
  city town village county borough province district municipality parish nation kingdom tribe tournament festival
  championship league franchise campus diocese archdiocese synod monarchy palace legislature judiciary treasury presidency
  delegation secretariat junta regime occupation administration leadership`);
