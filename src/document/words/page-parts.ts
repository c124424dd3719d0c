import type { BlockRole } from '#document/document.ts';

/**
 * What the names that page makers give to parts (class, id, role, itemprop) say of the part. Tested against one name at a
 * time, in kebab case ("articleShareTools" is "article-share-tools"). Order matters: the first that fits decides.
 */
export const PART_NAMES: readonly (readonly [role: BlockRole, names: RegExp])[] = [
  [
    'comment',
    /(?:^|-)(?:comments?|commenting|cmts?|cmnts?|discussions?|reacties|disqus|respond|livefyre|viafoura|spotim|openweb|kommentare?|commentaires?|comentarios?)(?:-|$)/u,
  ],
  [
    'caption',
    /(?:^|-)(?:captions?|figcaption|cutline|photo-?credits?|image-?credits?|img-?credits?|picture-?credits?|media-?credits?|photographer|copyright-?(?:image|holder)|bildunterschrift|legende)(?:-|$)|(?:^|-)credits?$/u,
  ],
  [
    'teaser',
    /(?:^|-)(?:related|relateds?-?\w*|recommend(?:ed|ations?|s)?|reco|recirc(?:ulation)?|recos|trending|trends|popular|teasers?|promos?|promotions?|also|outbrain|taboola|zergnet|revcontent|suggested|suggestions|onward|carousel|headlines|playlist|latest|upnext|readmore|seealso|ticker|most-?(?:read|viewed|popular|recent|shared|watched)|(?:read|see|more|up|next|previous|prev)-?(?:more|also|next|stories|story|news|from|on|links?|posts?|articles?)|you-?(?:may|might)|in-?case-?you|further-?reading|story-?(?:list|cards?)|post-?nav(?:igation)?|post-?grid|link-?box|linkbox|rail|sidebar|aside)(?:-|$)|(?:^|-)more$/u,
  ],
  [
    'furniture',
    /(?:^|-)(?:nav|navbar|navigation|menu|submenu|breadcrumbs?|crumbs?|share|shares|sharing|sharebar|sharedaddy|social|socials|follow|newsletters?|subscri(?:be|ption|ptions|ber)|sign-?(?:up|in|on)|login|log-?in|register|cookies?|consent|gdpr|ccpa|advert(?:s|isement|isements|ising)?|ads?|ad-?\w{0,6}|adslot|dfp|sponsor(?:ed|s)?|bylines?|author|authors|author-?\w+|writers?|contributors?|reporter|bio|about-?(?:the-?)?author|timestamps?|date-?time|datetime|posted-?on|publish(?:ed)?-?(?:date|time|at|on)?|pubdate|pub-?date|date|dates|last-?updated|updated|modified|tags?|tag-?list|taglist|keywords?|topics?|categor(?:y|ies)|meta|metadata|toolbar|tools?|toolbox|utility|footer|foot|masthead|topbar|site-?header|global-?header|widgets?|pop-?up|modal|overlay|lightbox|paywall|piano|donat(?:e|ion|ions)|membership|copyright|disclaimer|kicker|rubric|eyebrow|overline|flag|label|skip|skip-?link|sr-?only|screen-?reader|screen-?reader-?text|visually-?hidden|print|print-?only|player|video-?player|audio-?player|videos?|gallery|slideshow|slider|poll|quiz|survey|rating|ratings|app-?(?:promo|banner)|banner|alert|notice|notification|contact|feedback|jump-?(?:to|links?)|toc|table-?of-?contents|reading-?time|readtime|wordcount|views|counter|hashtags?|pagination|pager|pages|corrections?-?link|search|form|syndication|infobox|factbox|embed-?code|button|buttons|btn|cta|callout|call-?to-?action)(?:-|$)/u,
  ],
];

/** Names of parts that are the text itself, whatever else the same element is called. */
export const TEXT_NAMES =
  /(?:^|-)(?:(?:article|story|post|entry|content|main|news|page)-?(?:body|content|text|main|copy|inner|wrapper|container)|body-?(?:copy|text|content)|articlebody|rich-?text|text-?block|paragraphs?)(?:-|$)/u;

/** Names of a standfirst: the sentence or two between headline and text. */
export const STANDFIRST_NAMES =
  /(?:^|-)(?:standfirst|dek|deck|sub-?(?:title|headline|head|heading|hed)|strap-?line|strap|chapo|chapeau|vorspann|bajada|entradilla|sottotitolo|(?:article|story|post|entry|page)-(?:summary|intro|description))(?:-|$)/u;

/** Values of `role` by which a page marks what is not its text. */
export const PART_ROLES: ReadonlyMap<string, BlockRole> = new Map([
  ['navigation', 'furniture'],
  ['banner', 'furniture'],
  ['menu', 'furniture'],
  ['menubar', 'furniture'],
  ['search', 'furniture'],
  ['dialog', 'furniture'],
  ['alertdialog', 'furniture'],
  ['contentinfo', 'furniture'],
  ['toolbar', 'furniture'],
  ['complementary', 'teaser'],
]);
