import { termsOf, type Term } from './terms.ts';

/** What a claim or a post says, without the furniture that comes with a copied post. */
export interface Post {
  readonly terms: readonly Term[];
  /** Hashtags and @names as written, without their mark. */
  readonly tags: readonly string[];
  /** True if a picture or film came with it, or it speaks of one. */
  readonly isPictured: boolean;
  /** Who wrote the post, where its tail says so. */
  readonly author: readonly Term[];
  /** When the post was written ("march", "2019"), where its tail says so. */
  readonly month: string | null;
  readonly year: string | null;
}

/** A post longer than this is read up to here, in characters: who checks a claim does not paste a book. */
const MOST_CHARACTERS = 6000;

/** The tail of a copied post: "— Name (@handle) Month 3, 2020". */
const TAIL = /\s[—–-]{1,2}\s*([^\n—]{0,80}?)\s*\(@(\w{1,30})\)\s*(?:(\p{L}{3,12})\s+\d{1,2},?\s+(\d{4}))?\s*$/u;
const ADDRESS = /\bhttps?:\/\/\S*?(?=pic\.twitter|https?:|\s|$)|\bpic\.(?:twitter|x)\.com\/\w+/giu;
const PICTURE =
  /\bpic\.(?:twitter|x)\.com\/|\b(?:photo(?:graph)?s?|pictures?|images?|videos?|footage|foto?s?)\b|[📷📸🎥]/iu;
const GLUED = /(?<=[\p{L}\p{N}.!?])(?=[#@])/gu;
const TAG = /[#@]([\p{L}\p{N}_]{2,60})/gu;

/** Reads a claim or post: addresses and the author's tail taken off, hashtags and @names opened at their capitals. */
export function readPost(whole: string): Post {
  const cut = whole.length <= MOST_CHARACTERS ? whole : `${whole.slice(0, MOST_CHARACTERS - 200)} ${whole.slice(-200)}`;
  const tail = TAIL.exec(cut);
  const body = tail === null ? cut : cut.slice(0, tail.index);
  const tags: string[] = [];
  const text = body
    .replaceAll(ADDRESS, ' ')
    .replaceAll(GLUED, ' ')
    .replaceAll(TAG, (_, tag: string) => {
      tags.push(tag);
      return ` ${openTag(tag)} `;
    });
  return {
    terms: termsOf(text),
    tags,
    isPictured: PICTURE.test(cut),
    author: tail === null ? [] : termsOf(`${tail[1] ?? ''} ${openTag(tail[2] ?? '')}`),
    month: tail?.[3]?.toLowerCase() ?? null,
    year: tail?.[4] ?? null,
  };
}

/** "BellLetsTalk2019" as "Bell Lets Talk 2019". */
function openTag(tag: string): string {
  return tag
    .replaceAll('_', ' ')
    .replaceAll(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\p{N})/gu, ' ');
}
