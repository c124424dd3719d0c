import { readSetting } from '#origin/setting.ts';
import { judgeWorth } from '#origin/worth.ts';
import { readUtterances, type TracedUtterance } from '#spread/trace.ts';
import type { Desk } from './desk.ts';
import { listStatements, type StatementQuery } from './statements.ts';
import { trace } from './trace.ts';

/** Which utterances to list: those that statements of a query report, or those of the words of one statement. */
export interface UtteranceQuery extends Omit<StatementQuery, 'all' | 'limit'> {
  /** A statement's identifier; decides over all else. */
  readonly statement?: string | null;
}

/**
 * What was said, each thing once, with all its reports and wordings; those with most reports first.
 * @throws Fault `no-such-statement`
 */
export async function listUtterances(desk: Desk, { statement, ...query }: UtteranceQuery): Promise<readonly TracedUtterance[]> {
  if (statement != null) return (await trace(desk, statement)).utterances;
  const { statements } = await listStatements(desk, query);
  const ids = [...new Set(statements.map(({ document }) => document))];
  const { documents, networkOf } = await desk.store.read(async reader => ({
    documents: await desk.library.documents(reader, ids),
    networkOf: (await desk.library.outlets(reader)).networkOf,
  }));
  const setting = readSetting(documents, () => null, networkOf);
  const carried = statements.flatMap(listed => {
    const document = documents.find(each => each.document === listed.document);
    const said = document?.statements[listed.index];
    return document === undefined || said === undefined
      ? []
      : [{ document, statement: said, spans: said.content, likeness: 1 }];
  });
  return readUtterances(carried, setting, each => judgeWorth(each, setting).basis === 'first_hand');
}
