import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { considerMade, type MadeDocument } from './case.fixture.ts';
import { LOST_CONTEXTS, type LostContext } from './lost-context.fixture.ts';
import { outOfContext } from './rule-out-of-context.ts';

const FILL =
  'The hall was swept at noon, and two schools came by the early bus to look at the new stove and its chimney.';

function documentOf({ form, said }: LostContext): MadeDocument {
  const whole = said.replaceAll('|', '');
  if (form === 'spoken')
    return {
      name: 'a',
      kind: 'transcript',
      text: `CHAIR: You have the floor.\nBRITA SOLEM: ${whole}\nCHAIR: Thank you.`,
    };
  const [first = '', second] = whole.split(' // ');
  const told = `“[[Brita Solem|${first}]]” Brita Solem said on Tuesday${/[.!?]$/u.test(first) ? '. ' : ', '}`;
  const rest = second === undefined ? 'in the hall.' : `“[[Brita Solem|${second}]]”`;
  return { name: 'a', text: `In the hall\n${told}${rest}\n${FILL}` };
}

suite('what a claim loses of the words around its own', () => {
  for (const lost of LOST_CONTEXTS)
    test(`${lost.loss ?? 'nothing'}: ${lost.said}`, () => {
      const claim = `“${lost.said.split('|')[1] ?? ''}”`;
      const considered = considerMade({ people: [{ name: 'Brita Solem' }], documents: [documentOf(lost)] }, claim, {
        speaker: 'Brita Solem',
      });
      assert.ok(considered.exact.length > 0);
      assert.equal(outOfContext.apply(considered)?.loss ?? null, lost.loss);
    });
});
