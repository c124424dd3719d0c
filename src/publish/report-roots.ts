import type { Finding, ShownRoot } from '#check/finding.ts';
import { hang } from './wrap.ts';

/** Roots, and pages of one root, that a terminal shows; more are counted. */
const MOST_ROOTS = 8;
const MOST_PAGES = 4;

/** Who stands behind the words: each root, and under it the pages that go back to it with their ways. */
export function showRoots({ roots, circles }: Finding['origins']): string[] {
  if (roots === undefined || roots.length === 0) return [];
  const round =
    circles === undefined
      ? []
      : ['  They cite each other in a circle: nobody among them is known to have it first-hand.'];
  return [...roots.slice(0, MOST_ROOTS).flatMap(showRoot), ...more(roots.length, MOST_ROOTS, '  ', 'source'), ...round];
}

function showRoot({ label, reports, network }: ShownRoot): string[] {
  const shown = reports.slice(0, MOST_PAGES).map(({ outlet, path }) => {
    const page = outlet ?? 'a page without an outlet';
    return hang('      ', '        ', [page, ...path].join(' ← '));
  });
  return [
    ...hang('  · ', '    ', `${label}${network === undefined ? '' : ` (${network})`}`),
    ...shown.flat(),
    ...more(reports.length, MOST_PAGES, '      ', 'page'),
  ];
}

function more(all: number, shown: number, indent: string, what: string): string[] {
  const left = all - shown;
  return left <= 0 ? [] : [`${indent}and ${left} more ${left === 1 ? what : `${what}s`}`];
}
