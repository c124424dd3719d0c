import type { BlockRole } from '#document/document.ts';

/**
 * Whole blocks that are no part of an article wherever they stand, by language. Each pattern must fit the block from its
 * start; `maxLength` (in characters) keeps a sentence of the text that begins alike from being taken.
 */
export interface Boilerplate {
  readonly role: BlockRole;
  readonly language: string;
  readonly pattern: RegExp;
  readonly maxLength: number;
}

const lines = (role: BlockRole, language: string, maxLength: number, patterns: readonly RegExp[]): Boilerplate[] =>
  patterns.map(pattern => ({ role, language, pattern, maxLength }));

export const BOILERPLATE: readonly Boilerplate[] = [
  ...lines('furniture', 'en', 60, [
    /^skip to (?:main )?(?:content|navigation|article|footer|search)\b/iu,
    /^(?:clear icon|close icon|menu|search|share|print|email|copy link|save|listen|toggle \w+|open menu|close|back to top|top|sign in|log ?in|subscribe(?: now)?|sign up|register|advertisement|advertising|advert|ad|sponsored(?: content)?|loading\W*|play|pause|mute|next|previous|click to (?:copy|share|enlarge|expand|play)|view (?:comments|gallery|image)|see all|show more|show less|load more|report (?:an )?error|tap to unmute|gift article|text size|font size)[.:!]?$/iu,
    /^(?:share|like|tweet|pin|follow|email|print|post|save) (?:this|on|via|with|us|by|to)\b/iu,
    /^(?:share|tweet|email|print|facebook|twitter|whatsapp|linkedin|reddit|pinterest|telegram|copy link|x|comments?)(?:[\s|,·•/]+(?:share|tweet|email|print|facebook|twitter|whatsapp|linkedin|reddit|pinterest|telegram|messenger|flipboard|copy link|x|comments?|on|via|more))+$/iu,
    /^advertisement\b|^article continues (?:below|after)\b|^story continues (?:below|after)\b|^continue reading\b/iu,
    /^\d+ (?:min(?:ute)?s?|mins?) (?:read|ago)$|^\d+ (?:shares?|views?|likes?|comments?)$/iu,
    /^\d+\s*\/\s*\d+$|^\d+\s*(?:of)\s*\d+$/u,
    /^-?\d{1,3}\s*[°º](?:\s*[CF])?$/u,
    /^[-–—_*•·|.#\s]+$/u,
    /^(?:for immediate release|(?:press|media|news) release|embargoed until\b.*|-?\s*ends?\s*-?|notes? to editors?:?|(?:media|press) contacts?:?)$/iu,
    /^(?:extended|advanced) search\b|^by period:?$/iu,
    /^(?:filed under|tags?|topics?|categor(?:y|ies)|more on|keywords|posted in|labels|sections?)\s*:/iu,
    /^(?:last )?(?:updated|modified|published|posted)(?: on| at)?\s*:?\s*(?:\w+,? )?(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)[^.!?]*$/iu,
  ]),
  ...lines('furniture', 'en', 400, [
    /^(?:©|\(c\)\s|copyright\b[^.]{0,12}(?:\d{4}|©|\(c\)))/iu,
    /^all rights reserved\b/iu,
    /^(?:we|this (?:site|website)|our (?:site|website|partners)) (?:and our partners )?(?:use|uses|stores?)\b.{0,40}\b(?:cookies|small files)\b/iu,
    /^by (?:clicking|using|continuing|subscribing|signing up|submitting|entering)\b.{0,120}\b(?:terms|privacy|cookies|agree|consent)/iu,
    /^(?:sign up|subscribe|register)\b.{0,80}\b(?:newsletters?|e-?mails?|inbox|alerts?|updates|digest|podcast|channel|free|today|now|here)\b/iu,
    /^(?:get|receive)\b.{0,80}\b(?:newsletters?|inbox|by e-?mail|straight to your|breaking news alerts)\b/iu,
    /^(?:follow|like|join|find) (?:us|me|@?\w+(?: \w+){0,3}) (?:on|at) (?:twitter|facebook|instagram|x|telegram|linkedin|youtube|whatsapp|tiktok|google|snapchat)\b/iu,
    /^(?:download|get) (?:our|the) (?:\w+ ){0,4}app\b/iu,
    /^(?:your email address will not be published|required fields are marked|leave a (?:reply|comment)|you must be logged in)\b/iu,
    /^(?:this material may not be published|reproduction (?:in whole|without)|no part of this)\b/iu,
    /^(?:while citing and using any materials|online media entity)\b/iu,
    /^(?:got a (?:tip|story)|do you have a (?:story|tip)|have a (?:tip|story|question)|send (?:us )?(?:your )?tips)\b/iu,
    /^(?:contact|email|write to|reach) (?:the (?:author|writer|reporter|newsroom|editor)|us|our newsroom)\b.{0,80}/iu,
    /^(?:to comment on this story|correction requests?|to (?:read|see) more|for more (?:stories|news|information|coverage)|to contact the (?:reporter|author|editor|writer))\b/iu,
    /^the (?:views|opinions) expressed (?:in|here|by|are)\b/iu,
    /^(?:support (?:independent|our|quality)\b.{0,100}|become a (?:member|subscriber)|donate (?:now|today)|you have read (?:one|\w+) of)\b/iu,
    /^(?:image|photo|picture|video|graphic|illustration|source)\s+(?:source|copyright|credit|caption)\b/iu,
    /^this (?:article|story|post|piece) (?:originally |first )?(?:appeared|was (?:originally |first )?published|has been (?:updated|corrected)|is part of|was (?:updated|amended|edited|produced|written))\b/iu,
    /^(?:reporting|additional reporting|writing|editing|edited|compiled|written) by\b[^"“]{0,200}$/iu,
    /^\(?(?:reporting|additional reporting|writing|editing) by\b/iu,
    /^our standards:/iu,
  ]),
  ...lines('furniture', 'en', 2000, [/^while citing and using any materials\b/iu]),
  ...lines('furniture', 'de', 200, [
    /^(?:zum (?:hauptinhalt|inhalt) springen|anzeige|werbung|artikel teilen|teilen|drucken|merken|newsletter abonnieren)\b[.:!]?$/iu,
    /^(?:jetzt )?(?:abonnieren|anmelden|registrieren)\b.{0,60}$/iu,
    /^alle rechte vorbehalten/iu,
  ]),
  ...lines('furniture', 'fr', 200, [
    /^(?:aller au contenu|publicité|partager|imprimer|s['’]abonner|se connecter)\b[.:!]?/iu,
    /^tous droits réservés/iu,
  ]),
  ...lines('furniture', 'es', 200, [
    /^(?:saltar al contenido|publicidad|compartir|imprimir|suscríbete|iniciar sesión)\b[.:!]?/iu,
    /^todos los derechos reservados/iu,
  ]),
  ...lines('furniture', 'it', 200, [
    /^(?:vai al contenuto|pubblicità|condividi|stampa|abbonati)\b[.:!]?$/iu,
    /^riproduzione riservata/iu,
  ]),
  ...lines('furniture', 'uk', 200, [/^(?:поділитися|реклама|усі права захищено|підписатися)/iu]),
  ...lines('furniture', 'ru', 200, [/^(?:поделиться|реклама|все права защищены|подписаться)/iu]),
  ...lines('teaser', 'en', 220, [
    /^(?:read|see|watch|listen|view)(?: also| more| next| this| now| here)?\s*[:>|»→]/iu,
    /^(?:read also|also read|see also|read more|related(?: (?:stories|articles|news|content|coverage|links|posts|video|topics?))?|recommended(?: (?:videos?|stories|articles|reading|for you))?|more (?:from|on|about|in) [^.]{2,60}|more stories|more news|most (?:read|viewed|popular|shared|recent)|trending(?: now)?|popular now|you (?:may|might) (?:also )?(?:like|be interested)[^.]*|up next|don['’]t miss|what to read next|latest (?:news|stories|videos)|top stories|editors?['’]?s? (?:picks?|choice)|in case you missed it|further reading|watch (?:live|more|now|the (?:video|full)[^.]*))\s*:?$/iu,
    /^(?:related|more|read more|also read|read also|see also|also see|watch|watch now|must read|must-read|related (?:story|article|stories|link|links)|recommended|don['’]t miss|up next|next|previously|background|flashback|exclusive video|click here|subscribe|podcast|gallery|photos?|video|in pictures|opinion)\s?[:|»→>–-]\s/iu,
  ]),
  ...lines('teaser', 'de', 200, [
    /^(?:lesen sie (?:auch|mehr|hier)|mehr zum thema|auch interessant|das könnte sie)\b/iu,
  ]),
  ...lines('teaser', 'fr', 200, [/^(?:(?:à )?lire (?:aussi|également)|voir aussi|sur le même sujet|à lire)\b/iu]),
  ...lines('teaser', 'es', 200, [
    /^(?:lea también|lee también|te puede interesar|más (?:información|noticias)|ver también)\b/iu,
  ]),
  ...lines('teaser', 'it', 200, [/^(?:leggi anche|potrebbe interessarti|vedi anche)\b/iu]),
  ...lines('teaser', 'uk', 200, [/^(?:читайте також|дивіться також)\b/iu]),
  ...lines('teaser', 'ru', 200, [/^(?:читайте также|смотрите также)\b/iu]),
  ...lines('comment', 'en', 60, [
    /^(?:add (?:a )?comment|comments?(?: \(?\d+\)?)?|\d+ comments?|there are no comments yet\.?|post a comment|join the (?:conversation|discussion))$/iu,
  ]),
  ...lines('caption', 'en', 500, [
    /^\((?:source|photo|image|picture|screenshot|video|graphic)s?\s*(?:by|from|source|credit|courtesy)?\s*:/iu,
    /\([^()]{2,60}\bphotos?\)\.?$/iu,
    /^in this (?:undated|[\p{L}\d.,' ]{4,40}?,?) (?:file |pool |combination |video |handout )*(?:photo|image|picture|frame|still)\b/iu,
    /^(?:photo|image|picture|file photo|pictured|screenshot)s?(?: (?:by|credit|courtesy|source|of))?\s*[:©]/iu,
    /\((?:[^()]{2,80}\/\s?)?(?:(?:pool|file|handout)\s)*(?:photos? (?:via|by|courtesy)?\s?[^()]{0,60}|getty(?: images)?|ap|afp|reuters|epa|shutterstock|pa(?: media| wire)?|dpa|tass|handout)\b[^()]{0,40}\)\.?$/iu,
    /^(?:[\p{Lu}][\p{L}.'’-]+ ){1,3}(?:\/|\|)\s?(?:getty images|reuters|ap|afp|epa|bloomberg|associated press|afp via getty images)\b[^.]{0,60}$/iu,
  ]),
];
