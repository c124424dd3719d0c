import type { KeptStatement } from '#speaker/speaker.ts';
import { findCarriers, findInPaper } from './carriers.ts';
import { readCitations } from './citations.ts';
import { comparePublished, type OriginDocument, type OriginSetting } from './setting.ts';

/** What the speaker's side wrote, and the statement of it that has the words. */
export interface Writing {
  readonly document: OriginDocument;
  readonly statement: KeptStatement;
}

/** The earliest document of the material in which the speaker wrote the words; null if there is none. */
export function findOwnWriting(statement: KeptStatement, setting: OriginSetting): Writing | null {
  for (const document of setting.documents.toSorted(comparePublished)) {
    const own = findCarriers(statement, document, setting).find(({ form }) => form === 'own');
    if (own !== undefined) return { document, statement: own };
  }
  return null;
}

/** What the speaker wrote, or the release of the speaker's side where the page says that it quotes one; null if there is none. */
export function findWriting(
  statement: KeptStatement,
  document: OriginDocument,
  setting: OriginSetting,
): Writing | null {
  return findOwnWriting(statement, setting) ?? findOwnPaper(statement, document, setting);
}

function findOwnPaper(statement: KeptStatement, document: OriginDocument, setting: OriginSetting): Writing | null {
  const { occasion } = statement;
  const quotesPaper =
    occasion?.kind === 'statement' || readCitations(statement, document, setting).some(({ kind }) => kind === 'work');
  if (!quotesPaper || document.kind !== 'article') return null;
  for (const paper of setting.documents.toSorted(comparePublished)) {
    if (paper.kind !== 'release' && paper.kind !== 'reply') continue;
    const [carrier = findInPaper(statement, paper, setting)] = findCarriers(statement, paper, setting);
    if (carrier !== null) return { document: paper, statement: carrier };
  }
  return null;
}
