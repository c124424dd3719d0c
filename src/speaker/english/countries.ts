/** Countries and great bodies with the names and adjectives by which offices are called theirs, the usual name first, lower case. */
const ROWS = `
united kingdom|uk|britain|british|great britain
united states|us|usa|american|america|united states of america
united nations|un
european union|eu
north atlantic treaty organization|nato|north atlantic treaty organisation
afghanistan|afghan
albania|albanian
algeria|algerian
argentina|argentine|argentinian
armenia|armenian
australia|australian
austria|austrian
azerbaijan|azerbaijani
bangladesh|bangladeshi
belarus|belarusian
belgium|belgian
bolivia|bolivian
bosnia and herzegovina|bosnian|bosnia
brazil|brazilian
bulgaria|bulgarian
cambodia|cambodian
canada|canadian
chile|chilean
china|chinese|people's republic of china
colombia|colombian
croatia|croatian
cuba|cuban
cyprus|cypriot
czech republic|czech|czechia
denmark|danish
ecuador|ecuadorian
egypt|egyptian
england|english
estonia|estonian
ethiopia|ethiopian
finland|finnish
france|french
georgia|georgian
germany|german|federal republic of germany
ghana|ghanaian
greece|greek
hungary|hungarian
iceland|icelandic
india|indian
indonesia|indonesian
iran|iranian
iraq|iraqi
ireland|irish|republic of ireland
israel|israeli
italy|italian
japan|japanese
jordan|jordanian
kazakhstan|kazakh
kenya|kenyan
kosovo|kosovar
kuwait|kuwaiti
latvia|latvian
lebanon|lebanese
libya|libyan
lithuania|lithuanian
luxembourg|luxembourgish
malaysia|malaysian
malta|maltese
mexico|mexican
moldova|moldovan
mongolia|mongolian
montenegro|montenegrin
morocco|moroccan
nepal|nepalese
netherlands|dutch
new zealand
nigeria|nigerian
north korea|north korean
north macedonia|macedonian
northern ireland|northern irish
norway|norwegian
pakistan|pakistani
palestine|palestinian
peru|peruvian
philippines|philippine|filipino
poland|polish
portugal|portuguese
qatar|qatari
romania|romanian
russia|russian|russian federation
saudi arabia|saudi
scotland|scottish
senegal|senegalese
serbia|serbian
singapore|singaporean
slovakia|slovak
slovenia|slovenian|slovene
somalia|somali
south africa|south african
south korea|south korean
spain|spanish
sri lanka|sri lankan
sudan|sudanese
sweden|swedish
switzerland|swiss
syria|syrian
taiwan|taiwanese
tanzania|tanzanian
thailand|thai
tunisia|tunisian
turkey|turkish|türkiye|turkiye
ukraine|ukrainian
united arab emirates|emirati|uae
uruguay|uruguayan
venezuela|venezuelan
vietnam|vietnamese
wales|welsh
zimbabwe|zimbabwean`;

const FORMS = new Map<string, string>();
for (const row of ROWS.trim().split('\n')) {
  const [usual = '', ...others] = row.split('|');
  for (const form of [usual, ...others]) FORMS.set(form, usual.replaceAll(' ', '_'));
}

/** Longest first, so that "north korean" is not read as "korean". */
const PATTERN = new RegExp(
  `(?<![\\p{L}-])(?:${[...FORMS.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map(form => form.replaceAll(' ', '\\s+'))
    .join('|')})(?![\\p{L}-])`,
  'gu',
);

/** A lower-case text with every country, by name or adjective, as one word ("british" and "united kingdom" are `united_kingdom`). */
export function foldCountries(text: string): string {
  return text.replace(PATTERN, form => FORMS.get(form.replace(/\s+/gu, ' ')) ?? form);
}

/** True for a word that `foldCountries` has made. */
export function isCountry(word: string): boolean {
  return COUNTRIES.has(word);
}

const COUNTRIES = new Set(FORMS.values());
