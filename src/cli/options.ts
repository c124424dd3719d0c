import { Command, InvalidArgumentError } from 'commander';
import { isPartialTime } from '#base/time.ts';
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

/** Collects an option that may be given several times. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
