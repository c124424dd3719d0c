import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { compileKernel, KERNELS } from './kernels.ts';

for (const kernel of KERNELS)
  test(`${kernel.compiled} is what ${kernel.source} compiles to`, async () => {
    assert.deepEqual(Buffer.from(await compileKernel(kernel)), await readFile(kernel.compiled));
  });
