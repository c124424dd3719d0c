import type { Statement } from './speaker.ts';

type Interview = Pick<Statement, 'via' | 'occasion'>;

/**
 * Carries an interview on through a document: once the text has said that somebody spoke to another medium, what it goes on to
 * quote of them is from there too, until the text gives them another occasion. Statements with a way or an occasion of their own
 * keep theirs, and those with a date of their own ("in 2023") stay outside.
 */
export function carryInterviews(statements: readonly Statement[]): Statement[] {
  const current = new Map<string, Interview>();
  return statements.map(statement => {
    const { speaker, via, occasion, saidOn } = statement;
    if (speaker === null || statement.role !== 'body' || statement.form !== 'prose') return statement;
    if (via.length > 0 || occasion !== null) {
      if (isInterview(statement)) current.set(speaker.name, { via, occasion });
      else current.delete(speaker.name);
      return statement;
    }
    const interview = current.get(speaker.name);
    return interview === undefined || saidOn !== null || statement.parent !== null
      ? statement
      : { ...statement, ...interview };
  });
}

/** True if the speaker talked to a medium at length, so that more than one quotation may come of it. */
function isInterview({ via, occasion }: Interview): boolean {
  return (occasion?.kind === 'interview' || occasion?.kind === 'podcast') && via.some(({ how }) => how === 'told');
}
