import { sayList } from '#check/say-date.ts';
import { sayWhy, type About } from '#check/say-why.ts';
import type { MaybeName, WordChange } from '#check/why.ts';
import type { ProofWhy } from './why.ts';

/** Why words of a draft get their verdict, or what is to be told beside, in one plain English sentence. */
export function sayReason(why: ProofWhy, about: About): string {
  switch (why.says) {
    case 'nobody_named':
      return `Nobody is named for these words${sayRecord(why)}.`;
    case 'uncredited':
      return `On record only from an unnamed source${why.outlets.length === 0 ? '' : `, passed on${sayBy(why)}`}: say so, or leave it out.`;
    case 'on_record':
      return 'On record, word for word.';
    case 'passed_on':
      return `Passed on word for word${sayBy(why)}.`;
    case 'passed_on_unnamed':
      return `Passed on word for word${sayBy(why)}, from an unnamed source.`;
    case 'reported':
      return `Reported word for word${sayBy(why)}.`;
    case 'disputed':
      return `Reported${sayBy(why)}, and denied by ${sayDeniers(why)}.`;
    case 'context_changes':
      return 'The words are on record, but their context changes what they mean.';
    case 'joined':
      return 'Joined from separate statements, which are on record apart.';
    case 'changed':
      return why.changes.length === 0
        ? 'Close to what is on record, but changed.'
        : `Close to what is on record, but changed: ${why.changes.map(sayChange).join('; ')}.`;
    case 'others_words': {
      const whose = why.whose ?? 'somebody else';
      return why.named === null
        ? `On record from ${whose}, not from ${why.draft ?? 'whom the draft names'}.`
        : `On record from ${whose}; the draft’s “${why.named}” reads as ${why.draft}.`;
    }
    case 'carries_sense':
      return `The record carries the sense${sayBy(why)}.`;
    case 'sense_only':
      return 'The sense is on record, these words are not: take the quotation marks off, or print the recorded words.';
    case 'denied':
      return `Not on record, and denied by ${sayDeniers(why)}.`;
    case 'opposite':
      return `Not on record; what ${why.who ?? 'the speaker'} is on record with says the opposite.`;
    case 'not_on_record':
      return `Not on record here${sayHoldings(why)}.`;
    case 'credit':
      return {
        unnamed: `Credit ${why.outlet}, which has the words from an unnamed source.`,
        one_source: `Credit ${why.outlet}: one source stands behind it.`,
        elsewhere: `Credit ${why.outlet}: it has the words from elsewhere.`,
      }[why.because];
    case 'words_from':
      return `The record has the words from ${why.name}.`;
    case 'denied_against':
      return `${sayDeniers(why)} denies it, against that record.`;
    case 'later_otherwise':
      return 'The same speaker later said otherwise.';
    case 'translated':
      return 'The words are a translation.';
    case 'context':
      return sayOfDraft(sayWhy([why.why], about));
  }
}

/** A draft is no claim; what is quoted stays as the record has it. */
function sayOfDraft(sentence: string): string {
  return sentence.replaceAll(/“[^”]*”|\b(the|The) claim\b/gu, (found, article?: string) =>
    article === undefined ? found : `${article} draft`,
  );
}

function sayRecord({ record, who, by }: Extract<ProofWhy, { readonly says: 'nobody_named' }>): string {
  const from = who === null ? '' : ` from ${who}`;
  switch (record) {
    case 'on_record':
      return `; they are on record${from}`;
    case 'other_words':
      return `; close to them, other words are on record${from}`;
    case 'denied':
      return `, and they are denied by ${sayDeniers({ by })}`;
    case 'not_on_record':
      return ', and they are not on record here';
  }
}

function sayBy({ outlets }: { readonly outlets: readonly string[] }): string {
  return outlets.length === 0 ? '' : ` by ${sayList(outlets)}`;
}

function sayDeniers({ by }: { readonly by: readonly MaybeName[] }): string {
  return sayList(by.map(name => name ?? 'a fact-check')) || 'the speaker’s side';
}

function sayChange({ recorded, claimed }: WordChange): string {
  if (recorded === null) return `“${claimed}” is not in the record`;
  if (claimed === null) return `the record has “${recorded}” as well`;
  return `the record has “${recorded}”, the draft “${claimed}”`;
}

function sayHoldings({ who, statements }: Extract<ProofWhy, { readonly says: 'not_on_record' }>): string {
  if (who === null) return '';
  const count = statements === 0 ? 'nothing' : `${statements} ${statements === 1 ? 'statement' : 'statements'}`;
  return `: this record holds ${count} by ${who}`;
}
