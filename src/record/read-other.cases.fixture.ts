import type { WholeCase } from './read-whole.cases.fixture.ts';

/** Somebody brought in by what they are and where from, before the name. */
export const BROUGHT_IN: readonly WholeCase[] = [
  {
    about: 'a nurse from a town',
    kind: 'article',
    text: 'Nurse abroad\n\nA nurse from Fenwick, Delyth March-Obi, is spending her leave on the island.\n\n“Everybody has a hammer now,” she told the Observer. “Nobody has a bed.”\n',
    says: ['Delyth March-Obi > Everybody has a hammer now'],
  },
  {
    about: 'a teacher at a school',
    kind: 'article',
    text: 'Teacher\n\nA teacher at Tolk Grammar School, Ivor Lund-Beck, has built a kite.\n\n“It flies,” he said.\n',
    says: ['Ivor Lund-Beck > It flies'],
  },
  {
    about: 'a farmer in a valley',
    kind: 'article',
    text: 'Farm\n\nA farmer in Marrow Vale, Petra Sand-Oyen, lost nine sheep.\n\n“They were good sheep,” she said.\n',
    says: ['Petra Sand-Oyen > They were good sheep'],
  },
  {
    about: 'an office, then a title before the name',
    kind: 'article',
    text: 'Cold\n\nThe rector, Professor Ingrid Dale-Obi, opened the laboratory on Wednesday.\n\n“It is cold,” she said. “I like it.”\n',
    says: ['Ingrid Dale-Obi > It is cold'],
  },
  {
    about: 'an adverb, an office of a place and a clergyman’s title',
    kind: 'article',
    text: 'Court\n\nOutside, the vicar of Marrow, the Revd Halina Apple, said that the parish forgave him. “It took a week,” she said.\n',
    says: ['Halina Apple > that the parish forgave him', 'Halina Apple > It took a week'],
  },
  {
    about: 'a part in an orchestra that is no role in the dictionary',
    kind: 'article',
    text: 'Farewell\n\nThe conductor Gideon Orm-Tal took his bow. “I was there,” he said.\n\nThe second oboe, Sunniva Prell, gave him a spoon. “It was mine,” she said.\n',
    says: ['Gideon Orm-Tal > I was there', 'Sunniva Prell > It was mine'],
  },
  {
    about: 'a book in the same place is nobody',
    kind: 'article',
    text: 'Book\n\nThe first novel, Green Water, won a prize. “It was written in bed,” she said.\n\nThe village, Upper Harle, was proud. She said that it was cold.\n',
    says: ['untold > It was written in bed', 'untold > that it was cold'],
  },
  {
    about: 'a name that only a title further down shows to be a woman’s',
    kind: 'article',
    text: 'Rain\n\nEvery morning Bettany Shadwell walks to a pot.\n\n“I emptied it,” the 74-year-old told the Gazette. She has done it since 1979.\n\nShe does not trust clouds. She said that a cloud was a rumour.\n\nMrs Shadwell writes the figure on a card.\n',
    says: ['Bettany Shadwell > I emptied it', 'Bettany Shadwell > that a cloud was a rumour'],
  },
  {
    about: 'an office with a word in -ing',
    kind: 'article',
    text: 'Club\n\nThe sporting director, Henning Sand-Oyen, told reporters that the keeper had stayed. “He asked for a kettle,” the sporting director said.\n',
    says: ['Henning Sand-Oyen > that the keeper had stayed', 'Henning Sand-Oyen > He asked for a kettle'],
  },
  {
    about: 'the baker from the square',
    kind: 'article',
    text: 'Bread\n\nThe baker from Castle Square, Hugo Quell-Ito, bakes at night.\n\n“I sleep at noon,” he said.\n',
    says: ['Hugo Quell-Ito > I sleep at noon'],
  },
  {
    about: 'a pupil from a town, told of a minister',
    kind: 'article',
    text: 'Visit\n\nA pupil from Ardle, Kim Aster-Roe, met the minister.\n\n“The minister is short,” said Kim Aster-Roe.\n',
    says: ['Kim Aster-Roe > The minister is short'],
  },
];

/** Words whose verb stands in another clause than usual, or whose source is easily taken for another. */
export const TOLD: readonly WholeCase[] = [
  {
    about: 'what somebody has said, as the office tells it',
    kind: 'reply',
    outlet: 'Union of Bakers',
    text: 'Union of Bakers\n\nReply to questions, 16 September 2025\n\nCosmo Veit-Abara has never said this. He was at a wedding.\n\nWhat he has said, in all nine bakeries, is that nobody should bake before five.\n',
    says: ['Cosmo Veit-Abara > that nobody should bake before five'],
  },
  {
    about: 'what somebody said was that …',
    kind: 'article',
    text: 'Union\n\nCosmo Veit-Abara leads the bakers. What he told the meeting was: “Eat first.”\n\nWhat Ida Roe-Lind actually said on Friday was that bread was dear.\n\nWhat the minister means is that flour is short.\n',
    says: ['Cosmo Veit-Abara > “Eat first.”', 'Ida Roe-Lind > that bread was dear', 'nobody > flour is short'],
  },
  {
    about: 'a source that did not wish to be named',
    kind: 'article',
    text: 'Cup\n\nA keeper who did not wish to be named told the Gazette that the coach had sold the posts.\n\nA clerk, who asked not to be identified, said that the pier was rotten.\n',
    says: [
      'A keeper who did not wish to be named > that the coach had sold the posts',
      'A clerk > that the pier was rotten',
      'nobody > to be identified',
    ],
  },
  {
    about: 'a letter that a paper has seen is not the paper’s',
    kind: 'article',
    text: 'Phones\n\nA letter that has gone to heads, seen by the Kettle Herald, says that phones may be kept “for sound reasons”.\n\nA memo to staff, seen by the Gazette, says that no pier will be sold.\n\nAn email obtained by Tolk Radio warns that the pier is rotten.\n\nA report by Tolk Radio says that the crane is not.\n',
    says: [
      'untold > “for sound reasons”',
      'A memo to staff > that no pier will be sold',
      'An email > that the pier is rotten',
      'Tolk Radio > that the crane is not',
    ],
  },
  {
    about: 'somebody’s own assistant speaks for that one, an assistant of a club for nobody',
    kind: 'article',
    text: 'Lift\n\nMs Ruta Halle-Obi left by the stairs. “She never saw the lift,” said her assistant, Delphi Norring.\n\n“It was stuck,” said the club’s assistant, Ivor Lund-Beck.\n',
    says: ['Delphi Norring for Ruta Halle-Obi > She never saw the lift', 'Ivor Lund-Beck > It was stuck'],
  },
  {
    about: 'an office in another tongue before the name',
    kind: 'article',
    text: 'Lake\n\nThe embassy protested. “A lake is a vow,” its chargé d’affaires, Olena Fisk-Roe, told us.\n',
    says: ['Olena Fisk-Roe > A lake is a vow'],
  },
  {
    about: 'an office that opens the text, and a professor who then speaks',
    kind: 'article',
    text: 'Lectures\n\nThe rector of Ardle University has told students that lectures have had their day.\n\n“Lectures are a waste of light,” Professor Inga Castel-Moor said in her welcome address.\n',
    says: ['Inga Castel-Moor > lectures have had their day', 'Inga Castel-Moor > a waste of light'],
  },
];

/** What a post passes on from a source is the words of whom the source tells of. */
export const PASSED_ON: readonly WholeCase[] = [
  {
    about: 'a source at a firm',
    kind: 'post',
    outlet: 'Perch',
    text: 'PipeDrips (anonymous channel) (@pipedrips), 4 March 2025\n\nSource at Clearwell Water says CEO Rosa Mwang-Tree told the night shift: "Let them boil it." 34,000 homes.\n',
    says: ['Rosa Mwang-Tree > "Let them boil it."', 'PipeDrips (anonymous channel) > 34,000 homes'],
  },
  {
    about: 'a friend who was there',
    kind: 'post',
    outlet: 'Perch',
    text: 'Ada Holme (@adaholme), 4 March 2025\n\nA friend who was there says that Mayor Pim Odell told the cooks: "No more soup for you."\n',
    says: ['Pim Odell > "No more soup for you."'],
  },
  {
    about: 'insiders at a club',
    kind: 'post',
    outlet: 'Perch',
    text: 'Rovers Talk (@roverstalk), 4 March 2025\n\nInsiders at the club say that coach Ivo Stahl-Okri told the keeper: "You may as well stay at home."\n',
    says: ['Ivo Stahl-Okri > "You may as well stay at home."'],
  },
];

/** Words that a reporter was given in person, though the speaker wrote them too. */
export const MET: readonly WholeCase[] = [
  ['when this newspaper met her', '“The masks will go home,” the director, Anneke Ruys-Dako, said when this newspaper met her on Tuesday.'],
  ['when we met', '“The masks will go home,” the director, Anneke Ruys-Dako, said when we met her at the gate.'],
  ['when our reporter called', '“The masks will go home,” the director, Anneke Ruys-Dako, said when our reporter called on her.'],
  ['when I asked', '“The masks will go home,” the director, Anneke Ruys-Dako, said when I asked her on the stairs.'],
  ['when the Gazette spoke to her', '“The masks will go home,” the director, Anneke Ruys-Dako, said when the paper spoke to her.'],
].map(([about = '', text = '']) => ({
  about,
  kind: 'article',
  text: `Masks\n\n${text}\n`,
  says: ['Anneke Ruys-Dako > The masks will go home'],
}));

/** Headings of letters, which nobody says. */
export const HEADED: readonly WholeCase[] = [
  'Letter to the friends of the museum, 18 February 2025. Translated from the Dutch by the museum.',
  'Open letter, 18 February 2025',
  'A letter to our members, 18 February 2025. Full text.',
  'Message to all crews, 18 February 2025. English translation by the port.',
  'Notice to tenants of Coal Yard, 18 February 2025.',
].map(heading => ({
  about: heading,
  kind: 'release',
  outlet: 'Marrow Museum',
  text: `${heading}\n\nDear friends,\n\nI shall leave in May. I have told the board so.\n\nAnneke Ruys-Dako, director\n`,
  says: [`nobody > ${heading}`, 'Anneke Ruys-Dako > I shall leave in May'],
}));

/** Posts and letters that a page shows, signed below. */
export const SHOWN: readonly WholeCase[] = [
  {
    about: 'posts that an article shows',
    kind: 'article',
    text: '<html><body><article><h1>The kite is banned</h1><p>The town has banned kites, to some surprise.</p><blockquote class="embed"><p>A kite is a fish that has given up the sea. Let it fly.</p>— Oda Lunn-Abara (@odala) 9 April 2025</blockquote><p>The keeper of the park answered her at once.</p><blockquote class="embed"><p>I have pulled eleven kites out of one oak, and the oak is tired of it.</p><p>It is my oak.</p>— Pim Odell (@pimo) April 9, 2025</blockquote><p>The ban ends in June.</p></article></body></html>',
    says: [
      'Oda Lunn-Abara > A kite is a fish',
      'Pim Odell > I have pulled eleven kites',
      'Pim Odell > It is my oak',
      'nobody > The ban ends in June',
    ],
  },
  {
    about: 'a passage from a book, with its author behind a dash',
    kind: 'article',
    text: '<html><body><article><h1>On rain</h1><p>The anthology opens with a warning to the dry.</p><blockquote><p>Rain is the only guest who brings a present to every house.</p><p>— Ruta Halle-Obi</p></blockquote><p>It ends with a drought.</p></article></body></html>',
    says: ['Ruta Halle-Obi > Rain is the only guest'],
  },
  {
    about: 'a passage that nobody signs',
    kind: 'article',
    text: '<html><body><article><h1>On rain</h1><p>The anthology opens with a warning to the dry.</p><blockquote><p>Rain is the only guest who brings a present to every house.</p></blockquote><p>Ruta Halle-Obi collected it.</p></article></body></html>',
    says: ['nobody > Rain is the only guest'],
  },
  {
    about: 'letters to a paper',
    kind: 'article',
    text: '<html><body><article><h1>Letters: drains and a duck</h1><h2>Drains</h2><p>Sir, The drain in Mill Street sings. I have asked it to stop, and it has asked me to join in.</p><p><b>Hedda Prim-Osso, Mill Street</b></p><h2>The duck</h2><p>Dear Editor,</p><p>Your duck was a goose. I know my birds.</p><p>I have kept both.</p><p>Professor Sefu Brandt, head of zoology, Tolk</p><p>The editor writes: We shall look again.</p></article></body></html>',
    says: [
      'Hedda Prim-Osso > The drain in Mill Street sings',
      'Sefu Brandt > Your duck was a goose',
      'Sefu Brandt > I have kept both',
      'nobody > Dear Editor',
      'nobody > Professor Sefu Brandt',
    ],
  },
  {
    about: 'the heading of the next letter signs nothing',
    kind: 'article',
    text: '<html><body><article><h1>Letters</h1><h2>Drains</h2><p>Sir, The drain in Mill Street sings, and I have asked it to stop it. H. P.</p><h2>Hill Street Bells</h2><p>Sir, The bells are flat. I have told them so.</p><p>Sefu Brandt-Osso, Hill Street</p></article></body></html>',
    says: ['nobody > The drain in Mill Street', 'Sefu Brandt-Osso > The bells are flat'],
  },
  {
    about: 'a letter to a paper that nobody signs',
    kind: 'article',
    text: '<html><body><article><h1>Letters</h1><p>Sir, The clock in Mill Street is wrong, and so was I to trust it for a year.</p><p>Name and address supplied</p><h2>Next week</h2><p>The mayor will answer.</p></article></body></html>',
    says: ['nobody > The clock in Mill Street'],
  },
];
