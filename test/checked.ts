/** Published fact-checks written for the tests, as a publisher marks them up; people, places and papers are invented. */
export interface Invented {
  readonly claimReviewed: string;
  readonly name?: string;
  readonly rating: string;
  readonly by?: string;
}

/** Near-duplicates stand side by side: the same person and another claim, another number, the denial of the same, another person. */
export const CHECKED: readonly Invented[] = [
  {
    claimReviewed: 'Mayor Orla Penhallow said the harbour bridge would cost 200 million crowns.',
    name: 'Did Orla Penhallow Say the Harbour Bridge Would Cost 200 Million?',
    rating: 'Accurate',
  },
  {
    claimReviewed: 'Mayor Orla Penhallow said the harbour bridge would cost 20 million crowns.',
    name: 'Did Orla Penhallow Promise a Bridge for 20 Million?',
    rating: 'Wrong',
  },
  {
    claimReviewed: 'Mayor Orla Penhallow said the harbour bridge would never be built.',
    name: 'Did the Mayor Give Up the Harbour Bridge?',
    rating: 'No record of it',
  },
  {
    claimReviewed: 'Mayor Orla Penhallow said the harbour bridge would be built by spring.',
    name: 'Did the Mayor Promise the Harbour Bridge by Spring?',
    rating: 'Half right',
  },
  {
    claimReviewed: 'Deputy mayor Casimir Thole said the harbour bridge would cost 200 million crowns.',
    name: 'Did Casimir Thole Name the Price of the Bridge?',
    rating: 'Wrong',
  },
  {
    claimReviewed: 'Orla Penhallow eats a raw herring before every council meeting.',
    name: 'Does the Mayor Eat Raw Herring Before Meetings?',
    rating: 'Invented',
  },
  {
    claimReviewed: 'Orla Penhallow sold the municipal swans to a circus.',
    name: 'Were the Town’s Swans Sold to a Circus?',
    rating: 'Invented',
  },
  {
    claimReviewed: 'A photograph shows the lighthouse of Marrow Point leaning by eleven degrees.',
    name: 'Is the Marrow Point Lighthouse Leaning?',
    rating: 'Altered picture',
  },
  {
    claimReviewed: 'A photograph shows the lighthouse of Marrow Point after it was struck by lightning.',
    name: 'Was the Marrow Point Lighthouse Struck by Lightning?',
    rating: 'Real',
  },
  {
    claimReviewed: 'A video shows a seal riding the number four tram in Vestergaard.',
    name: 'Does This Video Show a Seal on a Tram?',
    rating: 'Staged',
  },
  {
    claimReviewed: 'The Vestergaard tram company will charge passengers by weight.',
    name: 'Tram Fares by Weight?',
    rating: 'Satire',
  },
  {
    claimReviewed: 'The Vestergaard tram company gives veterans free travel.',
    name: 'Do Vets Ride the Tram for Free?',
    rating: 'Right',
  },
  {
    claimReviewed: 'War veterans of the Lagoon Campaign were denied their pensions.',
    name: 'Were Lagoon Vets Denied Pensions?',
    rating: 'Partly right',
  },
  {
    claimReviewed: 'Veterans must hand in their medals to keep their pensions.',
    name: 'Must Vets Hand In Their Medals?',
    rating: 'Invented',
  },
  {
    claimReviewed: 'Drinking boiled kelp cures the marsh fever.',
    name: 'Does Boiled Kelp Cure Marsh Fever?',
    rating: 'No evidence',
  },
  {
    claimReviewed: 'Drinking boiled kelp does not cure the marsh fever.',
    name: 'A Doctor’s Word on Kelp',
    rating: 'Right',
  },
  {
    claimReviewed: 'The marsh fever came to Vestergaard with imported oranges.',
    name: 'Did Oranges Bring the Marsh Fever?',
    rating: 'No evidence',
  },
  {
    claimReviewed: 'The health board counted 1,400 cases of marsh fever in June 2031.',
    name: '1,400 Cases of Marsh Fever in June?',
    rating: 'Right',
  },
  {
    claimReviewed: 'The health board counted 14,000 cases of marsh fever in June 2031.',
    name: '14,000 Cases of Marsh Fever in June?',
    rating: 'Ten times too many',
  },
  {
    claimReviewed: 'The National Library of Skarn burned its collection of sea charts.',
    name: 'Did the National Library Burn Its Sea Charts?',
    rating: 'Invented',
  },
  {
    claimReviewed: 'The Green Harbour Pact forbids fishing at night.',
    name: 'Does the Green Harbour Pact Forbid Night Fishing?',
    rating: 'Wrong',
  },
  {
    claimReviewed: 'The Green Harbour Pact forbids the sale of plastic nets.',
    name: 'Are Plastic Nets Forbidden Now?',
    rating: 'Right',
  },
  {
    claimReviewed: 'Singer Ludo Farrant died in a balloon accident.',
    name: 'Ludo Farrant Death Hoax',
    rating: 'Invented',
  },
  {
    claimReviewed: 'Singer Ludo Farrant was born in a balloon.',
    name: 'Was Ludo Farrant Born in a Balloon?',
    rating: 'Right',
  },
  {
    claimReviewed: 'Schools in Skarn will teach only three days a week.',
    name: 'Three-Day School Weeks in Skarn?',
    rating: 'Wrong',
  },
  {
    claimReviewed: 'Schools in Skarn serve seaweed bread on Fridays.',
    name: 'Seaweed Bread at School?',
    rating: 'Right',
  },
  {
    claimReviewed: 'Teachers in Skarn were told to stop ringing the bell.',
    name: 'Were School Bells Silenced?',
    rating: 'Half right',
  },
  {
    claimReviewed: 'A whirlpool swallowed the ferry Aurelia with all passengers.',
    name: 'Did a Whirlpool Swallow the Ferry?',
    rating: 'Invented',
  },
  {
    claimReviewed: 'A whirlpool swallowed the ferry Aurelia with all passengers.',
    name: 'No, the Aurelia Is in Dock',
    rating: 'It is in dock',
    by: 'Second Sounding',
  },
  {
    claimReviewed: 'The ferry Aurelia was renamed after a tax collector.',
    name: 'Was the Aurelia Renamed?',
    rating: 'Right',
  },
  {
    claimReviewed: 'Die Stadt Vestergaard verbietet das Läuten der Kirchenglocken.',
    name: 'Verbietet Vestergaard die Glocken?',
    rating: 'Falsch',
    by: 'Glockenprüfer',
  },
  {
    claimReviewed: 'Місто Вестергор забороняє годувати чайок біля порту.',
    name: 'Чи заборонено годувати чайок?',
    rating: 'Правда',
    by: 'Перевірка',
  },
];

/** The fact-checks as JSON Lines. */
export function reviewLines(checked: readonly Invented[] = CHECKED): string {
  return checked
    .map(({ claimReviewed, name, rating, by = 'Plumbline' }, i) =>
      JSON.stringify({
        '@context': 'https://schema.org',
        '@type': 'ClaimReview',
        url: `https://plumbline.example/${by === 'Plumbline' ? 'checks' : 'others'}/${claimReviewed.length}-${i}`,
        name,
        claimReviewed,
        author: { '@type': 'Organization', name: by },
        datePublished: '2031-07-02',
        reviewRating: { '@type': 'Rating', alternateName: rating },
      }),
    )
    .join('\n');
}
