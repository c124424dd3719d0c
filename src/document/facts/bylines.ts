/** Words before a name in a byline, in several languages. */
const LEAD =
  /^(?:(?:posted|written|reported|published|checked|fact-checked|story|words|text|report|article|compiled|edited)\s+)?(?:by|von|par|por|di|da|door|av|af|przez|от)\s*:?\s+/iu;
const LABEL = /^(?:author|authors|writer|autor|autora|auteur|autore)\s*:\s*/iu;

/** What follows a name: a time, a role, an outlet, a place. */
const AFTER =
  /\s*(?:[|•·–—]|\.\s+(?=\p{Lu}\p{L}{2,8} \d|\d)|\s-\s|\bpublished\b|\bupdated\b|\bposted\b|\d{1,2}:\d\d|\b\d{4}\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\bfollow\b|\bview (?:bio|profile)\b|\be-?mail\b|@|\bon (?=\p{L}{3,9} \d)|\bin (?=\p{Lu})|\bfor (?=\p{Lu})|\bat (?=\d)|<).*$/iu;

const ROLE =
  /^(?:the\s+)?(?:staff|senior|chief|political|national|foreign|special|associate|managing|deputy|contributing|freelance|guest|sports?|business|health|science|technology|news|editor|editors|reporter|writer|correspondent|columnist|contributor|producer|bureau|staff writer|.* (?:editor|reporter|writer|correspondent|columnist|contributor|producer|bureau chief|analyst))$/iu;
const NOT_A_NAME =
  /https?:|www\.|\.(?:com|org|net)\b|^(?:admin|administrator|editors?|editorial|editorial board|redaktion|redacción|author|null|undefined|unknown|none|guest|user|by|share|facebook|twitter|comments?|newsroom|print|email|contact|about)$|[{}<>=]/iu;

/** Words of an employer or agency, which stands after a name in a byline. */
const EMPLOYER = /\b(?:press|news|post|times|wire|agency|desk|staff|media|reuters|ap|afp|associated)\b/iu;
/** "PhD", "MS", "R.D." after a name. */
const CREDENTIAL = /^(?:Ph\.?D|M\.?D|[A-Z](?:\.?[A-Z]){1,4})\.?$/u;

/** The longest name that is taken for one, in characters. */
const MAX_NAME = 60;

/** The names in one byline ("By Ann Lee and Bo Ek, Northline Press" gives both people; the agency after a comma is left out). */
export function namesInByline(line: string): string[] {
  const bare = line.replace(/\s+/gu, ' ').trim().replace(LABEL, '').replace(LEAD, '').replace(LEAD, '');
  const cut = bare.replace(AFTER, '').trim();
  const parts = cut.split(/\s*(?:,|;|&|\band\b|\bund\b|\bet\b|\by\b|\be\b|\bwith\b|\s\/\s)\s*/u);
  const names = parts.map(part => tidyName(part)).filter(name => name !== null);
  // "Ann Lee, Northline Press": a name first and then what is no person's is an employer.
  const people = names.filter((name, i) => i === 0 || !(EMPLOYER.test(name) || CREDENTIAL.test(name)));
  return [...new Set(people)];
}

function tidyName(part: string): string | null {
  const name = part.replace(/^[\s:.–—-]+|[\s:.,–—-]+$/gu, '').replace(/\s*\([^)]*\)$/u, '');
  const whole = /\b(?:Jr|Sr|[A-Z])$/u.test(name) && part.trim().endsWith('.') ? `${name}.` : name;
  if (whole.length < 2 || whole.length > MAX_NAME || NOT_A_NAME.test(whole) || ROLE.test(whole)) return null;
  if (!/^[\p{L}@]/u.test(whole) || whole.split(' ').length > 6 || /\d{2}/u.test(whole)) return null;
  return whole === whole.toUpperCase() && whole.length > 4 ? inTitleCase(whole) : whole;
}

/** "MAREN O'HARA-LEE" is "Maren O'Hara-Lee". */
function inTitleCase(name: string): string {
  return name.toLowerCase().replace(/(?<![\p{L}])\p{L}/gu, letter => letter.toUpperCase());
}

/** True for a line of its own that is a byline: "By …", or nothing but a name of two to four words. */
export function isBylineForm(line: string): boolean {
  const text = line.trim();
  if (text.length > 120 || /[!?"“”]/u.test(text)) return false;
  if (LEAD.test(text) && /^\S+(?: \S+)?\s+\p{Lu}/u.test(text))
    return !/[.]$/u.test(text) && namesInByline(text).length > 0;
  return (
    /^\p{Lu}[\p{L}'’.-]*(?: (?:\p{Lu}[\p{L}'’.-]*|de|van|von|der|den|bin|al|la|el|di|da)){1,3}$/u.test(text) &&
    !/[.]$/u.test(text)
  );
}
