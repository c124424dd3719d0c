import type { Span } from '#base/span.ts';
import type { Block, Reading } from '#document/document.ts';
import { isRead } from '#document/document.ts';
import type { Draft } from './draft.ts';

const KIND =
  '(?:[Ss]peech|[Rr]emarks|[Aa]ddress|[Ll]ecture|[Ss]ermon|[Hh]omily|[Ee]ulogy|[Kk]eynote|[Tt]alk|[Tt]oast|[Tt]estimony|[Ss]tatement|[Mm]essage|[Oo]ration)';
/** A name with the titles before it: "Governor Anna Roe", "Dr Sefu Brandt". */
const WORD = String.raw`(?:(?:Dr|Prof|Mr|Mrs|Ms|Revd?|Gov|Sen|Rep|Gen|Lt|Col|Capt|Hon|\p{Lu})\.|\p{Lu}[\p{L}’'-]*)`;
const NAME = String.raw`${WORD}(?: (?:${WORD}|(?:de|van|von|der|al|bin)(?!\p{L}))){1,7}`;
/** What the one is whose name stands behind it: "the president, ", "our head of mission, ". */
const ROLE = String.raw`(?:(?:the|our|its) (?!\p{Lu})(?:(?!(?:on|about|against|at|in|to|and) )[\p{L}’'-]+ ){0,6}[\p{L}’'-]+, )`;
/** "Speech by Governor Anna Roe to the Chamber", "Tolk, 4 May 2025. Opening address of the rector, Dr Brandt". */
const BY = new RegExp(
  String.raw`(?:^|[.:|–—] )[^.:|]{0,40}?\b${KIND}\b[^.:|]{0,30}? (?:by|of|from) (?:${ROLE}|the )?(${NAME})`,
  'u',
);
/** "Prime Minister Una Dray’s address to the nation". */
const OWNED = new RegExp(
  String.raw`^(?:Transcript: |Full text: |In full: )?(${NAME}?)['’]s? (?:[\p{L}-]+ ){0,3}${KIND}\b`,
  'u',
);
/** "Anna Roe: keynote speech to the Port Forum". */
const BEFORE = new RegExp(String.raw`^(${NAME}) ?[:,–—-] ?(?:[\p{L}-]+ ){0,3}${KIND}\b`, 'u');
/** Headings are short, in UTF-16 units. */
const LONGEST_HEADING = 220;
const SALUTATION =
  /^(?:(?:ladies and gentlemen|dear|friends|colleagues|honou?red|distinguished|your (?:excellenc|majest|royal)|mr|mrs|madam|members of)[^.!?\n]{0,80}|[^.!?\n]{1,60},)[,!.:]?$/iu;
const STAGE = /^[([][^()[\]]*[)\]]$/u;

/** Where a heading names whose speech it is, or null. */
function speakerIn({ text, outlet }: Reading, { span }: Block): Span | null {
  const heading = text.slice(...span).replaceAll('\n', ' ');
  if (heading.length > LONGEST_HEADING) return null;
  const match = OWNED.exec(heading) ?? BEFORE.exec(heading) ?? BY.exec(heading);
  const name = match?.[1]?.replace(/['’]s?$/u, '');
  // "Ardle Institute, public lecture": whose hall it is.
  if (match === null || name === undefined || name === outlet || !/^\p{Lu}/u.test(name)) return null;
  const start = span[0] + match.index + match[0].lastIndexOf(name);
  return [start, start + name.length];
}

/**
 * The words of a speech, a paragraph each, given to the one whose speech its heading says it is; empty for texts with turns, and for
 * those whose heading names nobody.
 */
export function findSpeech(reading: Reading): Draft[] {
  if (reading.kind !== 'transcript') return [];
  const blocks = reading.blocks.filter(isRead);
  const at = blocks.slice(0, 2).findIndex(block => speakerIn(reading, block) !== null);
  const heading = blocks[at];
  const source = heading === undefined ? null : speakerIn(reading, heading);
  if (source === null) return [];
  return blocks.flatMap((block, i): Draft[] => {
    const words = reading.text.slice(...block.span).trim();
    if (
      i <= at ||
      block.role !== 'body' ||
      SALUTATION.test(words) ||
      STAGE.test(words) ||
      !/[.!?…]["”’)]?$/u.test(words)
    )
      return [];
    return [
      {
        source: [source],
        cue: [],
        content: [block.span],
        pattern: 'turn',
        kind: 'say',
        lemma: '',
        negated: false,
        block: i,
        sentence: i,
        continues: null,
        form: 'turn',
      },
    ];
  });
}
