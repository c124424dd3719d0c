#!/usr/bin/env node
// The command in a checkout: sets up what is missing, then runs src/cli/main.ts, in this process where its Node can.
import { enableCompileCache } from 'node:module';
import { isSetUp, runOnOwnNode, setUp } from './setup.mjs';

const major = Number(process.versions.node.split('.')[0]);
if (isSetUp() && major >= 24) {
  // Before the first file with types, so that Node need not take them out again.
  enableCompileCache();
  await import('../src/cli/main.ts');
} else {
  setUp();
  runOnOwnNode('tools/onrecord.mjs', process.argv.slice(2));
}
