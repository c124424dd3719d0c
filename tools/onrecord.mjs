#!/usr/bin/env node
// The command in a checkout: sets up what is missing, then runs src/cli/main.ts, in this process where its Node can.
// package.json calls it with --no-regexp-tier-up, which compiles patterns once instead of twice: a seventh less for reading 84 articles.
// The thresholds let only what runs very often be optimised, which takes its time from reading on one core: a sixth less (eval/README.md).
// They have to be given at the start; set while V8 runs, they broke off one start in twenty.
// By its whole name: an older Node, which is to set up and hand over, has no such export.
import * as nodeModule from 'node:module';
import { isSetUp, runOnOwnNode, setUp } from './setup.mjs';

const major = Number(process.versions.node.split('.')[0]);
if (isSetUp() && major >= 24) {
  // Before the first file with types, so that Node need not take them out again.
  nodeModule.enableCompileCache();
  await import('../src/cli/main.ts');
} else {
  setUp();
  runOnOwnNode('tools/onrecord.mjs', process.argv.slice(2));
}
