import {
  linkFeatures,
  linkProbability,
  LINKS,
  type Link,
  type LinkWeights,
  type RoleSpan,
} from '../src/model/link-features.ts';
import type { Role } from '../src/model/labels.ts';
import type { Instance } from './corpus.ts';
import { randomFrom } from './random.ts';
import { goldSpans } from './spans-of-labels.ts';
import { plainToken } from './words.ts';

const ENDS: Readonly<Record<Link, readonly [Role, Role]>> = {
  'content-cue': ['content', 'cue'],
  'cue-source': ['cue', 'source'],
  'content-source': ['content', 'source'],
};

interface LinkLesson {
  readonly features: readonly string[];
  readonly right: boolean;
}

/** Every pair of spans of a paragraph that could be linked, and whether they belong to one attribution. */
export function linkLessons(instance: Instance): LinkLesson[] {
  const tokens = instance.w.map(plainToken);
  const spans = goldSpans(instance.y);
  const attribution = (span: RoleSpan): number => instance.at[span.from] ?? -1;
  return LINKS.flatMap(link => {
    const [fromRole, toRole] = ENDS[link];
    return spans
      .filter(span => span.role === fromRole && attribution(span) >= 0)
      .flatMap(from =>
        spans
          .filter(span => span.role === toRole && attribution(span) >= 0)
          .map(to => ({
            features: linkFeatures(link, { from, to }, { spans, tokens }),
            right: attribution(from) === attribution(to),
          })),
      );
  });
}

const ROUNDS = 6;
const RATE = 0.05;
const DECAY = 1e-5;

/** Weights by logistic regression, learnt pair by pair in an order of chance. */
export function learnLinks(instances: readonly Instance[], seed: number): LinkWeights {
  const lessons = instances.flatMap(linkLessons);
  const random = randomFrom(seed);
  const weights = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let i = lessons.length - 1; i > 0; i -= 1) {
      const j = Math.floor(random() * (i + 1));
      const [a, b] = [lessons[i], lessons[j]];
      if (a !== undefined && b !== undefined) [lessons[i], lessons[j]] = [b, a];
    }
    const rate = RATE / (1 + round);
    for (const { features, right } of lessons) {
      const score = features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0);
      const error = Number(right) - 1 / (1 + Math.exp(-score));
      for (const feature of features) {
        const weight = weights.get(feature) ?? 0;
        weights.set(feature, weight + rate * (error - DECAY * weight));
      }
    }
  }
  return Object.fromEntries([...weights].map(([name, weight]) => [name, Math.round(weight * 1000) / 1000]));
}

/** The share of pairs that are told rightly. */
export function linksRight(instances: readonly Instance[], weights: LinkWeights): number {
  const lessons = instances.flatMap(linkLessons);
  return (
    lessons.filter(({ features, right }) => linkProbability(weights, features) > 0.5 === right).length / lessons.length
  );
}
