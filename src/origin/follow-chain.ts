import type { KeptStatement } from '#speaker/speaker.ts';
import { isFrom, type Step } from './chain.ts';
import { tellsOfHearing } from './nested.ts';
import type { Worth } from './origin.ts';
import { circleOrigin, nameOf, outsideOrigin, personOrigin, unnamedOrigin } from './origins.ts';
import { findCarriers, type OriginDocument, type OriginSetting } from './setting.ts';

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
  const { statement, steps, document, setting, path } = chained;
  const unnamed = steps.find(step => step.kind === 'unnamed');
  if (unnamed !== undefined) return endUnnamed(unnamed.name, chained);
  const visited = [...path, document];
  for (const step of steps) {
    if (step.kind !== 'medium') continue;
    for (const source of setting.documents.filter(other => other !== document && isFrom(other, step.name))) {
      const [carrier] = findCarriers(statement, source, setting);
      if (carrier === undefined) continue;
      const circle = visited.indexOf(source);
      if (circle >= 0) return endInCircle(visited.slice(circle));
      const worth = judge(carrier, setting, visited);
      if (worth.basis === null) return source.kind === 'post' ? endInChannel(source) : endOutside(step, chained);
      const reason = `it has the words from ${nameOf(source)}`;
      if (worth.basis === 'unnamed') return { basis: 'unnamed', origin: worth.origin, reason };
      return { basis: 'secondhand', origin: worth.origin, reason };
    }
  }
  const last = steps.at(-1);
  return last === undefined ? endUnnamed('', chained) : endOutside(last, chained);
}

/** An unnamed source is known by what the document calls it, if that is a name, else as the document's. */
function endUnnamed(name: string, { document, setting }: Chained): Worth {
  const posts = setting.documents.filter(({ kind }) => kind === 'post');
  const channel = posts.find(post => post !== document && isFrom(post, name));
  const own = channel === undefined ? nameOf(document) : nameOf(channel);
  const label = channel === undefined ? `unnamed source of ${own}` : own;
  return {
    basis: 'unnamed',
    origin: unnamedOrigin(own, label),
    reason: `it has the words from ${name || 'an unnamed source'}`,
  };
}

/** An account that only passes words on is nobody's knowledge. */
function endInChannel(source: OriginDocument): Worth {
  const name = nameOf(source);
  return {
    basis: 'unnamed',
    origin: unnamedOrigin(name, name),
    reason: `it has the words from the account ${name}, which names no source`,
  };
}

/** Outlets that have it from each other have it from nobody. */
function endInCircle(circle: readonly OriginDocument[]): Worth {
  return { basis: 'unnamed', origin: circleOrigin(circle), reason: 'outlets that cite each other in a circle' };
}

/** The chain ends at a medium or a person that the material does not hold. */
function endOutside(step: Step, { statement, document, setting, steps }: Chained): Worth {
  const last = steps.at(-1) ?? step;
  const reason = `it has the words from ${last.name}, which is not in this record`;
  if (last.kind !== 'person')
    return { basis: 'secondhand', origin: outsideOrigin(last.name, statement, setting), reason };
  const [start, end] = statement.content[0] ?? [0, 0];
  const around = document.text.slice(Math.max(0, start - 160), Math.min(document.text.length, end + 160));
  const basis = tellsOfHearing(around) ? 'reported' : 'secondhand';
  return { basis, origin: personOrigin(last.name, setting), reason: `${last.name} tells what was said` };
}
