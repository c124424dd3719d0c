/** `npm run eval -- NAME [ARG…]`: one measure; prints a table and then one JSON line. */
import { measurePagesSpeed } from './pages-speed.ts';
import { measureSample } from './sample.ts';

const MEASURES: Readonly<Record<string, { readonly about: string; readonly run: (args: readonly string[]) => void }>> =
  {
    pages: {
      about: 'FOLDER: pages a second from HTML to kept statements, and where the time goes',
      run: measurePagesSpeed,
    },
    sample: { about: 'the findings on sample/checks.jsonl', run: measureSample },
  };

const [name = '', ...args] = process.argv.slice(2);
const measure = MEASURES[name];
if (measure === undefined) {
  console.error('Which measure? npm run eval -- NAME, where NAME is one of');
  for (const [known, { about }] of Object.entries(MEASURES)) console.error(`  ${known.padEnd(8)} ${about}`);
  process.exitCode = 2;
} else {
  measure.run(args);
}
