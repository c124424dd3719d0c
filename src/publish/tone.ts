import type { Finding } from '#check/finding.ts';

/** The colour of a finding, which never stands without its word and a shape. */
export type Tone = 'green' | 'amber' | 'red' | 'grey';

/** A finding's tone; `verbatim` is green only where the record is first-hand or two sources are independent of each other. */
export function toneOf({ finding, basis, origins }: Pick<Finding, 'finding' | 'basis' | 'origins'>): Tone {
  if (finding === 'verbatim') return basis === 'first_hand' || origins.independent > 1 ? 'green' : 'amber';
  return cautiousTone(finding);
}

/** The same of a line of a list, which does not tell what a record is worth. */
export function cautiousTone(finding: Finding['finding']): Tone {
  switch (finding) {
    case 'verbatim':
    case 'altered':
    case 'out_of_context':
    case 'stitched':
    case 'paraphrase':
    case 'disputed':
      return 'amber';
    case 'misattributed':
    case 'denied':
    case 'contradicted':
      return 'red';
    case 'unsupported':
      return 'grey';
  }
}
