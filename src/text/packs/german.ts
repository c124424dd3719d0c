import { GERMAN_CONTEXT } from './context.ts';
import { GERMAN_CUES } from './german-verbs.ts';
import { germanNameStart } from './german-names.ts';
import {
  genderOfGermanGiven,
  genderOfGermanRole,
  GERMAN_STOPS,
  isGermanBody,
  isGermanMedium,
  isGermanRole,
  isGermanSpokesperson,
} from './german-words.ts';
import { listOf, setOf, type LanguagePack } from './pack.ts';

const numbered = (list: string, first: number): ReadonlyMap<string, number> =>
  new Map(listOf(list).map((word, i) => [word, i + first]));

/** German. Quotation marks „…“, »…«, «…» (Switzerland), “…” and straight ones. */
export const GERMAN: LanguagePack = {
  language: 'de',
  quotes: { '„': '“”"‟', '“': '”"', '»': '«', '«': '»', '"': '"', '‚': '‘’', '›': '‹', '‹': '›' },
  dialogueDash: false,
  cues: GERMAN_CUES,
  auxiliaries: setOf('hat habe haben hatte hatten'),
  particles: setOf(
    'ab an auf aus bei ein fest fort frei her hin hinzu klar los mit nach nieder vor vorbei voraus weg weiter zu zurück zusammen hervor bekannt',
  ),
  negations: setOf('nicht nie niemals nirgends keineswegs mitnichten'),
  allegations: setOf('angeblich vermeintlich mutmaßlich soll sollen gerüchteweise'),
  according: [
    { words: ['nach', 'angaben', 'von'], side: 'before' },
    { words: ['nach', 'angaben'], side: 'before' },
    { words: ['nach', 'den', 'worten', 'von'], side: 'before' },
    { words: ['nach', 'worten', 'von'], side: 'before' },
    { words: ['nach', 'aussage', 'von'], side: 'before' },
    { words: ['nach', 'aussagen', 'von'], side: 'before' },
    { words: ['nach', 'ansicht', 'von'], side: 'before' },
    { words: ['nach', 'einschätzung', 'von'], side: 'before' },
    { words: ['laut'], side: 'before' },
    { words: ['zufolge'], side: 'after' },
  ],
  accordingOwn: ['angaben', 'worten', 'ansicht', 'einschätzung'].flatMap(noun => [
    { words: ['nach', noun.endsWith('n') ? 'seinen' : 'seiner', noun], at: 1, gender: 'male' as const },
    { words: ['nach', noun.endsWith('n') ? 'ihren' : 'ihrer', noun], at: 1, gender: 'female' as const },
  ]),
  that: setOf('dass daß ob'),
  carriers:
    /^(?:las|liest|lasen|hörte?n?|hört|sah|sieht|sahen|erhielt|erhält|bekam|bekommt|zitiert\p{L}*|entdeckte|fand|findet|trug|trägt|hielt|hält|zeigte|zeigt|empfing|übersetzt\p{L}*|\p{L}*(?:brief|schild|plakat|spruch|zitat|satz|satzes|aufschrift|inschrift|buch|artikel|lied|titel|motto|zettel|transparent|banner|slogan|parole|nachricht|mail|sms|überschrift|schlagzeile)(?:es|s|e|en)?)$/u,
  so: setOf('so'),
  as: setOf('wie'),
  pronouns: new Map([
    ['er', 'male'],
    ['sie', 'female'],
  ]),
  stops: GERMAN_STOPS,
  isRole: isGermanRole,
  genderOfRole: genderOfGermanRole,
  anaphors: setOf('politiker politikerin amtsinhaber amtsinhaberin'),
  isBody: isGermanBody,
  isSpokesperson: isGermanSpokesperson,
  isMedium: isGermanMedium,
  genderOfGiven: genderOfGermanGiven,
  isGiven: word => genderOfGermanGiven(word) !== null,
  nameStart: germanNameStart,
  weekdays: new Map([...numbered('sonntag montag dienstag mittwoch donnerstag freitag samstag', 0), ['sonnabend', 6]]),
  months: new Map([
    ...numbered('januar februar märz april mai juni juli august september oktober november dezember', 1),
    ['jänner', 1],
  ]),
  nearDays: new Map([
    ['heute', 0],
    ['gestern', -1],
    ['vorgestern', -2],
  ]),
  abbreviations: setOf(
    'dr prof hr fr st nr ca bzw z b u a d h usw etc ggf evtl inkl mio mrd tel str abs art s vgl geb gest jr sen',
  ),
  small:
    setOf(`der das und ist sind sich auf ein eine einen einem einer eines auch es werden aus er dass sie wird wurde wurden bei
    wie im zum zur nach vor durch um unter wenn wir ich ihr ihn ihm uns euch habe haben hatte hatten sein seine seiner seinen ihre ihrer
    ihren ihrem diese dieser dieses diesen diesem noch nur schon aber doch denn dann weil ob dort hier jetzt mehr sehr kann können muss müssen soll
    sollen wollen darf würde würden wäre sei seien werde zu bis ja mal ihnen mein meine unser unsere etwas alle alles jede jeder jedes`),
  context: GERMAN_CONTEXT,
  interviews: setOf('interview gespräch podcast'),
};
