import type { WholeCase } from './read-whole.cases.fixture.ts';

/** People of one name, who keep their title; and titles that are no part of a name. */
export const TITLES: readonly WholeCase[] = [
  {
    about: 'a princess, by her title afterwards',
    kind: 'article',
    text: 'Ward opens\n\nPrincess Isaura opened the ward on Tuesday.\n\n“I would rather see the kitchen,” the princess said in Tolkish.\n\nShe stayed for an hour.\n',
    says: ['Princess Isaura > I would rather see the kitchen'],
  },
  {
    about: 'a king and his sister',
    kind: 'article',
    text: 'Royals at sea\n\nKing Osric and Princess Maude came by boat.\n\n“It is my boat,” King Osric said.\n\n“He rows badly,” said the princess.\n',
    says: ['King Osric > It is my boat', 'Princess Maude > He rows badly'],
  },
  {
    about: 'a pope, by name alone afterwards',
    kind: 'article',
    text: 'Pope on bread\n\nPope Valens told pilgrims on Sunday that bread was holy.\n\n“It is also cheap,” Valens said.\n',
    says: ['Pope Valens > that bread was holy', 'Pope Valens > It is also cheap'],
  },
  {
    about: 'a prince who is told of by another',
    kind: 'article',
    text: 'A book\n\nThe cook Ines Farrow-Obi writes that Prince Aldous said to her at the stove: “Burn it.”\n',
    says: ['Prince Aldous > Burn it'],
  },
  {
    about: 'a queen in a transcript',
    kind: 'transcript',
    text: 'Royal visit.\n\nQUEEN THYRA: Is it deep?\n\nMR PIM ODELL: It is the sea, ma’am.\n\nQUEEN THYRA: I asked if it was deep.\n',
    says: ['Queen Thyra > Is it deep', 'Queen Thyra > I asked if it was deep'],
  },
  {
    about: 'a lady with a surname does not keep her title',
    kind: 'article',
    text: 'Lamps\n\n“The lamps stay,” said Lady Ruth Craner.\n\nLady Ruth Craner has a house in Tolk.\n',
    says: ['Ruth Craner > The lamps stay'],
  },
  {
    about: 'a deacon, by his office afterwards',
    kind: 'article',
    text: 'Tribunal\n\nDeacon Ruben Halse-Ito testified on Tuesday that the bell was full.\n\n“I heard it,” the deacon told the judges.\n',
    says: ['Ruben Halse-Ito > that the bell was full', 'Ruben Halse-Ito > I heard it'],
  },
  {
    about: 'a head of government by initials',
    kind: 'post',
    outlet: 'Perch',
    text: 'Save the Pier (@savethepier), 3 March 2025\n\nPM Veldt-Oro in parliament: "The pier may swim."\n',
    says: ['Veldt-Oro > The pier may swim'],
  },
  {
    about: 'a chief executive by initials',
    kind: 'article',
    text: 'Water\n\nCEO Marit Olander-Bey told staff: “Let it drip.”\n\n“It drips,” said CFO Jan Odell.\n',
    says: ['Marit Olander-Bey > Let it drip', 'Jan Odell > It drips'],
  },
  {
    about: 'a shout behind a name is no part of it',
    kind: 'post',
    outlet: 'Perch',
    text: 'Pier Watch (@pierwatch), 3 March 2025\n\nVeldt ON RECORD: "The pier may swim". Unbelievable.\n',
    says: ['Veldt > The pier may swim'],
  },
];

/** Headlines that quote. */
export const HEADLINES: readonly WholeCase[] = [
  {
    about: 'a chief of something, named in the text',
    kind: 'article',
    text: '# Quarry chief: “We will not fill the hole”\n\nThe head of Fenwick Stone has told senators that the hole stays.\n\n“We will not fill the hole,” Bruno Ekeland-Foss said on Tuesday.\n',
    says: ['Bruno Ekeland-Foss > “We will not fill the hole”', 'Bruno Ekeland-Foss > that the hole stays'],
  },
  {
    about: 'a boss whom the text names with another role',
    kind: 'article',
    text: '# Rail boss: “Bring a book”\n\nThe director of Tolk Rail spoke on Monday.\n\n“Bring a book,” Greta Akin-Weis told passengers.\n',
    says: ['Greta Akin-Weis > “Bring a book”'],
  },
  {
    about: 'what comes of it is no speaker',
    kind: 'article',
    text: '# ‘I will film it tomorrow’: Night Ferry 3 is ON\n\nDirector Xenia Lund-Tao told a magazine that she would film it if somebody paid.\n\nNight Ferry 2 was long.\n',
    says: ['nobody > ‘I will film it tomorrow’'],
  },
  {
    about: 'somebody’s vow',
    kind: 'article',
    text: '# ‘I’m staying in Tolk for life’: Arrizabel’s vow to fans\n\nTeo Arrizabel told reporters: ‘I’ll stay another year.’\n',
    says: ['Teo Arrizabel > ‘I’m staying in Tolk for life’'],
  },
  {
    about: 'somebody’s warning',
    kind: 'article',
    text: '# “No more soup”: Mayor Odell’s warning to cooks\n\nMayor Pim Odell met the cooks on Monday. “The soup is finished,” he said.\n',
    says: ['Pim Odell > “No more soup”'],
  },
  {
    about: 'who hears it is not who says it',
    kind: 'article',
    text: '# “The gates are open”: council hears dean\n\nDean Severa Castell told the council that anybody might come in.\n',
    says: ['Severa Castell > “The gates are open”'],
  },
  {
    about: 'a firm whose boss is told of',
    kind: 'article',
    text: '# Clearwell: boss never said “boil it”\n\nClearwell Water has rejected a remark.\n\n“Rosa never said that,” the company’s spokesman, Idris Fenn, said.\n',
    says: ['Clearwell Water > boss never said'],
  },
];

/** Through whom: what a sentence says of where it has the words. */
export const CHAINS: readonly (WholeCase & { readonly via: readonly string[] })[] = [
  {
    about: 'a guest who does not want to be named',
    kind: 'article',
    text: 'Cake\n\n“I will not sit there,” Princess Isaura told her sister, according to a guest at the dinner who asked not to be named.\n',
    says: ['Princess Isaura > I will not sit there'],
    via: ['a guest at the dinner who asked not to be named?'],
  },
  {
    about: 'a guest who told of it',
    kind: 'article',
    text: 'Cake\n\nOne guest said that Princess Isaura had told her sister: “I will not sit there.”\n',
    says: ['Princess Isaura > “I will not sit there.”'],
    via: ['One guest?'],
  },
  {
    about: 'somebody in the room',
    kind: 'article',
    text: 'Gold\n\n“We keep the gold,” the chairman, Lothar Sand-Ekwe, told the board, according to somebody who was in the room.\n',
    says: ['Lothar Sand-Ekwe > We keep the gold'],
    via: ['somebody who was in the room?'],
  },
  {
    about: 'a pronoun, and two people who were there',
    kind: 'article',
    text: 'Easier\n\nWhat did Kasper Oten-Vale say to those who stayed?\n\n“The next forty will be easier,” he told a meeting last week, according to two people who were there and do not want to be named.\n',
    says: ['Kasper Oten-Vale > “The next forty will be easier,”'],
    via: ['two people who were there and do not want to be named?'],
  },
  {
    about: 'as another outlet reported',
    kind: 'article',
    text: 'Winter\n\n‘If they want a winter, they will have one,’ union leader Gwen Strach-Oye said, as Norgate Live reported.\n',
    says: ['Gwen Strach-Oye > If they want a winter'],
    via: ['Norgate Live'],
  },
  {
    about: 'said, according to a paper, without a comma',
    kind: 'article',
    outlet: 'Norgate Live',
    text: 'Winter\n\n“If they want a winter, they will have one,” Gwen Strach-Oye, who leads the drivers’ union, said according to the Daily Trumpet.\n',
    says: ['Gwen Strach-Oye > If they want a winter'],
    via: ['Daily Trumpet'],
  },
  {
    about: 'told a paper that is named like a newspaper',
    kind: 'article',
    text: 'Mill\n\n“The mill is sold,” Benno Callow told the Fen Evening Sun.\n',
    says: ['Benno Callow > The mill is sold'],
    via: ['Fen Evening Sun'],
  },
  {
    about: 'first reported by',
    kind: 'article',
    text: 'Mill\n\n“The mill is sold,” Benno Callow said in remarks first reported by the Marsh Clarion.\n',
    says: ['Benno Callow > The mill is sold'],
    via: ['Marsh Clarion'],
  },
  {
    about: 'told the podcast that was named before',
    kind: 'article',
    outlet: 'Radio Tolk',
    text: 'Zoo\n\n“I have been bitten by everything,” Philippa Kace-Obi said on the podcast Tusker.\n\nShe also told the podcast that the flats could stand on the car park.\n',
    says: ['Philippa Kace-Obi > that the flats could stand'],
    via: ['Tusker'],
  },
];

/** Words inside others' quoted words, and what an author says of having said. */
export const INSIDE: readonly WholeCase[] = [
  {
    about: 'he rang and said, told by a negotiator',
    kind: 'article',
    text: 'Talks\n\nThe drivers’ leader, Gwendel Strach-Oye, was ready to settle.\n\n“He rang me at midnight and said, ‘We would take five per cent and a cake’,” Ines Valder-Pugh told Radio Tolk.\n',
    says: ['Gwendel Strach-Oye > ‘We would take five per cent and a cake’'],
  },
  {
    about: 'by given name',
    kind: 'article',
    text: 'Opera\n\nThe conductor, Ludmilla Acheb-Sor, has left.\n\n“Ludmilla looked at me and said, ‘Sing or go home, the pit is full of better rats,’” Perpetua Lamm-Ido said.\n',
    says: ['Ludmilla Acheb-Sor > ‘Sing or go home'],
  },
  {
    about: 'a minister whom only another text names stays the minister',
    kind: 'article',
    text: 'Quay\n\nThe minister’s visit was short.\n\n“Nobody will land more,” Ms Drago said.\n\nHal Obuy, a skipper, said that the minister had whispered to him, “Between us, I would have given you eight hundred.”\n',
    says: ['the minister > “Between us'],
  },
  {
    about: 'told me, in a quotation',
    kind: 'article',
    text: 'Church\n\nBishop Orla Teme denies it.\n\n“The bishop told me, ‘The money is under the bell,’” said the verger, Ruben Halse.\n',
    says: ['Orla Teme > ‘The money is under the bell'],
  },
  {
    about: 'she asked, in a quotation',
    kind: 'article',
    text: 'School\n\nHead teacher Ilse Varg-Nduka shut the gate.\n\n“She told us, ‘Go home and read,’” said a pupil, Kim Aster.\n',
    says: ['Ilse Varg-Nduka > ‘Go home and read'],
  },
  {
    about: 'one’s own denial, for those who ask',
    kind: 'post',
    outlet: 'Perch',
    text: 'Xenia Lund-Tao (@xenialundtao), 6 March 2025\n\nFor those who ask: I did not say that I would burn my first film. I like my first film.\n',
    says: ['Xenia Lund-Tao > I would burn my first film', 'Xenia Lund-Tao > I like my first film'],
  },
  {
    about: 'one’s own denial, plain',
    kind: 'post',
    outlet: 'Perch',
    text: 'Tomas Veldt-Oro (@veldtoro), 6 March 2025\n\nI never said that the pier could swim. Piers sink.\n',
    says: ['Tomas Veldt-Oro > the pier could swim', 'Tomas Veldt-Oro > Piers sink'],
  },
  {
    about: 'a credit for a quotation is nothing said',
    kind: 'post',
    outlet: 'Perch',
    text: 'Film Lines Daily (@filmlinesdaily), 5 March 2025\n\n"Cinema is soup for the eyes." — Xenia Lund-Tao #film #quote\n',
    says: ['nobody > Xenia Lund-Tao #film'],
  },
  {
    about: 'a name and tags behind a quotation are nothing said',
    kind: 'post',
    outlet: 'Perch',
    text: 'Founders Say (@founderssay), 5 March 2025\n\n"I miss none of them." Kasper Oten-Vale #leadership #mindset\n',
    says: ['nobody > Kasper Oten-Vale #leadership'],
  },
];
