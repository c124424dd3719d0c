import { listOf, setOf, type PackGender } from './pack.ts';

/** Nouns for what somebody is; a word counts if it is one, ends in one, or is one with -in, -innen, -s, -es, -n. */
const ROLE_STEMS =
  listOf(`minister kanzler präsident bürgermeister sprecher leiter chef direktor vorsitzend beauftragt kommissar richter
  anwalt anwält rat rät rätin graf gräf politiker forscher ingenieur architekt geolog biolog historiker ökonom professor doktor trainer
  spieler kapitän förster wirt kantor pfarrer bischof bischöf papst könig königin prinz general oberst major hauptmann polizist
  feuerwehrmann lehrer schüler student arzt ärzt krankenpfleger pfleger unternehmer händler bauer landwirt winzer fischer bäcker
  schriftsteller autor sänger schauspieler regisseur musiker künstler maler redakteur journalist reporter moderator experte expert
  wissenschaftler jurist sekretär botschafter gesandt abgeordnet senator gouverneur landrat landrät ratsherr stadtrat geschäftsführer
  vorstand inhaber gründer besitzer betreiber manager berater gutachter zeuge zeugin anwohner nachbar mitarbeiter kolleg referent
  intendant rektor dekan kurator verleger verteidiger kläger ermittler staatsanwalt staatsanwält vertreter präsidentin mutter vater
  bruder schwester witwe witwer sohn tochter tänzer dirigent meteorolog virolog soziolog psycholog physiker chemiker mediziner
  meister obmann obfrau obmann kassierer koch köch pilot matrose schiffer lotse bootsmann jäger züchter imker gärtner tischler schmied
  dramaturg soldat kommandant kommandeur konzernchef funktionär gewerkschafter aktivist demonstrant mann frau herr fahrer`);
const ROLE = new RegExp(`(?:^|.*[\\p{L}-])(?:${ROLE_STEMS.join('|')})(?:in|innen|e|en|er|em|es|s|n|ns)?$`, 'u');
/** Endings that the pattern above would take for roles, in names of people and everyday words. */
const NO_ROLE =
  setOf(`heinrich dietrich friedrich konrad ulrich gerhard eberhard reinhard rheinhard verrat vorrat rat heirat herrat
  hausrat format monat senat referat quadrat apparat inserat hermann neumann hofmann hoffmann baumann bergmann lehmann zimmermann
  kaufmann ackermann herrmann sandmann stadtmann fuhrmann wiedemann wassermann großmann grossmann brinkmann beckmann hartmann
  erdmann wichmann dittmann eckermann seemann hausmann niemann jedermann schumann lindemann heinemann liebermann erdogan
  müller meister schäfer landwirt bauer koch schmied fischer bäcker schneider weber winzer wirt jäger richter könig graf kaiser papst
  vogt schulze herrn`);
const TITLES = setOf(
  'herr herrn frau fräulein dr prof doktor professor professorin sir lord lady graf gräfin fürst fürstin prinz prinzessin könig königin papst kaiser kaiserin',
);
/** Occupations that are as often surnames: a role only in lower context, before a whole name. */
const ALSO_SURNAMES = setOf(
  'müller meister schäfer bauer koch schmied fischer bäcker winzer wirt jäger richter schneider weber vogt landwirt',
);

/** Roles in -mann, -bauer and -sohn; any other word that ends so is a surname ("Dallmann", "Neubauer", "Jakobsohn"). */
const RARE =
  /^(?:(?:feuerwehr|fach|kamera|geschäfts|staats|gewährs|vertrauens|ob|haupt|boots|tor|partei|medien|steuer|schutz|gewerkschafts|polizei|ehe|ersatz|amts|landes|weihnachts|kirchen)?mann|(?:milch|bio|berg|gemüse|obst|wein|öko|klein|groß|land)?bauer|(?:enkel|stief|adoptiv|schwieger|pflege)?sohn)(?:e?s|n|en)?$/u;

export function isGermanRole(word: string): boolean {
  const bare = lastPart(word);
  if (/(?:mann|bauer|sohn)(?:e?s|n|en)?$/u.test(bare) && !RARE.test(bare)) return false;
  if (TITLES.has(bare) || ALSO_SURNAMES.has(bare)) return true;
  return !NO_ROLE.has(bare) && ROLE.test(bare);
}

/** True for a role that nobody bears as a surname. */
export function isSurelyGermanRole(word: string): boolean {
  return isGermanRole(word) && !ALSO_SURNAMES.has(lastPart(word));
}

const lastPart = (word: string): string => word.slice(word.lastIndexOf('-') + 1).replace(/\.$/u, '');

export function genderOfGermanRole(word: string): PackGender | null {
  const bare = lastPart(word);
  if (/^(?:frau|lady|königin|mutter|schwester|witwe|tochter|obfrau)$/u.test(bare)) return 'female';
  if (/^(?:herr|herrn|sir|lord|könig|vater|bruder|witwer|sohn|papst|prinz)$/u.test(bare)) return 'male';
  if (!isGermanRole(bare)) return null;
  if (/(?:in|frau)$/u.test(bare)) return 'female';
  return /(?:minister|kanzler|präsident|meister|sprecher|leiter|chef|direktor|kommissar|anwalt|trainer|politiker|ingenieur|architekt|rat|graf|mann)s?$/u.test(
    bare,
  )
    ? 'male'
    : null;
}

const BODY = new RegExp(
  `(?:^|.*[\\p{L}-])(?:${listOf(`polizei feuerwehr wasserwacht stadt gemeinde ministerium ministeriums amt amts amtes gericht gerichts gerichtes
  staatsanwaltschaft regierung kreml verband verbands verbandes unternehmen konzern partei gewerkschaft universität verein vereins behörde kanzleramt
  kommission rathaus verwaltung krankenhaus klinik bank firma senat bundestag landtag parlament fraktion armee bundeswehr nato eu
  kirche bistum stiftung initiative institut museum redaktion agentur zentrale werft reederei bahn gesellschaft kammer rechnungshof
  wetterdienst küstenwache marine zoll botschaft außenamt büro pressestelle opposition koalition liga klub betrieb`).join(
    '|',
  )})(?:s|es|n|en)?$`,
  'u',
);

export const isGermanBody = (word: string): boolean => BODY.test(lastPart(word));

export const isGermanSpokesperson = (word: string): boolean =>
  /(?:^|\p{L}|-)(?:sprecher(?:in)?s?|pressereferent(?:in)?)$/u.test(lastPart(word));

const MEDIUM = new RegExp(
  `(?:^|.*[\\p{L}-])(?:${listOf(`zeitung zeitungen magazin magazins sender senders nachrichtenagentur blatt portal podcast radio rundfunk rundfunks
  post anzeiger anzeigers bote boten kurier kuriers tageblatt nachrichten rundschau presse tv fernsehen dpa afp kna epd zdf ard tagesschau
  spiegel bild merkur echo courier tagblatt journal morgenpost abendblatt illustrierte wochenblatt allgemeine allgemeinen wochenzeitung
  agentur sendung talkshow deutschlandfunk funk hörfunk welt stern`).join('|')})$`,
  'u',
);

export const isGermanMedium = (word: string): boolean => MEDIUM.test(lastPart(word));

const MEN =
  setOf(`achim adrian albert alexander alfons alfred ali andre andreas anton armin arne arno arnold arthur artur august axel ben benedikt
  benjamin benno bernd bernhard björn bodo boris bruno burkhard carl carlo carsten christian christoph christopher claus clemens
  cornelius daniel dennis detlef dieter dietmar dietrich dirk dominik eberhard eckart eckhard edgar eduard egon elias emil enno erhard eric erich erik
  ernst erwin eugen fabian felix ferdinand finn florian frank franz fred frieder friedhelm friedrich fritz georg gerald gerd gerhard gernot
  gregor guido gunnar gunter günter günther gustav hannes hans harald hartmut heiko heiner heinrich heinz helmut hendrik henning henrik henry herbert
  hermann hinnerk holger horst hubert hugo ingo jan jannis jakob jens jérôme joachim jochen joel johann johannes jonas jonathan jörg josef joseph
  julian julius jürgen kai karl karsten kaspar kevin kilian klaus konrad konstantin korbinian kurt lars leo leon leonard leonhard leopold lorenz
  lothar louis luca lucas ludwig luis lukas lutz malte manfred manuel marc marcel marco marcus mario marius mark marko markus martin marvin mathias
  matteo matthias max maximilian mehmet michael mirko moritz mustafa nico nicolas niels niklas nikolaus nils norbert ole olaf oliver oscar oskar
  oswald ottmar otto pascal patrick paul peter philip philipp pierre ralf ralph rainer raimund reiner reinhard reinhold rené richard robert robin
  roger roland rolf roman ronald rudi rudolf rüdiger ruben sascha sebastian siegfried sigmar simon stefan steffen stephan sven theo theodor thilo
  thomas thorsten till tilman tim timo tobias tom toni torben torsten udo ulf ulrich urs uwe valentin veit viktor vincent volker walter werner
  wilfried wilhelm willi willy winfried wolf wolfgang yannick`);
const WOMEN =
  setOf(`adele agnes alexandra alice alina almut andrea angela angelika anita anja anke ann anna annalena anne annegret anneliese annemarie
  annette annika antje antonia astrid ayse barbara beate beatrice beatrix berta bettina birgit birte brigitte britta carina carla carmen carola
  caroline cäcilia charlotte christa christel christiane christina christine clara claudia constanze cordula cornelia dagmar daniela diana doris dorothea
  dorothee edeltraud edith elena eleonore elfriede elisabeth elise elke ella ellen elsa elvira emilia emma erika erna esther eva evelyn fatma franka
  franziska frauke frederike frieda friederike gabi gabriele gerda gerlinde gertrud gesa gesine gisela greta gudrun hanna hannah hannelore heide heidi
  heidrun heike helen helena helene helga henriette hilde hildegard ida ilka ilona ilse imke ina ines inga ingeborg ingrid inken irene iris irmgard
  isabel isabella iva ivana jana janina jasmin jennifer jessica johanna josefine judith jule julia juliane jutta karen karin karina karla karolin karoline
  katarina katharina kathrin katja katrin kerstin kirsten klara konstanze kristin kristina lara larissa laura lea lena leonie lili lilli lina linda lisa
  lotte louisa lucia luise lydia madeleine maike maja manuela mara mareike maren margarete margarethe margit margot maria marianne marie marina marion marit
  marlene marlies marta martha martina mathilde mechthild meike melanie melissa mia michaela mila mira miriam monika nadine nadja natalie natascha nele
  nicola nicole nina nora olga patricia paula pauline petra pia rahel ramona rebecca regina regine renate ricarda rita romy rosa rosemarie ruth sabine
  sabrina sandra sara sarah saskia sibylle sigrid silke silvia simone sofia sofie sonja sophia sophie stefanie steffi stephanie susanna susanne svenja
  swantje tamara tanja tatjana teresa thea theresa therese tina ulla ulrike ursula uta ute valerie vanessa vera verena veronika viktoria viola vreni
  wiebke wilhelmine xenia yvonne zoe`);

export function genderOfGermanGiven(word: string): PackGender | null {
  const first = word.split('-')[0] ?? word;
  return WOMEN.has(first) ? 'female' : MEN.has(first) ? 'male' : null;
}

/** Capitalised words that begin or end no name: days, months, nouns of time, and what stands at the head of sentences. */
export const GERMAN_NO_NAME: ReadonlySet<string> =
  setOf(`montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz
  april mai juni juli august september oktober november dezember morgen mittag nachmittag abend nacht woche jahr tag uhr prozent euro`);

export const GERMAN_STOPS: ReadonlySet<string> =
  setOf(`in im ins an am ans auf aus bei beim mit nach von vom vor zu zum zur über unter um durch für gegen
  ohne seit bis während wegen trotz gegenüber neben zwischen hinter laut so wie als auch dann danach dabei daraufhin jedoch aber und oder
  denn doch nun jetzt heute gestern morgen später zuvor bereits schon noch nur nicht nie niemals kein keine sich wenn weil obwohl dass ob da dort
  hier einst damals kürzlich schließlich zunächst unterdessen derweil dennoch trotzdem außerdem zudem ferner indes indessen hingegen allerdings
  es man wer was ich wir ihr ihm ihn ihnen mir mich uns sehr mehr immer wieder weiter nachdem bevor deshalb darum davon dazu daran darauf
  mittlerweile inzwischen anschließend abschließend zugleich gleichzeitig sowie ja nein weder entweder einmal vielleicht offenbar angeblich`);
