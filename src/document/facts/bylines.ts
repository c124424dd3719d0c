/** Words before a name in a byline, in several languages. */
const LEAD =
  /^(?:(?:posted|written|reported|published|checked|fact-checked|story|words|text|report|article|compiled|edited|interview(?:ed)?)\s+)?(?:by|von|par|por|di|da|door|av|af|przez|от)\s*:?\s+/iu;
const LABEL = /^(?:author|authors|writer|words|interview|autor|autora|auteur|autore)\s*:\s*/iu;

/** What follows a name: a time, a role, an outlet, a place. */
const AFTER =
  /\s*(?:[|•·–—]|\.\s+(?=\p{Lu}\p{L}{2,8} \d|\d)|\s-\s|\b(?:published|publiziert|veröffentlicht|publié|publicado|pubblicato|updated|posted)\b|\b\d{1,2}[:.]\d\d\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b\d{4}\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,6}\.? \d{1,2}\b|\b\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,6}\b|\bon (?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\bfollow\b|\bview (?:bio|profile|author)\b|\be-?mail\b|@|\bon (?=\p{L}{3,9} \d)|\bin (?=\p{Lu})|\bfor (?=\p{Lu})|\bof (?=the \p{Lu}|\p{Lu})|\bat (?=\d)|<).*$/iu;

const ROLE =
  /^(?:the\s+)?(?:staff|senior|chief|political|national|foreign|special|associate|managing|deputy|contributing|freelance|guest|sports?|business|health|science|technology|news|editor|editors|reporter|writer|correspondent|columnist|contributor|producer|bureau|staff writer|.* (?:editor|reporter|writer|correspondent|columnist|contributor|producer|bureau chief|analyst))$/iu;
const NOT_A_NAME =
  /https?:|www\.|\.(?:com|org|net)\b|^(?:admin|administrator|editors?|editorial|editorial board|redaktion|redacción|author|null|undefined|unknown|none|guest|user|by|share|facebook|twitter|comments?|newsroom|print|email|contact|about)$|[{}<>=]/iu;

/** Words of an employer or agency, which stands after a name in a byline. */
const EMPLOYER = /\b(?:press|news|post|times|wire|agency|desk|staff|media|reuters|ap|afp|associated)\b/iu;
/** A role right after a name, without a comma: "Ann Lee Staff Writer". */
const ROLE_AFTER =
  /(?<=^\S+\s\S.{0,50})\s+(?:(?:staff|senior|chief|deputy|managing|political|politics|foreign|diplomatic|special|world|national|home affairs|economics|business|health|science|technology|education|environment|sports?|culture|arts|royal|legal|security|defence|contributing|freelance)\s+)*(?:writer|reporter|correspondent|columnist|editor|producer|analyst|critic)$/iu;

/** Those who write without a name of their own: "Staff Reports", "Echo staff and agencies", "Detroit News wire services". */
const DESK =
  /^(?:(?:the )?(?:\p{Lu}[\p{L}\p{N}.'’&-]*\s+){0,4})(?:staff|staff (?:reports?|reporters?|writers?)|(?:wire|news) (?:services?|reports?)|news ?(?:desk|room)|(?:\p{L}+ )?desk|agencies)(?:\s*(?:,|and|with|&|\/)\s*(?:the )?(?:(?:news |wire )?(?:agencies|agency|services?|reports|wires)|AP|AFP|Reuters|dpa))?$/iu;

/** "PhD", "MS", "R.D." after a name. */
const CREDENTIAL = /^(?:Ph\.?D|M\.?D|[A-Z](?:\.?[A-Z]){1,4})\.?$/u;

/** The longest name that is taken for one, in characters. */
const MAX_NAME = 60;

/** A byline is looked at so far, in characters. */
const MAX_LINE = 500;

/** The names in one byline ("By Ann Lee and Bo Ek, Northline Press" gives both people; the agency after a comma is left out). */
export function namesInByline(line: string): string[] {
  const bare = line
    .slice(0, MAX_LINE)
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(LABEL, '')
    .replace(LEAD, '')
    .replace(LEAD, '');
  const cut = bare.replace(AFTER, '').trim();
  if (DESK.test(cut)) return [cut === cut.toUpperCase() ? inTitleCase(cut) : cut];
  const parts = cut.split(/\s*(?:,|;|&|\band\b|\bund\b|\bet\b|\by\b|\be\b|\bwith\b|\s\/\s)\s*/u);
  const names = parts.map(part => tidyName(part)).filter(name => name !== null);
  // "Ann Lee, Northline Press": a name first and then what is no person's is an employer.
  const people = names.filter((name, i) => i === 0 || !(EMPLOYER.test(name) || CREDENTIAL.test(name)));
  return [...new Set(people)];
}

function tidyName(part: string): string | null {
  const name = part
    .replace(/^[\s:.–—-]+|[\s:.,–—-]+$/gu, '')
    .replace(/\s*\([^)]*\)$/u, '')
    .replace(ROLE_AFTER, '');
  const whole = /\b(?:Jr|Sr|[A-Z])$/u.test(name) && part.trim().endsWith('.') ? `${name}.` : name;
  if (whole.length < 2 || whole.length > MAX_NAME || NOT_A_NAME.test(whole) || ROLE.test(whole)) return null;
  if (!/^[\p{L}@]/u.test(whole) || whole.split(' ').length > 6 || /\d{2}/u.test(whole)) return null;
  return whole === whole.toUpperCase() && whole.length > 4 ? inTitleCase(whole) : whole;
}

/** "MAREN O'HARA-LEE MCKAY" is "Maren O'Hara-Lee McKay". */
function inTitleCase(name: string): string {
  return name
    .toLowerCase()
    .replace(/(?<!\p{L}|\p{L}['’](?=s\b))\p{L}/gu, letter => letter.toUpperCase())
    .replace(/\bMc(?=\p{Ll}{2})(\p{Ll})/gu, (_, letter: string) => `Mc${letter.toUpperCase()}`);
}

const PERSON =
  /^\p{Lu}[\p{L}'’.-]*(?: (?:\p{Lu}[\p{L}'’.-]*|de|del|du|dos|van|von|der|den|ter|zu|bin|ibn|al|la|le|el|di|da)){1,3}$/u;

/** True for a name of two to four words with capitals, as people's are. */
export function isPersonForm(name: string): boolean {
  return PERSON.test(name);
}

/** True for staff, a desk or agencies without a name of their own. */
export function isDesk(name: string): boolean {
  return DESK.test(name.trim());
}

/** True for a line that begins as bylines do, with "By", "Written by", "Von" or "Interview:", and then a capital. */
export function isLedByline(line: string): boolean {
  return (LEAD.test(line) || LABEL.test(line)) && /^\p{Lu}/u.test(line.replace(LABEL, '').replace(LEAD, ''));
}

/** True for a line of its own that is a byline: "By …", staff and agencies, a name and a time, or nothing but a name. */
export function isBylineForm(line: string): boolean {
  const text = line.replace(/\s+/gu, ' ').trim();
  if (text.length > 160 || /[!?"“”]/u.test(text)) return false;
  if (isDesk(text)) return true;
  const names = namesInByline(text);
  if (names.length === 0) return false;
  if (isLedByline(text))
    return !/[.]$/u.test(text.replace(AFTER, '').replace(/\b[ap]\.m\.$/u, '')) && names.every(isCapitalised);
  return text.length <= 120 && PERSON.test(text.replace(LABEL, '').replace(AFTER, '')) && !/[.]$/u.test(text);
}

const isCapitalised = (name: string): boolean =>
  name.split(' ').length <= 5 && name.split(' ').filter(word => /^[\p{Ll}]/u.test(word)).length <= 1;
