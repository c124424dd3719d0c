import type { DocumentKind } from '#document/document.ts';

/** A document as it came; `says` lists whom words of it are given to, as "Speaker > words", `nobody` for words that are no statement. */
export interface WholeCase {
  readonly about: string;
  readonly kind: DocumentKind;
  readonly outlet?: string;
  readonly text: string;
  readonly says: readonly string[];
}

/** Letters, notices and replies that somebody signs. */
export const SIGNED: readonly WholeCase[] = [
  {
    about: 'a notice in the first person, signed with a name and a role',
    kind: 'release',
    outlet: 'Ardle Ferries',
    text: 'To all passengers\n\nI am sorry about Friday. The boat was late and so was I.\n\nHenrike Moss-Adeyo, owner',
    says: ['Henrike Moss-Adeyo > I am sorry about Friday', 'nobody > Henrike Moss-Adeyo, owner'],
  },
  {
    about: 'a letter with the role on a line of its own',
    kind: 'release',
    outlet: 'The Lantern Works',
    text: 'A letter to our readers, 3 March 2025\n\nDear readers,\n\nI shut the printing works this morning. You will hear why.\n\nTancred Ubeda\neditor',
    says: ['Tancred Ubeda > I shut the printing works', 'nobody > Tancred Ubeda'],
  },
  {
    about: 'an open letter signed behind a dash',
    kind: 'release',
    outlet: 'Fenwick School',
    text: 'Open letter\n\nMy pupils will not sit this test. I have told the inspectors so.\n\n– Professor Ilse Varga-Nduka, head teacher of Fenwick School',
    says: ['Ilse Varga-Nduka > My pupils will not sit'],
  },
  {
    about: 'a letter as a page, with a closing',
    kind: 'release',
    outlet: 'Port of Marrow',
    text: '<html><body><main><h1>To the crews</h1><p>I know what I asked of you this winter, and I know what it cost. Nobody will be sent home for it while I am here.</p><p>Yours faithfully,</p><p>Dr Mona Ravn, harbour master</p></main></body></html>',
    says: ['Mona Ravn > I know what I asked', 'nobody > harbour master'],
  },
  {
    about: 'a reply in the first person, signed by who speaks for the office',
    kind: 'reply',
    outlet: 'Marrow City Council',
    text: 'I can tell you that the mayor never met the contractor.\n\nOrsolya Blake, press secretary',
    says: ['Orsolya Blake for Marrow City Council > I can tell you', 'nobody > Orsolya Blake, press'],
  },
  {
    about: 'a release in the third person stays the body’s, whoever is to be asked about it',
    kind: 'release',
    outlet: 'Ardle Ferries',
    text: 'The ferry will run on Sunday. Tickets cost four marks.\n\nPetra Anselm-Roe, head of communications',
    says: ['Ardle Ferries > The ferry will run on Sunday', 'nobody > Petra Anselm-Roe'],
  },
  {
    about: 'a release that only quotes somebody in the first person stays the body’s',
    kind: 'release',
    outlet: 'Bakers’ League',
    text: 'Members voted for the oven plan by ninety to four.\n\n“I am glad of it,” said Ida Roe-Lind, chair.\n\nThe ovens come in May.',
    says: ['Bakers’ League > Members voted for the oven plan', 'Ida Roe-Lind > I am glad of it'],
  },
  {
    about: 'a reply in the third person, signed by a press office',
    kind: 'reply',
    outlet: 'Tolk Theatre',
    text: 'The director did not write the note. It came from nobody in this house.\n\nPress office, Tolk Theatre',
    says: ['Tolk Theatre > It came from nobody', 'nobody > Press office'],
  },
  {
    about: 'the name of the house below its statement is no statement',
    kind: 'reply',
    outlet: 'Quarry Rovers',
    text: 'The keeper has a contract until 2030.\n\nQuarry Rovers',
    says: ['Quarry Rovers > The keeper has a contract', 'nobody > Quarry Rovers'],
  },
];

/** Transcripts whose labels are offices. */
export const OFFICES: readonly WholeCase[] = [
  {
    about: 'an office with its holder in brackets, then without',
    kind: 'transcript',
    text: 'Assembly, 4 March 2025.\n\nThe Prime Minister (Tomas Veldt-Oro): I will build the pier.\n\nMs Ruta Halle (Tolk East): Has he seen the pier?\n\nThe Prime Minister: I fell off it.\n',
    says: ['Tomas Veldt-Oro > I will build', 'Ruta Halle > Has he seen', 'Tomas Veldt-Oro > I fell off it'],
  },
  {
    about: 'the same in capitals, with a title in the brackets',
    kind: 'transcript',
    text: 'Hearing.\n\nTHE CHAIR (DAME ODA LUNN): Shall we begin?\n\nMR PIM ODELL: I have begun.\n\nTHE CHAIR: Then we have.\n',
    says: ['Oda Lunn > Shall we begin', 'Pim Odell > I have begun', 'Oda Lunn > Then we have'],
  },
  {
    about: 'a minister of something, as a page',
    kind: 'transcript',
    text: '<html><body><main><h1>Official report</h1><p><b>The Minister for Ports (Mr Ansel Halle-Obi):</b> The crane fell at noon and nobody stood below it.</p><p><b>Ms Una Dray (North):</b> Who built the crane?</p><p><b>The Minister for Ports:</b> My brother did.</p><h2>Notes to editors</h2><p>The press office is open from nine.</p></main></body></html>',
    says: ['Ansel Halle-Obi > The crane fell', 'Ansel Halle-Obi > My brother did', 'nobody > press office is open'],
  },
  {
    about: 'an office whose holder nothing tells ends the turn before it',
    kind: 'transcript',
    text: 'Council.\n\nCllr Pim Odell (East): The bridge is shut.\n\nThe Mayor: The bridge is resting.\n\nCllr Pim Odell (East): It is in the river.\n\nThe Mayor: It is resting there.\n',
    says: ['Pim Odell > The bridge is shut', 'The Mayor > The bridge is resting', 'The Mayor > It is resting there'],
  },
  {
    about: 'a name with its office in brackets',
    kind: 'transcript',
    text: 'Senate.\n\nProfessor Odile Kern (vice-rector): The fee stays.\n\nDr Sefu Brandt: For how long?\n\nProfessor Kern: Until it goes.\n',
    says: ['Odile Kern > The fee stays', 'Odile Kern > Until it goes'],
  },
  {
    about: 'members whose names stand in brackets once',
    kind: 'transcript',
    text: 'PORT BOARD. Session of 4 March 2025.\n\nCHAIR (ODA LUNN): Item one.\n\nMEMBER (CLLR PIM ODELL): Who paid for the paint?\n\nMEMBER (RUTA HALLE-OBI): The sea did.\n\nODELL: The sea has no purse.\n\nMEMBER: Sit down.\n',
    says: ['Pim Odell > Who paid', 'Ruta Halle-Obi > The sea did', 'Pim Odell > The sea has no purse', 'Member > Sit down'],
  },
  {
    about: 'a speaker of the house',
    kind: 'transcript',
    text: 'Debate.\n\nThe Speaker (Hanne Lorck-Bay): Order.\n\nMr Otto Prim: I am in order.\n\nThe Speaker: You are on the table.\n',
    says: ['Hanne Lorck-Bay > Order', 'Hanne Lorck-Bay > You are on the table'],
  },
];

/** Transcripts whose labels stand in square brackets. */
export const BRACKETED: readonly WholeCase[] = [
  {
    about: 'surnames and parts in brackets, with directions between them',
    kind: 'transcript',
    outlet: 'Tolk Museum',
    text: 'Tolk Museum, evening lecture of 4 March 2025. Captions.\n\n[Host] Please welcome Dr Ilse Varga-Nduka.\n\n[Varga-Nduka] Good evening. I dig up spoons.\n\n[Applause] [Varga-Nduka] Not one of them was clean.\n\n[Audience] Was there ever a fork?\n\n[Varga-Nduka] There was. [Laughter] My husband took it.\n',
    says: [
      'Host > Please welcome',
      'Ilse Varga-Nduka > I dig up spoons',
      'Audience > Was there ever a fork',
      'Ilse Varga-Nduka > My husband took it',
    ],
  },
  {
    about: 'full names in brackets, in lines',
    kind: 'transcript',
    text: 'Panel on tides\n\n[Oda Lunn] The tide was late.\n[Pim Odell] The tide was bored.\n[Oda Lunn] It came at last.\n',
    says: ['Oda Lunn > The tide was late', 'Pim Odell > The tide was bored', 'Oda Lunn > It came at last'],
  },
  {
    about: 'directions at the start of lines label nobody',
    kind: 'transcript',
    text: 'Speech by Oda Lunn to the Guild, 4 March 2025\n\n[Applause] I came by boat.\n\n[Inaudible] and then I swam.\n\n[Music] Good night to you.\n',
    says: ['Oda Lunn > I came by boat', 'Oda Lunn > Good night to you'],
  },
];

/** Speeches without labels. */
export const SPEECHES: readonly WholeCase[] = [
  {
    about: 'a speech by somebody to somebody',
    kind: 'transcript',
    outlet: 'Bank of Tolk',
    text: 'Speech by Governor Irena Moll-Adu to the Chamber of Bakers, 4 March 2025. English translation by the bank.\n\nLadies and gentlemen,\n\nBread is dear. So is flour.\n\nI have been called slow. I prefer careful.\n',
    says: ['Irena Moll-Adu > Bread is dear', 'Irena Moll-Adu > I have been called slow', 'nobody > Ladies and gentlemen'],
  },
  {
    about: 'remarks at an opening',
    kind: 'transcript',
    text: 'Remarks by Bishop Ola Tern at the opening of the ferry, 4 May 2025\n\nThe sea does not ask who you are. Nor did the captain.\n\nGo in peace, and mind the step.\n',
    says: ['Ola Tern > The sea does not ask', 'Ola Tern > Go in peace'],
  },
  {
    about: 'an address whose speaker owns it in the headline',
    kind: 'transcript',
    text: '<html><body><main><h1>Prime Minister Una Dray’s address to the nation</h1><p>We have had a hard winter, and the spring has not come when it was asked to.</p><p>We will open the stores on Monday.</p></main></body></html>',
    says: ['Una Dray > We have had a hard winter', 'Una Dray > We will open the stores'],
  },
  {
    about: 'an address of somebody, in full',
    kind: 'transcript',
    text: 'Opening address of Dr Sefu Brandt to the Congress of Bakers. Full text.\n\nYou asked for an expert. They sent me.\n\nI bake on Sundays.\n',
    says: ['Sefu Brandt > You asked for an expert', 'Sefu Brandt > I bake on Sundays'],
  },
  {
    about: 'an occasion first, and an office before the name',
    kind: 'transcript',
    outlet: 'Bargemen’s League',
    text: 'Bargemen’s League, autumn meeting in Tolk, 4 October 2025. Closing speech by the treasurer, Dr. Odile Kern. As delivered.\n\nFriends. They tell us to wait for the tide.\n\nI have waited for nine. Not one of them paid.\n',
    says: ['Odile Kern > They tell us to wait', 'Odile Kern > I have waited for nine', 'nobody > Closing speech'],
  },
  {
    about: 'a house first, and a title before the name',
    kind: 'transcript',
    text: 'Tolk Conservatoire. Lecture by the head of strings, Professor Sefu Brandt, 2 June 2025. Transcript of the tape.\n\nGood evening. Tune first.\n\nNobody ever played well on a wet fiddle.\n',
    says: ['Sefu Brandt > Nobody ever played well'],
  },
  {
    about: 'a statement by a body on a matter with a name is not that matter’s',
    kind: 'transcript',
    text: 'Statement by the council on the Marrow Bridge\n\nThe bridge was shut at noon. We shall open it when it stands.\n',
    says: ['nobody > The bridge was shut at noon'],
  },
  {
    about: 'a name before the colon',
    kind: 'transcript',
    text: 'Hanne Obi-Lund: keynote speech to the Port Forum, 3 May 2025\n\nCranes are tall so that we need not be.\n\nThank you.\n',
    says: ['Hanne Obi-Lund > Cranes are tall'],
  },
  {
    about: 'minutes that nobody is named for are nobody’s',
    kind: 'transcript',
    text: 'Minutes of the harbour council, 4 May 2025\n\nThe lamps were discussed. They will be mended.\n',
    says: ['nobody > The lamps were discussed'],
  },
];

/** Interviews printed as questions and answers. */
export const PRINTED_INTERVIEWS: readonly WholeCase[] = [
  {
    about: 'a list of terms, the one asked in the headline only',
    kind: 'article',
    outlet: 'Mast & Oar',
    text: '<html><body><article><h1>Wet, like bread dough: Ada Mosse-Brill</h1><p>Interview: Petra Lindo</p><p>The builder of the “Night Heron” talks about glue.</p><dl><dt><b>They say that your boats leak.</b></dt><dd>They do. So do I.</dd><dt><b>Do you swim?</b></dt><dd>Never in June.</dd><dt><b>Would you build another?</b></dt><dd>If somebody brings the wood, I will start on Monday.</dd><dt><b>And then?</b></dt><dd>Then I will ask for more wood.</dd></dl></article></body></html>',
    says: ['Ada Mosse-Brill > They do. So do I', 'Ada Mosse-Brill > I will start on Monday', 'nobody > talks about glue'],
  },
  {
    about: 'questions in italics, the name in the standfirst',
    kind: 'article',
    text: '<html><body><article><h1>“I like rain”</h1><p>The gardener Odd Ferrar-Lunn on weather, in conversation with our reporter.</p><p><em>Do you like rain?</em></p><p>I like rain. It does not talk.</p><p><em>What do you grow?</em></p><p>Kale, mostly. I grow it for the slugs.</p><p><em>And in winter?</em></p><p>I sharpen things.</p></article></body></html>',
    says: ['Odd Ferrar-Lunn > It does not talk', 'Odd Ferrar-Lunn > I sharpen things'],
  },
  {
    about: 'small headings as questions',
    kind: 'article',
    text: '<html><body><article><h1>Interview with Sunna Brook-Dahl</h1><p>By Kim Aster</p><h3>When did you start to sing?</h3><p>I was four and under a table.</p><h3>Who heard you?</h3><p>The dog did. He left.</p><h3>Will you stop?</h3><p>I will stop when he comes back.</p></article></body></html>',
    says: ['Sunna Brook-Dahl > I was four', 'Sunna Brook-Dahl > I will stop when he comes back'],
  },
  {
    about: 'plain paragraphs, announced as an interview',
    kind: 'article',
    text: '[Interview] Ivo Stahl-Okri: the man who moved the lighthouse\n\nWords: Hedda Prim\n\nWhy did you move your lighthouse?\n\nI did not like where it stood.\n\nDid you ask anybody?\n\nI asked my wife, and she pushed.\n\nWould you do it again?\n\nI would ask my wife first.\n',
    says: ['Ivo Stahl-Okri > I did not like where it stood', 'Ivo Stahl-Okri > I would ask my wife first'],
  },
  {
    about: 'who asks is named before the first question only, and above it',
    kind: 'article',
    text: '<html><body><article><h1>“My clocks are all late”</h1><p>3 May 2025 · Hedda Prim-Osso · 4 min</p><p>The clockmaker Ivo Stahl-Okri works in a tower. The interview has been cut.</p><p><strong>Hedda Prim-Osso: Your tower is the last cold place in town.</strong></p><p>Then I shall never melt.</p><p><strong>Who winds it?</strong></p><p>I wind it, and my son counts.</p><p><strong>Do you sell clocks?</strong></p><p>I have sold two. Both came back.</p></article></body></html>',
    says: [
      'Hedda Prim-Osso > Your tower is the last cold place',
      'Ivo Stahl-Okri > Then I shall never melt',
      'Hedda Prim-Osso > Who winds it',
      'Ivo Stahl-Okri > Both came back',
    ],
  },
  {
    about: 'two people in the headline are not told apart',
    kind: 'article',
    text: '<html><body><article><h1>Ada Mosse and Ben Itow on boats</h1><p>Interview: Petra Lindo</p><p><b>Do you swim?</b></p><p>Never in June.</p><p><b>Do you sleep?</b></p><p>Badly.</p><p><b>Do you sing?</b></p><p>Only at sea.</p></article></body></html>',
    says: ['nobody > Never in June'],
  },
];
