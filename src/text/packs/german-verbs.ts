import type { CueKind } from '#text/english.ts';
import { listOf, type PackCue } from './pack.ts';

/** Weak verbs by stem: third person, past and participle follow. `|` parts a separable prefix from its verb. */
const WEAK: Readonly<Partial<Record<CueKind, string>>> = {
  say: `sag erklär beton versicher erzähl bericht warn mahn antwort erwider entgegn ergänz behaupt bekräftig bestätig beteuer
    kritisier mein scherz spott schimpf jubel kommentier erläuter schilder resümier bilanzier prophezei verkünd argumentier
    konstatier an|kündig ein|räum mit|teil hinzu|füg fest|stell klar|stell an|merk zusammen|fass unterstell orakel
    witzel klag lob erinner urteil präzisier korrigier aus|sag nörgel höhn frohlock
    appellier signalisier gratulier bedauer begründ plauder schwärm stöhn seufz brüll flüster knurr raun deut
    vermeld bemerk moderier frotzel referier diktier twitter post konter feix wetter polter`,
  ask: 'frag erkundig hinterfrag',
  call: 'bezeichn charakterisier titulier geißel brandmark würdig',
  think: 'glaub hoff fürcht befürcht vermut erwart schätz befürwort mutmaß',
  want: 'forder verlang droh wünsch plan',
  deny: 'dementier leugn vernein',
};

/** Strong and irregular verbs: kind, lemma, third person, past, participle; a separable part after them. */
const STRONG: readonly (readonly [CueKind, string, string, string, string, string?])[] = [
  ['say', 'rufen', 'ruft', 'rief', 'gerufen'],
  ['say', 'schreiben', 'schreibt', 'schrieb', 'geschrieben'],
  ['say', 'versprechen', 'verspricht', 'versprach', 'versprochen'],
  ['say', 'widersprechen', 'widerspricht', 'widersprach', 'widersprochen'],
  ['say', 'schwören', 'schwört', 'schwor', 'geschworen'],
  ['say', 'gestehen', 'gesteht', 'gestand', 'gestanden'],
  ['say', 'bekennen', 'bekennt', 'bekannte', 'bekannt'],
  ['say', 'unterstreichen', 'unterstreicht', 'unterstrich', 'unterstrichen'],
  ['say', 'hervorheben', 'hebt', 'hob', 'hervorgehoben', 'hervor'],
  ['say', 'zugeben', 'gibt', 'gab', 'zugegeben', 'zu'],
  ['say', 'angeben', 'gibt', 'gab', 'angegeben', 'an'],
  ['say', 'bekanntgeben', 'gibt', 'gab', 'bekanntgegeben', 'bekannt'],
  ['say', 'hinweisen', 'weist', 'wies', 'hingewiesen', 'hin'],
  ['say', 'einwenden', 'wendet', 'wandte', 'eingewandt', 'ein'],
  ['say', 'vorwerfen', 'wirft', 'warf', 'vorgeworfen', 'vor'],
  ['say', 'raten', 'rät', 'riet', 'geraten'],
  ['say', 'finden', 'findet', 'fand', 'gefunden'],
  ['say', 'sprechen', 'spricht', 'sprach', 'gesprochen'],
  ['say', 'schreien', 'schreit', 'schrie', 'geschrien'],
  ['call', 'nennen', 'nennt', 'nannte', 'genannt'],
  ['call', 'beschreiben', 'beschreibt', 'beschrieb', 'beschrieben'],
  ['think', 'denken', 'denkt', 'dachte', 'gedacht'],
  ['think', 'ausgehen', 'geht', 'ging', 'ausgegangen', 'aus'],
  ['want', 'bitten', 'bittet', 'bat', 'gebeten'],
  ['deny', 'bestreiten', 'bestreitet', 'bestritt', 'bestritten'],
  ['deny', 'zurückweisen', 'weist', 'wies', 'zurückgewiesen', 'zurück'],
  ['deny', 'abstreiten', 'streitet', 'stritt', 'abgestritten', 'ab'],
];

/** Verbs that mean something else more often than not, unless quoted words stand beside them. */
const DOUBTFUL = new Set(
  listOf(`finden sprechen raten klagen loben urteilen erinnern posten deuten planen drohen wünschen schätzen gratulieren vorwerfen
    ausgehen begründen würdigen kritisieren zitieren moderieren referieren diktieren plaudern schreien rufen bedauern empfehlen
    unterstellen widersprechen bekennen erwarten befürworten korrigieren twittern signalisieren bitten beschreiben`),
);

/** Verbs of the list above in which stem and infinitive differ from "stem + en". */
function lemmaOf(stem: string): string {
  return /(?:el|er)$/u.test(stem) && !/(?:ier|klär)$/u.test(stem) ? `${stem}n` : `${stem}en`;
}

/** Prefixes with which a participle takes no "ge-". */
const NO_GE = /^(?:be|er|ver|ent|ge|zer|emp|unter|wider)|ier$/u;

function weakForms(entry: string, kind: CueKind): [string, PackCue][] {
  const [first = '', second] = entry.split('|');
  const particle = second === undefined ? null : first;
  const stem = second ?? first;
  const e = /(?:[dt]|ch[mn]|[^lrhaeiouäöü][mn])$/u.test(stem) ? 'e' : '';
  const lemma = (particle ?? '') + lemmaOf(stem);
  const doubtful = DOUBTFUL.has(lemma);
  const cue = (mood: PackCue['mood'], number: PackCue['number'], part: string | null): PackCue => ({
    lemma,
    kind,
    mood,
    number,
    gender: null,
    particle: part,
    doubtful,
  });
  const participle = `${particle ?? ''}${NO_GE.test(stem) ? '' : 'ge'}${stem}${e}t`;
  return [
    [`${stem}${e}t`, cue('finite', 'one', particle)],
    [`${stem}${e}te`, cue('finite', 'one', particle)],
    [`${stem}${e}ten`, cue('finite', 'many', particle)],
    [lemmaOf(stem), cue('finite', 'many', particle)],
    [participle, cue('participle', null, null)],
    // "wie die Polizei mitteilte": joined where the verb ends its clause.
    ...(particle === null ? [] : joined(particle, [`${stem}${e}t`, `${stem}${e}te`], cue('finite', 'one', null))),
    ...(particle === null ? [] : joined(particle, [`${stem}${e}ten`, lemmaOf(stem)], cue('finite', 'many', null))),
  ];
}

const joined = (particle: string, forms: readonly string[], cue: PackCue): [string, PackCue][] =>
  forms.map(form => [particle + form, cue]);

function strongForms([kind, lemma, third, past, participle, part]: (typeof STRONG)[number]): [string, PackCue][] {
  const particle = part ?? null;
  const one: PackCue = {
    lemma,
    kind,
    mood: 'finite',
    number: 'one',
    gender: null,
    particle,
    doubtful: DOUBTFUL.has(lemma),
  };
  const many: PackCue = { ...one, number: 'many' };
  return [
    [third, one],
    [past, one],
    [past.endsWith('e') ? `${past}n` : `${past}en`, many],
    [participle, { ...one, mood: 'participle', number: null, particle: null }],
    ...(particle === null ? [] : joined(particle, [third, past], { ...one, particle: null })),
  ];
}

const kinds: readonly CueKind[] = ['say', 'ask', 'call', 'think', 'want', 'deny'];

/** Every form of every German verb of saying. */
export const GERMAN_CUES: ReadonlyMap<string, readonly PackCue[]> = gather([
  ...kinds.flatMap(kind => listOf(WEAK[kind] ?? '').flatMap(entry => weakForms(entry, kind))),
  ...STRONG.flatMap(strongForms),
]);

/** Puts the forms together; of one form the verbs with a separable part come first, since they ask for more. */
export function gather(forms: readonly (readonly [string, PackCue])[]): ReadonlyMap<string, readonly PackCue[]> {
  const map = new Map<string, PackCue[]>();
  for (const [form, cue] of forms) {
    const list = map.get(form) ?? [];
    if (!list.some(other => other.lemma === cue.lemma && other.mood === cue.mood)) list.push(cue);
    map.set(form, list);
  }
  for (const list of map.values()) list.sort((a, b) => Number(a.particle === null) - Number(b.particle === null));
  return map;
}

/** Forms of the first subjunctive that nothing else has, and of the second where the first is like the indicative. */
export const KONJUNKTIV: ReadonlySet<string> = new Set(
  listOf(`sei seien habe werde könne müsse wolle solle dürfe möge wisse gebe gehe komme stehe liege bleibe brauche mache nehme lasse
    halte sehe finde laufe fahre trage bekomme bringe denke diene drohe erhalte falle fehle fließe folge führe gehöre gelte gelinge
    glaube greife handle heiße helfe hoffe kenne klage koste lebe lege leide lese meine nenne rechne reiche schaffe scheine schreibe
    schließe setze sitze spiele spreche stelle sterbe steige stimme suche treffe treibe trete tue verdiene vergesse verliere verstehe
    versuche warte wachse werfe wirke wohne zahle zeige ziehe zwinge hätte hätten wäre wären würde würden könnte könnten müsste müssten
    dürfte bestehe beginne begreife beweise entscheide erwarte gefährde geschehe verstoße vertraue verzichte`),
);
