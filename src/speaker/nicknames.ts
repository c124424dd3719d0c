import { foldWord } from '#text/normal.ts';

/** Given names that go by one another, a line for each name. English; short forms that begin as the name does are left out. */
const SHORT_FORMS = [
  'robert bob bobby rob robbie bert',
  'william bill billy will willie liam',
  'richard dick rick ricky rich',
  'james jim jimmy jamie',
  'john jack johnny jon',
  'edward ted teddy ned eddie ed',
  'henry harry hank hal',
  'charles chuck charlie',
  'anthony tony',
  'margaret peggy meg maggie greta rita daisy',
  'elizabeth betty beth liz lizzie bess libby eliza lisa elsie',
  'catherine katherine kate katie kathy kitty cathy kay',
  'mary molly polly mamie',
  'sarah sally sadie',
  'ann anne anna nancy annie hannah',
  'dorothy dot dolly',
  'frances francis frank fanny fran',
  'helen ellen nell nelly',
  'alexander alexandra sandy sasha alec alex',
  'lawrence laurence larry',
  'theodore theodora ted teddy theo dora',
  'antoinette toni',
  'bartholomew bart',
  'augustus gus',
  'leopold leo poldi',
  'isabel isabella bella',
  'victoria vicky tori',
  'rebecca becky',
  'patricia patrick pat paddy patsy tricia',
  'walter wally wat',
  'gerald jerry gerry gerard',
  'joseph joe jo josephine',
].map(line => new Set(line.split(' ')));

/** True if two given names can be one person's: alike at their beginning, or the one a short form of the other. */
export function maySameGiven(a: string, b: string): boolean {
  const [x, y] = [foldWord(a), foldWord(b)];
  if (x === '' || y === '' || x.slice(0, 2) === y.slice(0, 2)) return true;
  return SHORT_FORMS.some(names => names.has(x) && names.has(y));
}
