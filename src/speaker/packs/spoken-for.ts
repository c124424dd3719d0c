import { sliceSpan, type Span } from '#base/span.ts';
import { foldForm, type LanguagePack } from '#text/language-pack.ts';
import type { SpansByPlace } from './spans-by-place.ts';
import type { NameMention } from './document-names.ts';
import type { PackCast } from './pack-cast.ts';

interface Document {
  readonly pack: LanguagePack;
  readonly text: string;
  readonly cast: PackCast;
  readonly mentions: SpansByPlace<NameMention>;
}

/** For whom the one that a source names speaks ("Sprecherin des Hafenamts", "речниця Остапа Зарічного"); null if for nobody that it names. */
export function spokenForBy(
  { pack, text, cast, mentions }: Document,
  source: Span,
  own: NameMention | null,
): string | null {
  const parts = sliceSpan(text, source).split(/(\s+)/u);
  let at = source[0];
  for (const part of parts) {
    at += part.length;
    const word = foldForm(part.replace(/[,;:]$/u, ''));
    if (!pack.isSpokesperson(word)) continue;
    const end = own !== null && own.span[0] >= at ? own.span[0] : source[1];
    const compound = pack.language === 'de' ? compoundBody(part, pack) : null;
    const rest = text.slice(at, end).replace(/^[\s,]+|[\s,]+$/gu, '');
    const person = mentions
      .within([at, source[1]])
      .find(mention => mention !== own && mention.span[0] >= at && mention.span[1] <= source[1]);
    if (person !== undefined) {
      const held =
        person.given.length > 0
          ? cast.byName(person.given, person.surname)
          : cast.bySurname(person.surname, { subject: false, gender: null });
      return held?.name ?? person.written;
    }
    return rest === '' ? compound : (bodyName(rest, pack) ?? compound);
  }
  return null;
}

/** "des Hafenamts" is the "Hafenamt"; other languages leave the case as it stands, since a body's own form is not told by it. */
function bodyName(phrase: string, pack: LanguagePack): string | null {
  if (pack.language !== 'de') return phrase.length > 60 ? null : phrase;
  const match = /^(des|der|von|vom|für|beim|im)\s+(?:(?:der|des|dem|den|die|das)\s+)?(.+)$/u.exec(phrase);
  if (match?.[2] === undefined) return null;
  const words = match[2].split(/\s+/u);
  const last = words.at(-1) ?? '';
  if (match[1] === 'des' && pack.isBody(last.toLowerCase()))
    words[words.length - 1] = last.replace(/(?<=[^s])s$/u, '').replace(/(?<=gericht|verband|amt)e$/u, '');
  return words.join(' ');
}

/** "Polizeisprecher" speaks for the "Polizei". */
function compoundBody(word: string, pack: LanguagePack): string | null {
  const front = /^(.+?)-?sprecher(?:in)?$/iu.exec(word)?.[1];
  if (front === undefined) return null;
  const body = [front.replace(/s$/u, ''), front].find(
    each => pack.isBody(each.toLowerCase()) || /^\p{Lu}{2,}$/u.test(each),
  );
  return body ?? null;
}
