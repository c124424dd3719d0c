import type { Inquiry } from './inquiry.ts';
import { standsIn } from './rule-denied.ts';
import type { Match } from './matches.ts';
import { tokensOf } from './words.ts';

/** The headline must have the claimed words nearly word for word. */
const IN_HEADLINE = 0.9;

/** True if the claimed wording stands in a headline, standfirst or teaser and in no text. */
export function isHeadlineOnly({ sides, material }: Inquiry, match: Match | null): boolean {
  if (match?.exact === true) return false;
  return sides
    .slice(0, 1)
    .some(
      side =>
        side.tokens.length >= 3 &&
        material.documents.some(
          document =>
            document.kind !== 'post' &&
            document.blocks.some(
              ({ role, span }) =>
                (role === 'headline' || role === 'standfirst' || role === 'teaser') &&
                standsIn(side, tokensOf(document.text, [span])) >= IN_HEADLINE,
            ),
        ),
    );
}
