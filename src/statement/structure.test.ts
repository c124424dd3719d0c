import assert from 'node:assert/strict';
import { test } from 'node:test';
import { STRUCTURE } from './structure.cases.fixture.ts';
import { faultsOf } from './structure.fixture.ts';

for (const given of STRUCTURE) test(given.name, async () => assert.deepEqual(await faultsOf(given), []));
