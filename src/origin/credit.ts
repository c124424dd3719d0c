import { paragraphsOf, type KeptDocument } from '#document/document.ts';
import { foldOutlet, isSameOutlet, showsMedium } from './outlet-names.ts';

/** A name of a medium: capitalised words. */
const NAME = String.raw`(\p{Lu}[\p{L}\p{N}&'’.]*(?:[ -]\p{Lu}[\p{L}\p{N}&'’.]*){0,4})`;

/** How newsrooms say that a text is another's; the first says it in so many words, the others need a name that is a medium's. */
const REPORTING = new RegExp(
  String.raw`\b(?:[Ww]ith|[Aa]dditional|[Ii]ncluding)\s+(?:reporting|material|files|information|reports?)\s+(?:by|from)\s+${NAME}`,
  'u',
);
const MARKS: readonly RegExp[] = [
  new RegExp(String.raw`^\(${NAME}\)`, 'mu'),
  new RegExp(String.raw`^\p{Lu}[\p{Lu} .'’-]+(?:,[^\n(]{0,24})?\s*\(${NAME}\)\s*[-–—]`, 'mu'),
  new RegExp(String.raw`(?:^|[.!?”"]\s+)(?:Source|Text|Credit)\s*:\s*${NAME}`, 'mu'),
  new RegExp(String.raw`[.!?”"]\s+\((?:[Tt]he )?${NAME}\)\s*$`, 'mu'),
  new RegExp(String.raw`[.!?”"]\s+[-–—]\s?(?:[Tt]he )?${NAME}\s*$`, 'mu'),
];

/** Bylines that name nobody: a desk, a staff, the outlet itself. */
const DESK =
  /\b(?:staff|desk|reporters?|newsroom|editors?|team|agency|agencies|wires?|press|news|sports?|showbiz|correspondents|online|admin|redaction)\b/iu;

/**
 * The medium that a document credits with its text, other than its own outlet; null if none.
 * @param outlets names of media that the material knows, so that a name which does not show it is known for one.
 */
export function readCredit(document: KeptDocument, outlets: readonly string[]): string | null {
  const body = paragraphsOf(document)
    .map(span => document.text.slice(span[0], span[1]))
    .join('\n');
  const said = REPORTING.exec(body)?.[1] ?? null;
  const marked = MARKS.map(pattern => pattern.exec(body)?.[1] ?? null).filter(
    name => name !== null && (showsMedium(name) || outlets.some(outlet => isSameOutlet(outlet, name))),
  );
  const names = [said, ...marked, ...document.bylines.map(agencyIn)];
  return names.find(name => name !== null && !isOwn(name, document)) ?? null;
}

/** The agency in a byline such as "Cosima Wray, Northline Press" or "Agence Lumen"; null if it names only a person. */
function agencyIn(byline: string): string | null {
  const part =
    byline
      .split(/,| for /u)
      .at(-1)
      ?.trim() ?? '';
  return /\b(?:wire|press|agency|agence|newswire|reuters|afp|ap)\b/iu.test(part) ? part : null;
}

function isOwn(name: string, document: KeptDocument): boolean {
  return document.outlet !== null && (foldOutlet(name) === '' || isSameOutlet(name, document.outlet));
}

/** True if somebody signs the document by name as its reporter. */
export function hasNamedReporter(document: KeptDocument): boolean {
  return document.bylines.some(byline => {
    const first = (byline.split(/,| for | of /u)[0] ?? '').replace(/^by\s+/iu, '').trim();
    if (DESK.test(first) || !/\p{L}+\s+\p{L}+/u.test(first)) return false;
    return document.outlet === null || !isSameOutlet(first, document.outlet);
  });
}
