import { foundMatter, matterOf } from './matter.ts';
import { stem } from './stem.ts';
import type { Token } from './words.ts';

/** Whether something goes on, begins or stops: "go on building", "no longer built". English. */
type Course = 'goes-on' | 'begins' | 'stops';

const COURSES: readonly (readonly [RegExp, Course])[] = [
  [/^(?:continu(?:e|es|ed|ing)|keep|keeps|kept|keeping|remain|remains|remained)$/u, 'goes-on'],
  [/^(?:start|starts|started|starting|begin|begins|began|begun|beginning|resume[sd]?|resuming)$/u, 'begins'],
  [/^(?:stop|stops|stopped|stopping|cease[sd]?|ceasing|quit|quits|quitting|halt|halts|halted|halting)$/u, 'stops'],
];
/** "Go on", "carry on": the second word tells. */
const GOES = /^(?:go|goes|going|went|gone|carry|carries|carried|carrying|press|presses|pressed)$/u;

/** What is said of the course of each deed: the stem of the word in "-ing" or with "to" right behind, and how it goes. */
function coursesIn(tokens: readonly Token[]): { readonly deed: string; readonly course: Course }[] {
  return tokens.flatMap(({ word }, i) => {
    const on = GOES.test(word) && tokens[i + 1]?.word === 'on';
    const course = on ? 'goes-on' : COURSES.find(([form]) => form.test(word))?.[1];
    if (course === undefined) return [];
    const behind = tokens.slice(i + (on ? 2 : 1), i + (on ? 4 : 3));
    const [first, second] = behind[0]?.word === 'on' || behind[0]?.word === 'to' ? behind.slice(1) : behind;
    const deed = [first, second].find(token => token !== undefined && /.ing$/u.test(token.word));
    const told = deed ?? (behind[0]?.word === 'to' ? first : undefined);
    return told === undefined ? [] : [{ deed: stem(told.word), course }];
  });
}

/** True if the one has a deed stop that the other has go on or begin, and not the other way as well. */
export function turnsCourse(claim: readonly Token[], record: readonly Token[]): boolean {
  const [a, b] = [coursesIn(claim), coursesIn(record)];
  return a.some(({ deed, course }) => {
    const there = b.filter(each => each.deed === deed).map(each => each.course);
    if (there.includes(course)) return false;
    return course === 'stops' ? there.length > 0 : there.includes('stops') && !a.some(each => each.course === 'stops');
  });
}

const AGAINST = /^(?:against|oppos(?:e|es|ed|ing|ition)|object(?:s|ed|ing)?|resist(?:s|ed|ing)?|reject(?:s|ed|ing)?)$/u;
/** "Asked for", "called for", "in favour of". */
const FOR_IT = /^(?:ask|call|press|push|campaign|argue|plead|fight|vote|speak|spoke|fought)(?:s|ed|d|ing)?$/u;
const FAVOUR =
  /^(?:favou?r|favou?rs|favou?red|welcomes?|welcomed|supports?|supported|backs|backed|endorses?|endorsed)$/u;
/** "Is for the law", "all for it": what somebody is, before "for" and what they are for. */
const IS = /^(?:am|is|are|was|were|be|been|i['’]?m|we['’]?re|he['’]?s|she['’]?s|they['’]?re|stands?|stood|all)$/u;
const WHAT = /^(?:the|this|that|these|those|it|a|an|more|my|our|your|his|her|their)$/u;
/** "Wanted the border to be moved"; what somebody wants kept, left or away is not said to be wanted. */
const WANTS = /^wants?$|^wanted$/u;
const AS_IT_IS =
  /^(?:off|out|away|gone|rid|free|back|keep|keeps|kept|keeping|stay|stays|stayed|remain|remains|leave|left|unchanged|spared|saved|only|but|rather|than|until|if)$/u;
/** What somebody asks for may be an end of it: then it says nothing of a side. */
const AN_END =
  /^(?:drop|scrap|stop|end|withdr|cancel|halt|reject|ban|clos|remov|instead|delay|paus|post|less|few|no|not|never|without|refus|wrong|bad|worse|against|oppos|object|resist)/u;

/** How somebody stands to what they speak of, where a form tells it for sure; null where none does, or two do. */
function sideOf(tokens: readonly Token[]): 'for' | 'against' | null {
  const against = tokens.some(({ word }) => AGAINST.test(word));
  if (against) return tokens.filter(({ word }) => AN_END.test(word)).length > 1 ? null : 'against';
  if (tokens.some(({ word }) => AN_END.test(word))) return null;
  const given = tokens.some(
    ({ word }, i) =>
      FAVOUR.test(word) ||
      (tokens[i + 1]?.word === 'for' && (FOR_IT.test(word) || (IS.test(word) && WHAT.test(tokens[i + 2]?.word ?? '')))),
  );
  const wanted = tokens.some(({ word }) => WANTS.test(word)) && !tokens.some(({ word }) => AS_IT_IS.test(word));
  return given || wanted ? 'for' : null;
}

/** Fewer words in common are no one matter of which both speak. */
const FEWEST = 2;

/** True if the one is for and the other against what both speak of: "asked for the jab" and "is against the jab". */
export function turnsSide(claim: readonly Token[], record: readonly Token[]): boolean {
  const [a, b] = [sideOf(claim), sideOf(record)];
  return a !== null && b !== null && a !== b && foundMatter(matterOf(claim), record).length >= FEWEST;
}

/** Verbs of which somebody does one or the other. */
const EITHER = [
  ['sit', 'stand'],
  ['arrive', 'depart'],
  ['push', 'pull'],
  ['borrow', 'lend'],
  ['build', 'demolish'],
  ['save', 'spend'],
  ['shut', 'open'],
  ['enter', 'leave'],
  ['laugh', 'cry'],
  ['hire', 'fire'],
].map(pair => pair.map(stem));

/** True if the record has a verb right in the place of its counterpart: "sit down" where the claim has "stand up", after the same words. */
export function turnsVerbAbout(claim: readonly Token[], record: readonly Token[]): boolean {
  return claim.some(({ word }, i) => {
    const counterparts = EITHER.filter(pair => pair.includes(stem(word))).flatMap(pair =>
      pair.filter(each => each !== stem(word)),
    );
    const before = claim.slice(Math.max(0, i - LEAD), i).map(token => token.word);
    if (counterparts.length === 0 || before.length < LEAD) return false;
    const after = (wanted: (stemmed: string) => boolean): boolean =>
      record.some(
        (token, k) => wanted(stem(token.word)) && before.every((each, n) => record[k - LEAD + n]?.word === each),
      );
    return after(each => counterparts.includes(each)) && !after(each => each === stem(word));
  });
}

/** So many words before a verb are the same where it stands in the other's place. */
const LEAD = 3;
