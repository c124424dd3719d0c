import type { KeptStatement } from '#speaker/speaker.ts';
import { findCited, findQuoting } from './carriers.ts';
import { isSatire } from './checked.ts';
import { hopOfStep } from './hops.ts';
import { tellsOfHearing } from './nested.ts';
import type { Worth } from './origin.ts';
import { circleOrigin, nameOf, outsideOrigin, personOrigin, unnamedOrigin, workOrigin } from './origins.ts';
import { isSameOutlet } from './outlet-names.ts';
import { isFrom } from './publishers.ts';
import { comparePublished, type OriginDocument, type OriginSetting } from './setting.ts';
import type { Step } from './step.ts';

/** A statement that says it has the words from elsewhere. */
export interface Chained {
  readonly statement: KeptStatement;
  /** Nearest first, at least one. */
  readonly steps: readonly Step[];
  readonly document: OriginDocument;
  readonly setting: OriginSetting;
  /** Documents from which the chain came here, in order. */
  readonly path: readonly OriginDocument[];
}

type Judge = (statement: KeptStatement, setting: OriginSetting, path: readonly OriginDocument[]) => Worth;

/**
 * Follows a chain to its root through the documents of the material.
 * @param judge says what a statement further up the chain is worth.
 */
export function followChain(chained: Chained, judge: Judge): Worth {
  const { document, steps, setting, path } = chained;
  const visited = [...path, document];
  for (const step of steps) {
    if (step.kind !== 'medium') continue;
    for (const { source, carrier } of sourcesOf(step, chained)) {
      const circle = visited.indexOf(source);
      const hop = hopOfStep(step, document, source);
      if (circle >= 0) return { ...endInCircle(visited.slice(circle)), hops: [hop] };
      const worth = judge(carrier, setting, visited);
      if (worth.basis === null) {
        if (isSatire(source))
          return { basis: null, origin: null, reason: `it takes ${nameOf(source)}’s satire for news` };
        return source.kind === 'post'
          ? { ...endInChannel(source), hops: [{ ...hop, kind: 'unnamed' }] }
          : endOutside(chained, step);
      }
      const reason = `it has the words from ${nameOf(source)}`;
      const basis = worth.basis === 'unnamed' ? 'unnamed' : 'secondhand';
      return { ...worth, basis, reason, hops: [hop, ...(worth.hops ?? [])] };
    }
  }
  return steps.some(({ kind }) => kind === 'unnamed') ? endUnnamed(chained) : endOutside(chained);
}

/** The documents that a step may mean and that have the words, likeliest first. */
function sourcesOf(
  step: Step,
  { statement, document, setting }: Chained,
): { readonly source: OriginDocument; readonly carrier: KeptStatement }[] {
  const meant =
    step.target === null
      ? setting.documents.filter(other => other !== document && isFrom(other, step.name)).toSorted(comparePublished)
      : [step.target];
  // A statement whose speaker is the very medium gives nobody else's name: the words alone tell.
  const byWords =
    step.target !== null || (statement.speaker !== null && isSameOutlet(statement.speaker.name, step.name));
  return meant.flatMap(source => {
    const [carrier] = [
      ...findCited(statement, source, setting),
      ...(byWords ? findQuoting(statement, source, setting) : []),
    ];
    return carrier === undefined ? [] : [{ source, carrier }];
  });
}

/** An unnamed source is known by what the document calls it, if that is a name, else as that of the medium that has it. */
function endUnnamed({ document, setting, steps }: Chained): Worth {
  const unnamed = steps.find(({ kind }) => kind === 'unnamed');
  const name = unnamed?.name ?? '';
  const medium = steps.find(({ kind }) => kind === 'medium')?.name ?? null;
  const posts = setting.documents.filter(({ kind }) => kind === 'post');
  const channel = posts.find(post => post !== document && isFrom(post, name));
  const called = /^[“"]?\p{Lu}/u.test(name) ? name : null;
  const own = channel === undefined ? (called ?? medium ?? nameOf(document)) : nameOf(channel);
  return {
    basis: 'unnamed',
    origin:
      channel === undefined && called === null ? unnamedOrigin(own, { is: 'unnamed', of: own }) : unnamedOrigin(own),
    reason: `it has the words from ${name || 'an unnamed source'}`,
    hops: hopsOf(steps, document),
  };
}

const hopsOf = (steps: readonly Step[], document: OriginDocument) => steps.map(step => hopOfStep(step, document, null));

/** An account that only passes words on is nobody's knowledge. */
function endInChannel(source: OriginDocument): Worth {
  const name = nameOf(source);
  return {
    basis: 'unnamed',
    origin: unnamedOrigin(name),
    reason: `it has the words from the account ${name}, which names no source`,
  };
}

/** Outlets that have it from each other have it from nobody. */
function endInCircle(circle: readonly OriginDocument[]): Worth {
  return {
    basis: 'unnamed',
    origin: circleOrigin(circle),
    reason: 'outlets that cite each other in a circle',
    circle: circle.map(({ document }) => document).toSorted(),
  };
}

/** The chain ends at a medium, a paper or a person that the material does not hold: the last that it names, or the one given. */
function endOutside({ statement, document, setting, steps }: Chained, at?: Step): Worth {
  const last = steps.at(-1) ?? at;
  const hops = hopsOf(steps, document);
  if (last === undefined) return { basis: null, origin: null, reason: 'it has the words from nobody' };
  const reason = `it has the words from ${last.name}, which is not in this record`;
  if (last.kind === 'work') {
    return {
      basis: 'reported',
      origin: workOrigin(last.name, statement, setting),
      reason: `it quotes a ${last.name}`,
      hops,
    };
  }
  if (last.kind !== 'person')
    return { basis: 'secondhand', origin: outsideOrigin(last.name, statement, setting), reason, hops };
  const [start, end] = statement.content[0] ?? [0, 0];
  const around = document.text.slice(Math.max(0, start - 160), Math.min(document.text.length, end + 160));
  const basis = tellsOfHearing(around) ? 'reported' : 'secondhand';
  return { basis, origin: personOrigin(last.name, setting), reason: `${last.name} tells what was said`, hops };
}
