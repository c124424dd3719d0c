import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attitudeOfCue, readAttitude } from './attitude.ts';
import type { Draft } from './draft.ts';
import type { Attitude } from './statement.ts';

/** Cues by what they do; `cue > content` where what follows decides, `!` before one that is negated. */
const CUES: Readonly<Record<Attitude, string>> = {
  statement: `said | says | has said | told | has told reporters | added | noted | wrote | tweeted | claimed | insists | argued |
    the claim that | his claim | a statement that | her remark | according to | per | : | — | announced | confirmed | admitted |
    conceded | warned | warning that | has been warning | pointed out | points to | made clear | made it clear | made it very clear |
    called for | called on | urged | demanded | appealed | asked > them to leave | asked > not to blame the crew | asked > for help |
    promised | promised > to stay | his promise to > to stay | pledged > to keep the pier | her pledge to | vowed | a vow to | swore |
    threatened > to leave | the threat to | guaranteed | expressed hope | expressed his belief that | voiced fears | voiced concern |
    raised concerns | issued a warning | gave assurances | stated the view | recalled | testified | told the court | quipped | joked |
    quoted | cited | accused | praised | criticised | criticized | slammed | described as | dubbed | called | branded | hailed | blamed |
    complained | lamented | boasted | bragged > that it was theirs | thundered | shot back | hit back | fired back | put it | as he put it |
    in her words | to quote | went on to say | read | reads | apologised for | thanked | congratulated | agreed > that it was |
    concluded | found > that it was | ruled > that it was | let slip | keen to stress | wants to emphasize | not only said | predicted |
    could not help saying | made no secret of | never tired of saying | wasted no time in saying | explained | suggested | hinted |
    acknowledged | insisted | the allegation that | an accusation | the assertion that | a suggestion that | the admission that |
    the announcement that | the warning that | her plea for | a demand that | his proposal to | recommends | advised | ordered |
    did not refuse to say | spoke of | drawled > “It is over now.” | hoped > “It is over now.” | thought > “It is over now.” |
    said she believes | reiterated his view | welcomed > the lamp | went on | the chant of | referring to |
    was heard to say | could be heard shouting | heard him say | is believed to have told | is glad to announce | was overheard saying`,
  belief: `believes | believed | thinks | thought | feels | felt | hopes > that it stays | hope > for rain | fears | feared | the fear that |
    his belief that | the belief | in his view | in her opinion | in the mayor's eyes | is of the opinion | considers | regards | views |
    sees | suspects | doubts | worried > about the pier | is concerned that | concerns that | is convinced | was confident |
    is adamant > that it stays | expects > rain | assumed | knew | knows | understands | realised | realized | learned | imagines | reckless confidence |
    the hope that | the idea that | the notion that | her conviction that | the expectation that | is afraid | is optimistic | is sceptical |
    supports | opposes | favours | favors | backs | approves of | dislikes | is surprised that | is proud of | was shocked | is unsure |
    took the view | looks forward to | anticipates | guesses | figured out > the plan | in favour of | dreams of > a new pier |
    casts doubt on | remembers | trusts | prefers > the old pier | is aware that`,
  intention: `plans > to sell | planned > to sell | intends > to sell | intention to | has no plans to | aims > to win | seeks > to win | sought > to win |
    wants > to go | wanted > to go | wishes > to go | decided > to go | the decision to | resolved > to go | means > to go | tries > to go |
    agreed > to go | refused > to pay | declined > to pay | her refusal to > to pay | is determined > to go | is willing > to go | is ready > to go |
    hopes > to win | expects > to win | plans for | ambition to | the goal of | made up his mind | offered > to help | volunteered > to help |
    chose > to go | opted > to go | is reluctant > to go | is prepared > to go`,
  question: `asked > whether it was safe | asked > if it was safe | asked > who paid | asked > “Is it safe?” | was asked > about the pier |
    wondered | wonders > if it holds | questioned > whether it holds | the question of | raised the question | posed a question |
    inquired | enquired | wants to know | demanded to know | called into question | queried | said > “Is it safe?” | asking > why`,
  denial: `denied | denies | has denied | denied > having said it | rejected | rejects | refuted | disputed | disputes | rebutted | repudiated |
    the denial that | issued a denial | his rejection of | dismissed the claim | dismissed reports | ruled out | took issue with |
    distanced himself from | brushed off | shot down | contradicted the claim | disavowed | pushed back against | waved away | dismissed concerns that |
    mocked > the claim that it leaks | criticised > the idea of a toll`,
};

const parts = (row: string): { cue: string; content: string } => {
  const [cue = '', content = ''] = row.trim().split(/\s+>\s+/u);
  return { cue: cue.replaceAll(/\s+/gu, ' '), content };
};

const rows = Object.entries(CUES).flatMap(([attitude, cues]) =>
  cues.split('|').map(row => ({ attitude, ...parts(row) })),
);

test('the table of cues is as long as it is meant to be', () => assert.ok(rows.length >= 150, String(rows.length)));

for (const { attitude, cue, content } of rows)
  test(`${attitude}: ${cue}${content === '' ? '' : ` … ${content}`}`, () => {
    const read = attitudeOfCue(cue, { content });
    assert.equal(read.attitude, attitude);
  });

/** Whether words were said at all: the cue, and what stands before it. */
const NEGATED = `did not say | didn't say | didn’t say | never said | has never claimed | has not said | would not say | cannot say | stopped short of saying |
  fell short of claiming | refused to say | refused to comment | declined to comment | declined to say | declined comment | failed to mention |
  avoided saying | refrained from saying | shied away from calling | made no mention of | no comment | remained silent on | said nothing about |
  has yet to say | without saying | rather than say | instead of saying | nor did he say | no longer claims | would have said | did not believe |
  does not think | had no plans to | did not deny | neglected to mention | was unwilling to say | said neither |
  declined > to say whether it was safe | refused > to comment on the pier`;
const AFFIRMED = `said | denied | refused > to pay | declined > to pay | not only said | did not just say | never tired of saying | could not help saying |
  made no secret of | did not hesitate to say | did not refuse to say | doubted | failed > to win | warned against | noted | knows | novelist said |
  never stopped saying | wasted no time in saying`;

for (const row of NEGATED.split('|'))
  test(`negated: ${row.trim()}`, () => assert.equal(attitudeOfCue(parts(row).cue, parts(row)).negated, true));
for (const row of AFFIRMED.split('|'))
  test(`not negated: ${row.trim()}`, () => assert.equal(attitudeOfCue(parts(row).cue, parts(row)).negated, false));

test('a negation before the cue counts, one in the clause before does not', () => {
  assert.equal(attitudeOfCue('said', { before: 'he never' }).negated, true);
  assert.equal(attitudeOfCue('say', { before: 'She did not' }).negated, true);
  assert.equal(attitudeOfCue('said', { before: 'It was not the pier; he' }).negated, false);
});

test('an unknown cue is not sure, and what it takes decides', () => {
  const read = (content: string): string => {
    const { attitude, sure } = attitudeOfCue('blorped', { content });
    return `${attitude} ${sure ? 'sure' : 'unsure'}`;
  };
  assert.equal(read('that it was over'), 'statement unsure');
  assert.equal(read('“It is over.”'), 'statement unsure');
  assert.equal(read('to leave'), 'intention unsure');
  assert.equal(read('whether to leave'), 'question unsure');
  assert.equal(read('the pier'), 'belief unsure');
  assert.equal(attitudeOfCue('said').sure, true);
});

/** A draft by where its words stand: `{source} <cue> [content]`. */
function draftOf(marked: string): { readonly text: string; readonly draft: Draft } {
  const spans: Record<string, [number, number]> = {};
  let text = '';
  for (const part of marked.split(/(?=[{<[])|(?<=[}>\]])/u)) {
    const bare = /^[{<[].*[}>\]]$/u.test(part) ? part.slice(1, -1) : part;
    if (bare !== part) spans[part.charAt(0)] = [text.length, text.length + bare.length];
    text += bare;
  }
  const at = (mark: string): [number, number][] => (spans[mark] === undefined ? [] : [spans[mark]]);
  const draft: Draft = {
    source: at('{'),
    cue: at('<'),
    content: at('['),
    pattern: 'quote-before',
    kind: 'say',
    lemma: '',
    negated: false,
    block: 0,
    sentence: 0,
    continues: null,
    form: 'prose',
  };
  return { text, draft };
}

test('quoted words that somebody denies having said were not said; words that deny were', () => {
  const negated = (marked: string): boolean => {
    const { text, draft } = draftOf(marked);
    return readAttitude(text, draft, { items: [], span: [0, text.length] }).negated;
  };
  for (const unsaid of [
    '{Ada Holm} <denied saying> [“The pier is lost.”]',
    '{Ada Holm} <rejects the report that she said> [“The pier is lost.”]',
    '{Ada Holm} <denied> [“The pier is lost”]',
  ])
    assert.equal(negated(unsaid), true, unsaid);
  for (const said of [
    '[“I never said the pier was lost,”] {Ada Holm} <denied>.',
    '{Ada Holm} <denied it>: [“The pier is safe.”]',
    '{Ada Holm} <denied> [that the pier was lost]',
    '{Ada Holm} <rejected> [“the idea of a lost pier”]',
  ])
    assert.equal(negated(said), false, said);
});
