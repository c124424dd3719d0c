import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { gatherPeople } from '#speaker/people.ts';
import { castMember as member, castOf as document } from '#speaker/people.fixture.ts';
import { parseClaim } from './parse-claim.ts';

const says = (role: string) => ({ descriptions: [role] });

const PEOPLE = gatherPeople([
  document(
    'd1',
    '2024-09-01',
    member('Marit Solvang', says('Prime Minister of Norrvik')),
    member('Rita Poe', { descriptions: ['spokeswoman'], speaksFor: 'Marit Solvang' }),
  ),
  document('d2', '2021-05-01', member('Halvard Lien', says('mayor of Quenby'))),
  document('d3', '2025-02-01', member('Torunn Aske', says('mayor of Quenby'))),
  document('d4', '2025-03-01', member('Ivana Lien', says('goalkeeper'))),
  document('d5', '2025-03-02', member('Oleksandr Kovalskyi', says('foreign minister'))),
  document('d6', '2025-03-03', member('Zoë Brøndsted', says('finance minister'))),
  document('d7', '2025-03-04', member('Amadou Keïta', says('chief scientist of the Norrvik Health Agency'))),
  document('d8', '2025-03-05', member('Piers Vaughan-Hythe', says('president of the Football Federation'))),
  document(
    'd9',
    '2025-03-06',
    member('Harbour Council', { kind: 'organization' }),
    member('Norrvik Health Agency', { kind: 'organization' }),
  ),
  document('e1', '2025-03-07', member('Lucas Moreau', says('head of the fishermen’s union'))),
  document('e2', '2025-03-08', member('Lucie Moreau', says('judge'))),
  document(
    'e3',
    '2025-03-09',
    member('Delia Marsh', says('President-elect of Corrant')),
    member('Edmund Farr', says('President of Corrant')),
  ),
  document('e4', '2025-03-10', member('Petra van der Velde', says('head coach'))),
  document('e5', '2025-03-11', member('Yusuf al-Rashidi', says('ambassador'))),
  document('e6', '2025-03-12', member('Grace O’Dwyer', says('general secretary of the Dockers’ Union'))),
  document('e7', '2025-03-13', member('Bengt Skoglund', says('governor of the Norrvik Central Bank'))),
]);

interface Expected {
  /** Canonical name; as typed where the record knows nobody or several; null where nobody is named. */
  readonly who: string | null;
  /** All whom the record takes it for, where it takes it for several. */
  readonly several?: readonly string[];
  readonly speaker?: string;
  readonly on?: string;
  readonly frameSpeaker?: string;
  readonly words?: string;
}

const MARIT = 'Marit Solvang';
const KOVAL = 'Oleksandr Kovalskyi';
const ZOE = 'Zoë Brøndsted';
const W = 'We will keep the ferry running';
const LIENS = ['Halvard Lien', 'Ivana Lien'];
const MOREAUS = ['Lucas Moreau', 'Lucie Moreau'];

const ASKED: readonly (readonly [claim: string, Expected])[] = [
  // Frames.
  [`Marit Solvang: “${W}”`, { who: MARIT, words: W }],
  [`“${W},” Marit Solvang said on Tuesday.`, { who: MARIT, words: W }],
  [`“${W}” – Marit Solvang`, { who: MARIT, words: W }],
  [`“${W}” (Marit Solvang)`, { who: MARIT, words: W }],
  [`According to Marit Solvang, “${W}”`, { who: MARIT, words: W }],
  [
    `According to Marit Solvang, the ferry will be kept running.`,
    { who: MARIT, words: 'the ferry will be kept running.' },
  ],
  [
    `The ferry will be kept running, according to Marit Solvang`,
    { who: MARIT, words: 'The ferry will be kept running' },
  ],
  [`Marit Solvang was quoted as saying “${W}”`, { who: MARIT, words: W }],
  [
    `Marit Solvang has been quoted as saying that the ferry will be kept running`,
    { who: MARIT, words: 'the ferry will be kept running' },
  ],
  [`In the words of Marit Solvang: “${W}”`, { who: MARIT, words: W }],
  [`As Marit Solvang put it, “${W}”`, { who: MARIT, words: W }],
  [`Marit Solvang tweeted: “${W}” #ferry #norrvik`, { who: MARIT, words: W }],
  [`Marit Solvang once said: "${W}"`, { who: MARIT, words: W }],
  [`Did Marit Solvang say “${W}”?`, { who: MARIT, words: W }],
  [
    `Did Marit Solvang really say that the ferry will be kept running?`,
    { who: MARIT, words: 'the ferry will be kept running?' },
  ],
  [`Is it true that Marit Solvang said “${W}”?`, { who: MARIT, words: W }],
  [`Quote: “${W}” - Marit Solvang, Prime Minister of Norrvik`, { who: MARIT, words: W }],
  [`“${W}”, Prime Minister Marit Solvang told reporters in Quenby`, { who: MARIT, words: W }],
  [`Prime Minister Marit Solvang, speaking in Quenby: “${W}”`, { who: MARIT, words: W }],
  [`WATCH: Marit Solvang says “${W}”`, { who: MARIT, words: W }],
  [`Marit Solvang (Prime Minister): “${W}”`, { who: MARIT, words: W }],
  [`Marit Solvang’s exact words were “${W}”`, { who: MARIT, words: W }],
  [`Marit Solvang in an interview with Coast Radio: “${W}”`, { who: MARIT, words: W }],
  [`Solvang promised to keep the ferry running`, { who: MARIT }],
  [`Solvang denies that the ferry will stop`, { who: MARIT }],
  [`Edmund Farr claims Marit Solvang said “${W}”`, { who: MARIT, frameSpeaker: 'Edmund Farr', words: W }],
  [`Rita Poe, spokeswoman for Marit Solvang: “${W}”`, { who: 'Rita Poe', words: W }],
  [`“${W},” said Rita Poe, a spokeswoman for Marit Solvang`, { who: 'Rita Poe', words: W }],
  [`Later Solvang said: “${W}”`, { who: MARIT, words: W }],
  [`Defiant Solvang: “${W}”`, { who: MARIT, words: W }],
  [`On Friday Solvang said: “${W}”`, { who: MARIT, words: W }],
  ['The sailors have been asked to keep the ferry running', { who: null }],
  ['Sailors were told that the ferry will be kept running', { who: null }],
  // Roles.
  [`Prime Minister: “${W}”`, { who: MARIT, words: W }],
  [`The Prime Minister of Norrvik said “${W}”`, { who: MARIT, words: W }],
  [`Norrvik’s Prime Minister said “${W}”`, { who: MARIT, words: W }],
  [`Norrvik prime minister says the ferry will be kept running`, { who: MARIT }],
  [`The mayor of Quenby said “${W}”`, { who: 'Torunn Aske', on: '2025-02-10' }],
  [`The mayor of Quenby said “${W}”`, { who: 'Halvard Lien', on: '2021-05-10' }],
  [`The mayor of Quenby said “${W}”`, { who: 'The mayor of Quenby', several: ['Halvard Lien', 'Torunn Aske'] }],
  [`Quenby’s mayor: “${W}”`, { who: 'Torunn Aske', on: '2025-02-10' }],
  [`Foreign minister Kovalskyi says the ferry will be kept running`, { who: KOVAL }],
  [`The finance minister said: “${W}”`, { who: ZOE, words: W }],
  [`“${W}” – finance minister`, { who: ZOE, words: W }],
  [`The head coach said “${W}”`, { who: 'Petra van der Velde' }],
  [`The governor of the central bank said “${W}”`, { who: 'Bengt Skoglund' }],
  [`Central bank governor: “${W}”`, { who: 'Bengt Skoglund' }],
  [`The president of Corrant said “${W}”`, { who: 'Edmund Farr' }],
  [`The president-elect said “${W}”`, { who: 'Delia Marsh' }],
  [`The bishop of Quenby said “${W}”`, { who: 'The bishop of Quenby' }],
  [`“${W}”`, { who: 'Torunn Aske', speaker: 'the mayor of Quenby', on: '2025-02-10' }],
  [`“${W}”`, { who: 'Bengt Skoglund', speaker: 'Central Bank Governor Bengt Skoglund' }],
  // Surnames that one has, and that two have.
  [`Aske: “${W}”`, { who: 'Torunn Aske', words: W }],
  [`Lien said “${W}”`, { who: 'Lien', several: LIENS, words: W }],
  [`“${W}” – Moreau`, { who: 'Moreau', several: MOREAUS, words: W }],
  [`Moreau says the ferry will be kept running`, { who: 'Moreau', several: MOREAUS }],
  [`Judge Moreau says the ferry will be kept running`, { who: 'Lucie Moreau' }],
  [`Goalkeeper Lien: “${W}”`, { who: 'Ivana Lien', words: W }],
  [`Mayor Lien: “${W}”`, { who: 'Halvard Lien', words: W }],
  [`L. Moreau: “${W}”`, { who: 'L. Moreau', several: MOREAUS, words: W }],
  [`Halvard Lien: “${W}”`, { who: 'Halvard Lien', words: W }],
  [`Mr Lien said “${W}”`, { who: 'Halvard Lien', words: W }],
  [`van der Velde: “${W}”`, { who: 'Petra van der Velde', words: W }],
  [`Velde said “${W}”`, { who: 'Petra van der Velde', words: W }],
  [`Al-Rashidi: “${W}”`, { who: 'Yusuf al-Rashidi', words: W }],
  [`Rashidi: “${W}”`, { who: 'Yusuf al-Rashidi', words: W }],
  [`Yusuf al Rashidi said “${W}”`, { who: 'Yusuf al-Rashidi', words: W }],
  [`O'Dwyer: “${W}”`, { who: 'Grace O’Dwyer', words: W }],
  [`Grace ODwyer: “${W}”`, { who: 'Grace O’Dwyer', words: W }],
  [`Vaughan Hythe: “${W}”`, { who: 'Piers Vaughan-Hythe', words: W }],
  [`Hythe said “${W}”`, { who: 'Piers Vaughan-Hythe', words: W }],
  // Misspelt, without their marks, written otherwise.
  [`Marit Solvnag: “${W}”`, { who: MARIT, words: W }],
  [`Marrit Solvang: “${W}”`, { who: MARIT, words: W }],
  [`Marit Solvaang said “${W}”`, { who: MARIT, words: W }],
  [`Marit Sovlang: “${W}”`, { who: MARIT, words: W }],
  [`“${W}”`, { who: MARIT, speaker: 'Marit Sollvang' }],
  [`Zoe Brondsted: “${W}”`, { who: ZOE, words: W }],
  [`Zoe Broendsted: “${W}”`, { who: ZOE, words: W }],
  [`Zoé Brøndsted: “${W}”`, { who: ZOE, words: W }],
  [`Amadou Keita: “${W}”`, { who: 'Amadou Keïta', words: W }],
  [`Oleksandr Kovalsky: “${W}”`, { who: KOVAL, words: W }],
  [`Oleksandr Kovalskiy: “${W}”`, { who: KOVAL, words: W }],
  [`Oleksandr Kovalskij: “${W}”`, { who: KOVAL, words: W }],
  [`Kovalski said “${W}”`, { who: KOVAL, words: W }],
  [`Alexander Kovalsky: “${W}”`, { who: 'Alexander Kovalsky' }],
  [`Olexandr Kovalskyi: “${W}”`, { who: KOVAL, words: W }],
  [`Bengt Skogland: “${W}”`, { who: 'Bengt Skoglund', words: W }],
  [`Peter van der Velde: “${W}”`, { who: 'Peter van der Velde' }],
  [`Lucy Moreau: “${W}”`, { who: 'Lucy Moreau' }],
  // Titles.
  [`Dr Keïta: “${W}”`, { who: 'Amadou Keïta', words: W }],
  [`Dr. Amadou Keita said “${W}”`, { who: 'Amadou Keïta', words: W }],
  [`Sir Piers Vaughan-Hythe: “${W}”`, { who: 'Piers Vaughan-Hythe', words: W }],
  [`Sir Piers said “${W}”`, { who: 'Piers Vaughan-Hythe', words: W }],
  [`President-elect Marsh: “${W}”`, { who: 'Delia Marsh', words: W }],
  [`President-elect Delia Marsh said “${W}”`, { who: 'Delia Marsh', words: W }],
  [`President Farr: “${W}”`, { who: 'Edmund Farr', words: W }],
  [`Former mayor Halvard Lien: “${W}”`, { who: 'Halvard Lien', words: W }],
  [`PM Solvang: “${W}”`, { who: MARIT, words: W }],
  [`His Excellency Yusuf al-Rashidi: “${W}”`, { who: 'Yusuf al-Rashidi', words: W }],
  // Capitals, handles, tags.
  [`MARIT SOLVANG: "WE WILL KEEP THE FERRY RUNNING"`, { who: MARIT }],
  [`SOLVANG SAYS THE FERRY WILL BE KEPT RUNNING`, { who: MARIT }],
  [`marit solvang: "we will keep the ferry running"`, { who: MARIT }],
  [`🚨🚨 MARIT SOLVANG: "${W}" 🚨🚨`, { who: MARIT, words: W }],
  [`@MaritSolvang: "${W}"`, { who: MARIT, words: W }],
  [`RT @MaritSolvang: ${W}`, { who: MARIT, words: W }],
  [`#MaritSolvang: "${W}"`, { who: MARIT, words: W }],
  // Bodies.
  [`Harbour Council: “${W}”`, { who: 'Harbour Council', words: W }],
  [`The Harbour Council said that the ferry will be kept running`, { who: 'Harbour Council' }],
  [`“${W}”, according to the Norrvik Health Agency`, { who: 'Norrvik Health Agency', words: W }],
  [`Health Agency: “${W}”`, { who: 'Norrvik Health Agency', words: W }],
  // Nobody, somebody unknown.
  [W, { who: null, words: W }],
  [`“${W}”`, { who: null, words: W }],
  [`They said “${W}”`, { who: null, words: W }],
  [`A minister said “${W}”`, { who: 'A minister', several: [KOVAL, ZOE], words: W }],
  [`Bo Nygaard: “${W}”`, { who: 'Bo Nygaard', words: W }],
  [`“${W}”`, { who: 'Bo Nygaard', speaker: 'Bo Nygaard' }],
  [`The Prime Minister of Norrvik will keep the ferry running`, { who: null }],
  [`Marit Solvang keeps the ferry running`, { who: null }],
  // Asked, against the frame.
  [`Edmund Farr: “${W}”`, { who: MARIT, speaker: 'Solvang', frameSpeaker: 'Edmund Farr', words: W }],
  [`Lien: “${W}”`, { who: 'Ivana Lien', speaker: 'Ivana Lien', words: W }],
  [`The mayor of Quenby: “${W}”`, { who: 'Torunn Aske', speaker: 'Torunn Aske', words: W }],
];

const OTHERS = gatherPeople([
  document('d1', '2024-09-01', member('Ottilie Brandvik', says('Chancellor of Estmark'))),
  document('d2', '2025-05-01', member('Casimir Wójtowicz', says('transport minister'))),
  document('d3', '2025-02-01', member('Hanne Rask', says('archbishop of Lund')), member('Jonas Rask', says('striker'))),
  document('d4', '2025-03-01', member('Dmytro Zelenchuk', says('governor of Port Selwyn'))),
  document('d5', '2025-03-02', member('Léonie Charbonneau', says('chief executive of Skyfare'))),
  document(
    'd6',
    '2025-03-03',
    member('Skyfare', { kind: 'organization' }),
    member('Estmark Food Authority', { kind: 'organization' }),
  ),
  document('d7', '2025-03-04', member('Tarquin St John-Fell', says('leader of the opposition'))),
  document('d8', '2025-03-05', member('Maria del Carmen Ortuño', says('opera singer'))),
  document('d9', '2025-03-06', member('Ngozi Adebayo', says('epidemiologist'))),
  document('e1', '2025-03-07', member('Ferenc Halász', says('mayor of Ardle'))),
  document('e2', '2025-03-08', member('Ruth Halasz', says('novelist'))),
]);

const OTTILIE = 'Ottilie Brandvik';
const CASIMIR = 'Casimir Wójtowicz';
const DMYTRO = 'Dmytro Zelenchuk';
const LEONIE = 'Léonie Charbonneau';
const V = 'Nobody will pay for the bridge twice';
const HALASZ = ['Ferenc Halász', 'Ruth Halasz'];

/** A second record and its claims, written after the first ones had been mended. */
const ASKED_AGAIN: readonly (readonly [claim: string, Expected])[] = [
  [`Ottilie Brandvik has said: “${V}”`, { who: OTTILIE, words: V }],
  [`"${V}" -- Ottilie Brandvik, Chancellor of Estmark, 2024`, { who: OTTILIE, words: V }],
  [`Chancellor Brandvik reportedly told aides “${V}”`, { who: OTTILIE, words: V }],
  [`Estmark's chancellor: '${V}'`, { who: OTTILIE, words: V }],
  [`“${V}”, Brandvik wrote on her page last night`, { who: OTTILIE, words: V }],
  [`“${V}”: Brandvik`, { who: OTTILIE, words: V }],
  [`Viral video shows Ottilie Brandvik saying “${V}”`, { who: OTTILIE, words: V }],
  [`Can anybody confirm that Ottilie Brandvik said “${V}”?`, { who: OTTILIE, words: V }],
  [`Ottilie Brandvik is quoted by several sites as saying “${V}”`, { who: OTTILIE, words: V }],
  [`Brandvik: nobody will pay for the bridge twice`, { who: OTTILIE }],
  [`Transport minister Wojtowicz says nobody will pay for the bridge twice`, { who: CASIMIR }],
  [`Casimir Wojtowicz: “${V}”`, { who: CASIMIR, words: V }],
  [`Kasimir Wojtowicz: “${V}”`, { who: CASIMIR, words: V }],
  [`Casimir Woytovich: “${V}”`, { who: CASIMIR, words: V }],
  [`The transport minister, Casimir Wójtowicz, said “${V}”`, { who: CASIMIR, words: V }],
  [`Transport Minister Casimir Wójtowicz on the bridge: “${V}”`, { who: CASIMIR, words: V }],
  [`Rask: “${V}”`, { who: 'Rask', several: ['Hanne Rask', 'Jonas Rask'], words: V }],
  [`Archbishop Rask: “${V}”`, { who: 'Hanne Rask', words: V }],
  [`Striker Rask said “${V}”`, { who: 'Jonas Rask', words: V }],
  [`The Archbishop of Lund said “${V}”`, { who: 'Hanne Rask', words: V }],
  [`Peter Rask: “${V}”`, { who: 'Peter Rask', words: V }],
  [`Dmitri Zelenchuk: “${V}”`, { who: 'Dmitri Zelenchuk', words: V }],
  [`Dmytro Zelentchuk: “${V}”`, { who: DMYTRO, words: V }],
  [`Dmytro Zelenčuk: “${V}”`, { who: DMYTRO, words: V }],
  [`Gov. Zelenchuk: “${V}”`, { who: DMYTRO, words: V }],
  [`GOVERNOR ZELENCHUK SAYS NOBODY WILL PAY FOR THE BRIDGE TWICE`, { who: DMYTRO }],
  [`Leonie Charbonneau, CEO of Skyfare: “${V}”`, { who: LEONIE, words: V }],
  [`Skyfare boss Charbonneau: “${V}”`, { who: LEONIE, words: V }],
  [`Leonie Charbonneaux said “${V}”`, { who: LEONIE, words: V }],
  [`Skyfare: “${V}”`, { who: 'Skyfare', words: V }],
  [`Skyfare said in a statement: “${V}”`, { who: 'Skyfare', words: V }],
  [`“${V}”, Skyfare said`, { who: 'Skyfare', words: V }],
  [`Food Authority says nobody will pay for the bridge twice`, { who: 'Estmark Food Authority' }],
  [`Tarquin St. John Fell: “${V}”`, { who: 'Tarquin St John-Fell', words: V }],
  [`Opposition leader: “${V}”`, { who: 'Tarquin St John-Fell', words: V }],
  [`Maria Ortuno: “${V}”`, { who: 'Maria del Carmen Ortuño', words: V }],
  [`Ortuño said “${V}”`, { who: 'Maria del Carmen Ortuño', words: V }],
  [`Dr Ngozi Adebayo: “${V}”`, { who: 'Ngozi Adebayo', words: V }],
  [`Prof. Adebayo warned: “${V}”`, { who: 'Ngozi Adebayo', words: V }],
  [`Ngozi Adebayor: “${V}”`, { who: 'Ngozi Adebayo', words: V }],
  [`Halasz: “${V}”`, { who: 'Halasz', several: HALASZ, words: V }],
  [`Mayor Halasz: “${V}”`, { who: 'Ferenc Halász', words: V }],
  [`Novelist Ruth Halász: “${V}”`, { who: 'Ruth Halasz', words: V }],
  [`Ferenz Halasz: “${V}”`, { who: 'Ferenc Halász', words: V }],
  [`@OttilieBrandvik said “${V}”`, { who: OTTILIE, words: V }],
  [`@ottilie_brandvik: ${V}`, { who: OTTILIE, words: V }],
  [`Just in: Brandvik – “${V}” 👏👏👏 #bridge`, { who: OTTILIE, words: V }],
  [`“${V}” ~ O. Brandvik`, { who: OTTILIE, words: V }],
  [`A friend told me that “${V}”`, { who: null }],
  [`Somebody at the ministry said “${V}”`, { who: null }],
  [`“${V}” – unknown`, { who: null, words: V }],
  [`According to the plan, nobody will pay for the bridge twice`, { who: null }],
  [`The bridge was paid for by Brandvik`, { who: null }],
  [`Ottilie Brandvik paid for the bridge twice`, { who: null }],
];

const BODIES = gatherPeople([
  document('h1', '2025-04-01', member('Una Brisk', says('chairwoman of the Tarn police board'))),
  document('h2', '2025-04-01', member('Odo Falke', says('chief constable'))),
  document('h3', '2025-04-02', member('Ines Tolland', says('managing director of Skerry Ferries'))),
  document('h4', '2025-04-02', member('Per Oake', says('chief executive of Tarn Bank'))),
  document('h5', '2025-04-03', member('Dora Quill', says('vice-chancellor of Tarn University'))),
]);
const U = 'Nobody will drown in our time';

const ASKED_BY_OFFICE: readonly (readonly [claim: string, Expected])[] = [
  [`Police chief: “${U}”`, { who: 'Odo Falke', words: U }],
  [`Tarn’s police boss says “${U}”`, { who: 'Odo Falke', words: U }],
  [`Police board chairwoman: “${U}”`, { who: 'Una Brisk', words: U }],
  [`Skerry Ferries MD: “${U}”`, { who: 'Ines Tolland', words: U }],
  [`Skerry Ferries boss: “${U}”`, { who: 'Ines Tolland', words: U }],
  [`Tarn Bank’s CEO says “${U}”`, { who: 'Per Oake', words: U }],
  [`Tarn University VC: “${U}”`, { who: 'Dora Quill', words: U }],
];

for (const [people, claims] of [
  [PEOPLE, ASKED],
  [BODIES, ASKED_BY_OFFICE],
  [OTHERS, ASKED_AGAIN],
] as const)
  suite('who is asked about', () => {
    for (const [claim, { who, several = [], speaker, on, frameSpeaker, words }] of claims)
      test(`${claim}${speaker === undefined ? '' : ` (${speaker})`}${on === undefined ? '' : ` on ${on}`}`, () => {
        const read = parseClaim({ id: null, claim, speaker: speaker ?? null, on: on ?? null }, people);
        const candidates = read.persons.length > 1 ? read.persons.map(({ name }) => name) : [];
        assert.deepEqual(
          {
            who: read.speaker,
            several: candidates.toSorted(),
            frameSpeaker: read.frameSpeaker,
            words: words === undefined ? undefined : read.words,
          },
          { who, several: several.toSorted(), frameSpeaker: frameSpeaker ?? null, words },
        );
      });
  });
