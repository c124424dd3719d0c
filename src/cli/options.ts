import { Command, InvalidArgumentError, Option } from 'commander';
import { isPartialTime } from '#base/time.ts';
import { SETTINGS } from '#record/setting.ts';
import type { Terminal } from './terminal.ts';

/** A command with the options that all have, and an example in its help. */
export function newCommand(name: string, description: string, example: string): Command {
  return new Command(name)
    .description(description)
    .option('--json', 'write JSON Lines on stdout and nothing else there')
    .addHelpText('after', `\nExample:\n  ${example.replaceAll('\n', '\n  ')}`);
}

/** Adds the option that names the record. */
export function onRecord(command: Command, terminal: Terminal): Command {
  return command.option('--record <dir>', 'the folder of the record', terminal.settings.record);
}

/** Reads a date or time as the program knows them. */
export function parseTime(text: string): string {
  if (!isPartialTime(text)) throw new InvalidArgumentError('It is not a date such as 2025-03-14.');
  return text;
}

export function parseCount(text: string): number {
  const count = Number(text);
  if (!Number.isSafeInteger(count) || count < 1) throw new InvalidArgumentError('It is not a whole number above 0.');
  return count;
}

/** The option that names how thoroughly sources are read. */
export function settingOption(
  about = 'how to read: fast (the default), or best for what is checked or proofed',
): Option {
  return new Option('--setting <setting>', about).choices(SETTINGS);
}

/** Reads how sure a statement must be, between 0 and 1. */
export function parseConfidence(text: string): number {
  const confidence = text.trim() === '' ? Number.NaN : Number(text);
  if (!(confidence >= 0 && confidence <= 1)) throw new InvalidArgumentError('It is not a number from 0 to 1.');
  return confidence;
}

/** Collects an option that may be given several times. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
