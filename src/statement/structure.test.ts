import assert from 'node:assert/strict';
import { test } from 'node:test';
import { STRUCTURE } from './structure.cases.fixture.ts';
import { STRUCTURE_HEARD } from './structure-heard.cases.fixture.ts';
import { STRUCTURE_HELD } from './structure-held.fixture.ts';
import { STRUCTURE_MORE } from './structure-more.cases.fixture.ts';
import { STRUCTURE_UNSAID } from './structure-unsaid.cases.fixture.ts';
import { faultsOf } from './structure.fixture.ts';

for (const given of [...STRUCTURE, ...STRUCTURE_HELD, ...STRUCTURE_MORE, ...STRUCTURE_UNSAID, ...STRUCTURE_HEARD])
  test(given.name, async () => assert.deepEqual(await faultsOf(given), []));
