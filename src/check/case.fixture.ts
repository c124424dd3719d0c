import { foldName } from '#origin/setting.ts';
import type { Span } from '#base/span.ts';
import type { Block, DocumentKind, Review } from '#document/document.ts';
import type { KeptStatement, Person, Speaker } from '#speaker/speaker.ts';
import type { Occasion, Via } from '#statement/statement.ts';
import type { Finder } from './claim.ts';
import { decide } from './decide.ts';
import { consider } from './decision.ts';
import type { Finding } from './finding.ts';
import { openInquiry } from './inquiry.ts';
import type { Material, MaterialDocument } from './material.ts';
import { parseClaim } from './parse-claim.ts';
import type { Considered } from './rule.ts';
import { findDenials, withoutDenied } from './find-denials.ts';

/**
 * A document of our own making. In its text `[[Name|words]]` marks a statement: quoted if a quotation mark stands before the
 * brackets, else indirect. A sign before the name changes it: `=` the author's own words, `?` alleged, `!` quoted in order to be checked,
 * `-` negated, `~` a belief, `*` an intention, `#` denied, `%` taken back, `+` said in part in the quotation marks “…” inside it. In a transcript every line `NAME: words` is a turn. The first line is the headline, save in posts, replies and transcripts.
 */
export interface MadeDocument {
  readonly name: string;
  readonly outlet?: string;
  readonly kind?: DocumentKind;
  readonly published?: string;
  readonly by?: string;
  readonly via?: readonly Partial<Via>[];
  readonly occasion?: Partial<Occasion>;
  readonly saidOn?: string;
  readonly copyGroup?: string;
  readonly reviews?: readonly Partial<Review>[];
  readonly text: string;
}

export interface MadePerson {
  readonly name: string;
  readonly names?: readonly string[];
  readonly role?: string;
  readonly speaksFor?: readonly string[];
}

const MARK = /\[\[([=?!~*#%+-]?)([^|\]]+)\|([^\]]*)\]\]/gu;

interface Marked {
  readonly sign: string;
  readonly name: string;
  readonly span: Span;
}

function readMarks(given: MadeDocument): { readonly text: string; readonly marked: Marked[] } {
  let text = '';
  let at = 0;
  const marked: Marked[] = [];
  for (const match of given.text.matchAll(MARK)) {
    text += given.text.slice(at, match.index);
    const words = match[3] ?? '';
    marked.push({ sign: match[1] ?? '', name: match[2] ?? '', span: [text.length, text.length + words.length] });
    text += words;
    at = match.index + match[0].length;
  }
  text += given.text.slice(at);
  if (given.kind === 'transcript') {
    for (const match of text.matchAll(/^([A-Z][A-Z .-]+): (.+)$/gmu)) {
      const start = match.index + (match[1] ?? '').length + 2;
      marked.push({ sign: ':', name: match[1] ?? '', span: [start, start + (match[2] ?? '').length] });
    }
  }
  return { text, marked };
}

/** A document of the material as the steps before would leave it. */
export function makeDocument(given: MadeDocument, people: readonly Person[]): MaterialDocument {
  const { text, marked } = readMarks(given);
  const kind = given.kind ?? 'article';
  const titled = kind === 'article' || kind === 'fact-check' || kind === 'release';
  const blocks: Block[] = [...text.matchAll(/[^\n]+/gu)].map((match, i) => ({
    span: [match.index, match.index + match[0].length],
    role: titled && i === 0 ? 'headline' : 'body',
  }));
  const statements = marked.map((mark, index) => makeStatement(mark, index, { given, text, blocks, people }));
  return {
    document: given.name,
    kind,
    title: titled ? text.slice(...(blocks[0]?.span ?? [0, 0])) : null,
    outlet: given.outlet ?? 'The Skerry Times',
    url: `https://${given.name}.example/`,
    published: given.published ?? '2031-05-02T08:00:00Z',
    publishedFrom: 'user',
    modified: null,
    bylines: given.by === undefined ? ['Runa Falk'] : [given.by],
    dateline: null,
    language: 'en',
    text,
    blocks,
    links: [],
    reviews: (given.reviews ?? []).map(review => ({
      claimReviewed: '',
      claimant: null,
      rating: null,
      url: null,
      publisher: null,
      published: null,
      ...review,
    })),
    letter: null,
    part: null,
    gaps: [],
    path: `${given.name}.txt`,
    sha256: 'a'.repeat(64),
    textSha256: 'b'.repeat(64),
    obtained: 'supplied',
    firstCaptured: '2031-06-01T00:00:00Z',
    copyGroup: given.copyGroup ?? null,
    cast: [],
    statements,
  };
}

interface Around {
  readonly given: MadeDocument;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly people: readonly Person[];
}

const SAID = /\b(?:said|says|told|wrote|replied|announced|asked|believes|reckons|reckoned|expects|fears)\b/u;

const ATTITUDES: Readonly<Record<string, KeptStatement['attitude']>> = {
  '-': 'denial',
  '#': 'denial',
  '~': 'belief',
  '*': 'intention',
};
const STANDINGS: Readonly<Record<string, KeptStatement['standing']>> = {
  '?': 'alleged',
  '!': 'checked',
  '%': 'retracted',
};

function makeStatement(
  { sign, name, span }: Marked,
  index: number,
  { given, text, blocks, people }: Around,
): KeptStatement {
  const block = blocks.find(each => each.span[0] <= span[0] && span[1] <= each.span[1]);
  const line: Span = block?.span ?? [0, text.length];
  const quoted = /["“‘]$/u.test(text.slice(0, span[0]));
  const form = sign === ':' ? 'turn' : sign === '=' ? 'own' : 'prose';
  const unnamed = name.startsWith('a ');
  const person = people.find(each => each.names.some(known => foldName(known) === foldName(name))) ?? null;
  const speaker: Speaker = {
    name: person?.name ?? name,
    kind: unnamed ? 'unnamed' : (person?.kind ?? 'person'),
    description: person?.roles[0]?.text ?? null,
    speaksFor: person?.speaksFor[0] ?? null,
  };
  const rest = text.slice(line[0], span[0]) + ' '.repeat(span[1] - span[0]) + text.slice(span[1], line[1]);
  const cue = form === 'prose' ? SAID.exec(rest) : null;
  const cues: Span[] = cue === null ? [] : [[line[0] + cue.index, line[0] + cue.index + cue[0].length]];
  const inside = [...text.slice(...span).matchAll(/(?<=“)[^”]+(?=”)/gu)].map(({ 0: words, index: at }): Span => [
    span[0] + at,
    span[0] + at + words.length,
  ]);
  return {
    id: `${given.name}#${index}`,
    document: given.name,
    index,
    person: unnamed ? null : (person?.person ?? null),
    speaker,
    source: sourceIn(rest, line[0], [speaker.name, speaker.name.split(' ').at(-1) ?? '']),
    cue: cues,
    content: [span],
    quoted: quoted || form !== 'prose' ? [span] : sign === '+' ? inside : [],
    type: quoted || form !== 'prose' ? 'direct' : sign === '+' ? 'mixed' : 'indirect',
    attitude: ATTITUDES[sign] ?? 'statement',
    standing: STANDINGS[sign] ?? 'asserted',
    negated: sign === '-',
    via:
      form === 'prose'
        ? (given.via ?? []).map(via => ({ name: '', span: null, unnamed: false, how: 'reports', ...via }))
        : [],
    occasion:
      given.occasion === undefined ? null : { kind: 'speech', with: null, place: null, span: null, ...given.occasion },
    saidOn: given.saidOn ?? null,
    parent: null,
    continues: null,
    role: block?.role === 'headline' ? 'headline' : 'body',
    form,
    confidence: 1,
  };
}

/** Where the speaker is named in the line, outside of the words. */
function sourceIn(line: string, start: number, names: readonly string[]): Span[] {
  for (const name of names) {
    const at = line.indexOf(name);
    if (at >= 0) return [[start + at, start + at + name.length]];
  }
  return [];
}

/** A person as the record would hold them. */
export function makePerson({ name, names = [], role, speaksFor = [] }: MadePerson): Person {
  const surname = name.split(' ').at(-1) ?? name;
  return {
    person: `p:${name}`,
    kind: 'person',
    name,
    names: [name, surname, surname.toUpperCase(), ...names],
    roles: role === undefined ? [] : [{ text: role, on: null, document: 'a' }],
    speaksFor,
  };
}

/** Finds people by any of their names or their role, as the record's own index does. */
export function finderOf(people: readonly Person[]): Finder {
  return {
    find: query => {
      const wanted = foldName(query.replace(/^(?:the|mr|ms|mrs|mayor|minister|dr)\s/iu, ''));
      return people
        .filter(
          ({ names, roles }) =>
            names.some(name => foldName(name) === wanted) ||
            roles.some(({ text }) => foldName(text) === foldName(query)),
        )
        .map(person => ({ person, score: 0.9 }));
    },
  };
}

export interface MadeCase {
  readonly people: readonly MadePerson[];
  readonly documents: readonly MadeDocument[];
}

/** The material of a made case, whole. */
export function makeMaterial({ people, documents }: MadeCase): Material {
  const known = people.map(makePerson);
  const made = documents
    .map(document => makeDocument(document, known))
    .toSorted((a, b) => (a.document < b.document ? -1 : 1));
  return {
    documents: made,
    candidates: made.flatMap(({ statements }) => statements.map(({ id }) => id)),
    people: known,
    coverage: {
      documents: made.length,
      outlets: new Set(made.map(({ outlet }) => outlet)).size,
      from: '2031-05-01',
      to: '2031-06-30',
      bySpeaker: 1,
      firstHandBySpeaker: 0,
      inWindow: made.length,
      unread: { language: 0, failed: 0 },
      gaps: [],
    },
  };
}

/** What the rules make of a claim on a made case. */
export function checkMade(
  made: MadeCase,
  claim: string,
  asked: { readonly speaker?: string; readonly on?: string } = {},
): Finding {
  const material = makeMaterial(made);
  const read = parseClaim(
    { id: null, claim, speaker: asked.speaker ?? null, on: asked.on ?? null },
    finderOf(material.people),
  );
  return decide(read, material);
}

/** What one rule looks at for a claim on a made case, so that it can be tried alone. */
export function considerMade(
  made: MadeCase,
  claim: string,
  asked: { readonly speaker?: string; readonly on?: string } = {},
): Considered {
  const material = makeMaterial(made);
  const read = parseClaim(
    { id: null, claim, speaker: asked.speaker ?? null, on: asked.on ?? null },
    finderOf(material.people),
  );
  const inquiry = openInquiry(read, material);
  const denials = findDenials(inquiry);
  return consider(withoutDenied(inquiry, denials), denials);
}
