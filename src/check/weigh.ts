import type { Worth } from '#origin/origin.ts';
import { foldName, readSetting } from '#origin/setting.ts';
import { judgeWorth } from '#origin/worth.ts';
import type { KeptStatement, Person } from '#speaker/speaker.ts';
import type { Material, MaterialDocument } from './material.ts';
import type { ClaimSide } from './matches.ts';
import { statementTokens } from './passages.ts';
import { windowsOf } from './windows.ts';

/** A document with more statements, or of more characters, is a transcript or a book; only what holds most of the claim is compared. */
const MANY_STATEMENTS = 40;
const LONG_TEXT = 20_000;
const MOST_OF_IT = 0.6;
/** A turn longer than this is a speech; comparing speeches costs seconds and finds nothing that their copy groups do not. */
const LONG_TURN_WORDS = 300;

/** Judges what each statement of a material is worth as a record of its words; each is judged once, when asked for. */
export function makeWeigher(material: Material, sides: readonly ClaimSide[]): (statement: KeptStatement) => Worth {
  const documents = material.documents.map(document =>
    document.statements.length <= MANY_STATEMENTS && document.text.length <= LONG_TEXT
      ? document
      : { ...document, statements: onTheMatter(document, sides) },
  );
  const names = namesOf(material.people);
  const setting = readSetting(documents, name => names.get(foldName(name)) ?? null);
  const byId = new Map(material.documents.map(document => [document.document, document]));
  const known = new Map<string, Worth>();
  return statement => {
    const before = known.get(statement.id);
    if (before !== undefined) return before;
    const worth = judgeWorth(withoutSpeech(statement, byId.get(statement.document)), setting);
    known.set(statement.id, worth);
    return worth;
  };
}

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

/** A speech is judged by where it stands, not by who else has all of its thousand words. */
function withoutSpeech(statement: KeptStatement, document: MaterialDocument | undefined): KeptStatement {
  if (statement.form !== 'turn' || document === undefined) return statement;
  if (statementTokens(statement, document).length <= LONG_TURN_WORDS) return statement;
  const start = statement.content[0]?.[0] ?? 0;
  return { ...statement, content: [[start, start]] };
}

const cachedNames = new WeakMap<readonly Person[], ReadonlyMap<string, string | null>>();

/** The person that each folded name means; null for a name that two people bear. */
function namesOf(people: readonly Person[]): ReadonlyMap<string, string | null> {
  const before = cachedNames.get(people);
  if (before !== undefined) return before;
  const persons = new Map<string, string | null>();
  for (const { person, names } of people) {
    for (const name of names) {
      const key = foldName(name);
      persons.set(key, persons.has(key) && persons.get(key) !== person ? null : person);
    }
  }
  cachedNames.set(people, persons);
  return persons;
}
