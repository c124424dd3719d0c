import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';

/** What Node has exported for so long that an old one can still set up and hand over. */
const IN_EVERY_NODE = [
  'spawn',
  'spawnSync',
  'createHash',
  'existsSync',
  'readFileSync',
  'writeFileSync',
  'dirname',
  'join',
  'fileURLToPath',
];

test('what runs before the set-up asks an old Node for no export that it lacks', () => {
  for (const name of ['onrecord.mjs', 'setup.mjs']) {
    const text = readFileSync(join(import.meta.dirname, name), 'utf8');
    const asked = [...text.matchAll(/^import \{([^}]*)\} from 'node:/gmu)].flatMap(([, names = '']) =>
      names.split(','),
    );
    assert.deepEqual(
      asked.map(each => each.trim()).filter(each => !IN_EVERY_NODE.includes(each)),
      [],
      name,
    );
  }
});
