import { wordSet } from './word-set.ts';

/** Words that may open a sentence with a capital and are no name; also what ends a description that is read backwards. */
export const FUNCTION_WORDS = wordSet(`
  a an the this that these those such some any no every each either neither both all many most more much few several other
  another one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousands millions thousand million
  i you he she it we they me him her us them my your his its our their mine yours hers ours theirs myself himself herself
  itself themselves who whom whose which what where when why how whoever whatever
  and or but nor so yet if unless although though because since while whereas whether than as until till once
  of in on at by for from to with without within into onto upon over under above below after before during between among
  against through throughout across along around about near off out up down behind beyond beside besides despite except
  toward towards via per versus like unlike amid inside outside past
  is are was were be been being am has have had having do does did doing done can could may might must shall should will would
  not never also only just even still already again then there here now today yesterday tomorrow tonight later earlier
  soon ago meanwhile however therefore thus hence moreover furthermore nevertheless instead otherwise perhaps maybe indeed
  yes oh well okay please thanks thank hello dear sorry let lets go going get got come came see saw look make made take took
  give gave put ask asked asking say says said saying tell tells told telling add adds added adding call calls called calling
  write writes wrote written reply replied answer answered announce announced announces explain explained claim claims
  claimed insist insists insisted argue argues argued note notes noted warn warns warned admit admits admitted deny denies
  denied state states stated tweet tweeted post posted report reports reported confirm confirms confirmed suggest suggested
  promise promised accuse accused urge urged speak speaking spoke describe described respond responded according quoted
  citing cited reading following including regarding concerning given based speaking commenting referring noting
  meet met meeting beat won lost told called joined left said heard thinks think thought believes believe believed knows know
  wants want wanted hopes hope hoped expects expect expected why because nobody nothing everybody everyone everything
  something somebody someone anyone anything none if first second third last next read watch listen
  share click subscribe sign follow photo image video file source updated published posted by via breaking exclusive
  opinion analysis editorial live update advertisement sponsored comments
  asked praised thanked criticised criticized defeated replaced succeeded appointed named hired fired sacked elected quoted
  welcomed attacked blamed backed supported interviewed visited whether amid against plus minus today`);

/** Days, months and the like: capitalised, never part of a person's name when they stand in a date. */
export const CALENDAR = wordSet(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec
  christmas easter ramadan`);

/** Adjectives of countries and beliefs, which stand before roles and are no names of people. */
export const DEMONYM =
  /^(?:american|british|english|scottish|welsh|irish|french|german|spanish|italian|dutch|belgian|swiss|austrian|greek|turkish|russian|ukrainian|polish|czech|slovak|hungarian|romanian|bulgarian|serbian|croatian|bosnian|albanian|swedish|norwegian|danish|finnish|icelandic|estonian|latvian|lithuanian|belarusian|georgian|armenian|israeli|palestinian|iranian|iraqi|syrian|lebanese|saudi|egyptian|libyan|tunisian|moroccan|nigerian|kenyan|ethiopian|south|north|african|asian|european|chinese|japanese|korean|indian|pakistani|afghan|australian|canadian|mexican|brazilian|argentine|chilean|colombian|venezuelan|cuban|latin|western|eastern|northern|southern|christian|muslim|jewish|catholic|protestant|islamic|republican|democratic|democrat|conservative|labour|liberal|socialist|green|soviet|arab|kurdish|basque|catalan|us|uk|eu|then|late)s?$/u;

/** Countries and great places that are named like persons nowhere. */
export const PLACES = wordSet(`
  america britain england scotland wales ireland france germany spain italy netherlands belgium switzerland austria greece
  turkey russia ukraine poland hungary romania bulgaria serbia croatia sweden norway denmark finland iceland estonia latvia
  lithuania belarus israel palestine gaza iran iraq syria lebanon egypt libya tunisia morocco nigeria kenya ethiopia africa
  asia europe china japan korea india pakistan afghanistan australia canada mexico brazil argentina chile colombia venezuela
  cuba u.s. us usa u.k. uk eu states kingdom islands island sea ocean river bay street road avenue square park bridge
  md va pa calif fla mich ill ind wis minn mass conn tenn tex ariz colo ore okla kan ky ala ga nev mont neb vt nm nh nc sc
  nj ny ct ri me wv oh
  county city town village d.c. dc valley hill hills mountain mountains lake forest port harbour harbor airport station stadium
  york angeles francisco florida texas california ohio michigan pennsylvania virginia carolina arizona nevada iowa
  hampshire wisconsin massachusetts philadelphia chicago boston detroit atlanta miami vegas cup prize tower moor sands`);
