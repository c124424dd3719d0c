import type { CueKind } from '#text/english.ts';
import { gather } from './german-verbs.ts';
import { listOf, type PackCue } from './pack.ts';

/** Verbs by the stem of their past; after `:` the third person of the present, where the verb has one. `?` marks a doubtful one. */
const STEMS: Readonly<Partial<Record<CueKind, string>>> = {
  say: `сказа каза:каже говори?:говорить розказа розповіда:розповідає розпові заяви заявля:заявляє наголоси наголошува:наголошує
    повідоми повідомля:повідомляє підкресли підкреслюва:підкреслює зазначи зазнача:зазначає зауважи зауважува:зауважує дода
    додава:додає поясни пояснюва:пояснює уточни уточнюва:уточнює відпові відповіда:відповідає написа?:пише пообіця обіця:обіцяє
    запевни запевня:запевняє попереди попереджа:попереджає стверджува:стверджує підтверди підтверджува:підтверджує
    визна визнава:визнає вигукну крикну? прошепоті буркну пожартува жартува?:жартує поскаржи? нагада нагадува:нагадує
    прокоментува коментува?:коментує резюмува:резюмує підсумува підсумовува:підсумовує констатува:констатує відзначи?
    відзнача?:відзначає поінформува інформува:інформує розкри? зізна оголоси? оголошува?:оголошує проголоси? допові
    свідчи?:свідчить засвідчи? поділи? поради? акцентува:акцентує висловлюва? парирува:парирує
    заперечува?:заперечує спрогнозува прогнозува:прогнозує похвали? критикува?:критикує розкритикува? опублікува? відреагува?
    звинувати? переконува:переконує переказа записа? сповісти сповіща:сповіщає анонсува:анонсує застеріг застеріга:застерігає
    присягну тверди:твердить міркува розмірковува продовжи? оціни? кину? мови мовля промови згада?
    пригада?:пригадує зітхну засмія? усміхну? пожалі?`,
  ask: 'запита пита:питає спита поцікави',
  call: 'назва назива:називає охарактеризува обізва',
  think: 'вважа:вважає дума:думає подума сподіва:сподівається очікува?:очікує припусти припуска:припускає гада:гадає',
  want: 'заклика:закликає вимага:вимагає попроси проси:просить зажада запропонува?:пропонує погрожува? пригрози',
  deny: 'заперечи спростува спростовува:спростовує відкину?',
};

/** Reflexive verbs: their past has -ся behind the ending. */
const REFLEXIVE = new Set(listOf('зізна поцікави поскаржи поділи сподіва засмія усміхну пожалі'));
/** Verbs whose past has no vowel before its ending. */
const HARD: Readonly<Record<string, readonly [string, string, string]>> = {
  застеріг: ['застеріг', 'застерегла', 'застерегли'],
};

function formsOf(entry: string, kind: CueKind): [string, PackCue][] {
  const doubtful = entry.includes('?');
  const [stem = '', third] = entry.replace('?', '').split(':');
  if (!/^[\u0400-\u04ff']+$/u.test(stem)) return [];
  const tail = REFLEXIVE.has(stem) ? 'ся' : '';
  const [he, she, they] = HARD[stem] ?? [`${stem}в${tail}`, `${stem}ла${tail}`, `${stem}ли${tail}`];
  const cue = (number: PackCue['number'], gender: PackCue['gender']): PackCue => ({
    lemma: stem,
    kind,
    mood: 'finite',
    number,
    gender,
    particle: null,
    doubtful,
  });
  const forms: [string, PackCue][] = [
    [he, cue('one', 'male')],
    [she, cue('one', 'female')],
    [they, cue('many', null)],
  ];
  if (third !== undefined) forms.push([third, cue('one', null)], [pluralOf(third), cue('many', null)]);
  return forms;
}

/** "каже" is "кажуть" for several, "говорить" "говорять", "заявляє" "заявляють". */
function pluralOf(third: string): string {
  if (third.endsWith('ється')) return third.replace(/ється$/u, 'ються');
  if (third.endsWith('є')) return third.replace(/є$/u, 'ють');
  if (third.endsWith('ить')) return third.replace(/ить$/u, 'ять');
  return third.replace(/е$/u, 'уть');
}

const kinds: readonly CueKind[] = ['say', 'ask', 'call', 'think', 'want', 'deny'];

/** Every form of every Ukrainian verb of saying. */
export const UKRAINIAN_CUES: ReadonlyMap<string, readonly PackCue[]> = gather(
  kinds.flatMap(kind => listOf(STEMS[kind] ?? '').flatMap(entry => formsOf(entry, kind))),
);
