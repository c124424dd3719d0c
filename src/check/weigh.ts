import type { Worth } from '#origin/origin.ts';
import { readSetting } from '#origin/setting.ts';
import { judgeWorth } from '#origin/worth.ts';
import type { KeptStatement } from '#speaker/speaker.ts';
import { normalWords } from '#text/normal.ts';
import type { Material, MaterialDocument } from './material.ts';
import type { ClaimSide } from './matches.ts';
import { statementTokens } from './passages.ts';
import { windowsOf } from './windows.ts';

/** A document with more statements is a transcript or a book; only those that hold some of the claim are compared. */
const MANY_STATEMENTS = 40;
const MOST_OF_IT = 0.6;
/** A turn longer than this is a speech; comparing speeches with one another costs seconds and finds nothing that their copy groups do not. */
const LONG_TURN_WORDS = 300;

function onTheMatter(document: MaterialDocument, sides: readonly ClaimSide[]): KeptStatement[] {
  return document.statements.filter(statement => {
    if (statement.form === 'own') return true;
    const tokens = statementTokens(statement, document);
    return (
      tokens.length <= LONG_TURN_WORDS &&
      sides.some(({ needle }) => windowsOf(needle, tokens, MOST_OF_IT, 1).length > 0)
    );
  });
}

/** Judges what each statement of a material is worth as a record of its words; each is judged once. */
export function makeWeigher(material: Material, sides: readonly ClaimSide[]): (statement: KeptStatement) => Worth {
  const documents = material.documents.map(document =>
    document.statements.length <= MANY_STATEMENTS
      ? document
      : { ...document, statements: onTheMatter(document, sides) },
  );
  const fold = (name: string): string =>
    normalWords(name)
      .map(({ word }) => word)
      .join(' ');
  const persons = new Map<string, string | null>();
  for (const { person, names } of material.people) {
    for (const name of names) {
      const key = fold(name);
      // Two people of one name: the name means neither.
      persons.set(key, persons.has(key) && persons.get(key) !== person ? null : person);
    }
  }
  const setting = readSetting(documents, name => persons.get(fold(name)) ?? null);
  const known = new Map<string, Worth>();
  return statement => {
    const before = known.get(statement.id);
    if (before !== undefined) return before;
    const worth = judgeWorth(statement, setting);
    known.set(statement.id, worth);
    return worth;
  };
}
