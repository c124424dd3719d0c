import { describeAt, type Description } from './descriptions.ts';
import { plainWord } from './names.ts';
import type { Token } from './tokens.ts';
import { FUNCTION_WORDS } from './english/function-words.ts';
import { partyOf } from './english/parties.ts';
import { AMBIGUOUS_ROLES, ROLES } from './english/roles.ts';

/** True if no noun follows, so that "the Republican" is a person and not "the Republican plan". */
function standsAlone(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  if (next === undefined || next.kind !== 'word' || next.sentence !== tokens[i]?.sentence) return true;
  return !next.capital && (FUNCTION_WORDS.has(next.lower) || /(?:ed|ly)$/u.test(next.lower));
}

/** True for "The minister's … " at the start of a sentence: what is said there is said of the minister. */
function opensWithOwner(tokens: readonly Token[], { from, article, whose }: Description): boolean {
  return article === 'the' && whose === null && tokens[from]?.opens === true;
}

/** Every phrase that names one person by what he or she is, apart from those that stand at a name ("the minister", "a source"). */
export function findDescriptions(
  tokens: readonly Token[],
  taken: ReadonlySet<number>,
  isSource: (description: Description) => boolean,
): Description[] {
  const found: Description[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] as Token;
    if (token.person === null && token.lower !== 'general') continue;
    if (token.kind !== 'word' || taken.has(i)) continue;
    const kind = token.person;
    const next = tokens[i + 1];
    if (
      next?.kind === 'word' &&
      next.sentence === token.sentence &&
      ROLES.has(plainWord(next.text)) &&
      !taken.has(i + 1)
    )
      continue;
    const description = describeAt(tokens, i);
    if (description.article === null && description.whose === null) continue;
    if (token.possessive && !opensWithOwner(tokens, description)) continue;
    if (kind === 'noun' && (description.article !== 'the' || !standsAlone(tokens, i))) continue;
    const sure = isSource(description) || (tokens[description.from]?.opens === true && description.article !== 'a');
    if (
      kind === 'noun'
        ? !isSource(description) && partyOf(token.lower) === null
        : AMBIGUOUS_ROLES.has(token.lower) && !sure
    )
      continue;
    // "the actress and activist Anna Roe": both are hers.
    if (tokens[description.to]?.lower === 'and' && taken.has(description.to + 1)) continue;
    // "The minister's spokesman" is the spokesman.
    const last = found.at(-1);
    if (last !== undefined && description.from < last.to) found.pop();
    found.push(description);
    i = Math.max(i, description.to - 1);
  }
  return found;
}
