import type { Description } from './descriptions.ts';
import { addressBefore } from './find-names.ts';
import type { Mention } from './mention.ts';
import { addRole, readRole, roleOf, type Member } from './member.ts';
import { plainWord, withTitle } from './names.ts';
import type { Token } from './tokens.ts';
import { ADDRESS_GENDER, TITLES_OF_ONE_NAME } from './english/titles.ts';

/** Notes that a name in the text is that member's, with what is said of him or her there. */
export function linkName(tokens: readonly Token[], mention: Mention, member: Member): void {
  mention.member = member;
  member.mentions.push(mention.run.span);
  const address = addressBefore(tokens, mention.run);
  const gender = address === null ? undefined : ADDRESS_GENDER.get(address);
  if (gender !== undefined) member.gender = gender;
  // Who is called "Mrs Roe" anywhere in the text is a person all through it.
  if (address !== null && member.kind === 'person') member.weak = false;
  const description = mention.description;
  if (description !== null && !isPlainAddress(description, tokens)) addRole(member, roleOf(description));
  if (address !== null && member.given.length === 0 && TITLES_OF_ONE_NAME.has(address)) entitle(member, address);
}

/** Princess Anna is called so, and is "the princess". */
function entitle(member: Member, title: string): void {
  member.name = withTitle(member.name, title);
  addRole(member, readRole(title));
}

/** "Mr", "Ms", "Sir" alone are no role. */
function isPlainAddress(description: Description, tokens: readonly Token[]): boolean {
  const word = plainWord(tokens[description.to - 1]?.text ?? '');
  return description.modifiers.length === 0 && ADDRESS_GENDER.has(word);
}
