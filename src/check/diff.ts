import type { Alignment } from './align.ts';
import type { DiffStep } from './finding.ts';
import type { Token } from './words.ts';

export interface Shown {
  readonly claim: readonly Token[];
  readonly record: readonly Token[];
  readonly claimText: string;
  readonly recordText: string;
}

/** Claimed words against recorded words for display, as they are written on each side; kept words as the record has them. */
export function displayDiff(alignment: Alignment, { claim, record, claimText, recordText }: Shown): DiffStep[] {
  const steps: ['=' | '-' | '+', number, string][] = [];
  const put = (sign: '=' | '-' | '+', token: Token | undefined, text: string): void => {
    if (token === undefined) return;
    const last = steps.findLast(step => step[0] === sign);
    // Two tokens of one contraction stand at one place; the word is shown once.
    if (last !== undefined && last[1] === token.start) return;
    steps.push([sign, token.start, text.slice(token.start, token.end)]);
  };
  for (const step of alignment.steps) {
    switch (step.kind) {
      case 'same':
        put('=', record[step.record], recordText);
        break;
      case 'near':
      case 'swap':
        put('-', record[step.record], recordText);
        put('+', claim[step.claim], claimText);
        break;
      case 'pair':
        for (const at of step.record) put('=', record[at], recordText);
        break;
      case 'added':
        put('+', claim[step.claim], claimText);
        break;
      case 'dropped':
        put('-', record[step.record], recordText);
        break;
    }
  }
  return joinSteps(steps.map(([sign, , words]) => [sign, words]));
}

/** Runs of one sign become one step; within a change, what the record has comes first. */
function joinSteps(steps: readonly DiffStep[]): DiffStep[] {
  const joined: DiffStep[] = [];
  let minus: string[] = [];
  let plus: string[] = [];
  const flush = (): void => {
    if (minus.length > 0) joined.push(['-', minus.join(' ')]);
    if (plus.length > 0) joined.push(['+', plus.join(' ')]);
    minus = [];
    plus = [];
  };
  for (const [sign, words] of steps) {
    if (sign === '-') minus.push(words);
    else if (sign === '+') plus.push(words);
    else {
      flush();
      const last = joined.at(-1);
      if (last !== undefined && last[0] === '=') joined[joined.length - 1] = ['=', `${last[1]} ${words}`];
      else joined.push(['=', words]);
    }
  }
  flush();
  return joined;
}
