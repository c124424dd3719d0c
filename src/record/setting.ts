import { MODELS, READING_PROGRAM } from './program.ts';

/** The two settings of one program: `fast` for what comes in by the thousand, `best` for what is checked or proofed. */
export const SETTINGS = ['fast', 'best'] as const;

export type Setting = (typeof SETTINGS)[number];

/** What is used where nobody says otherwise. */
export const DEFAULT_SETTING: Setting = 'fast';

/** What made a reading. */
export interface Maker {
  /** The reading's version of the program. */
  readonly program: string;
  readonly model: string;
  readonly setting: Setting;
}

/** What this program reads with at a setting. */
export function makerOf(setting: Setting): Maker {
  return { program: READING_PROGRAM, model: MODELS[setting], setting };
}

/** A maker as it is kept with a reading: three words. */
export function writeMaker({ program, model, setting }: Maker): string {
  return `${program} ${model} ${setting}`;
}

/** The inverse of `writeMaker`. Readings kept before there were settings name the program alone: rules, in what is `fast` now. */
export function readMaker(kept: string): Maker {
  const [program = '', model = 'rules', named] = kept.split(' ');
  return { program, model, setting: SETTINGS.find(setting => setting === named) ?? 'fast' };
}

/** The settings that are as good as one or better, the same first. */
export function asGoodAs(setting: Setting): readonly Setting[] {
  return setting === 'best' ? ['best'] : ['fast', 'best'];
}

/** True if this program, asked for a setting, would read no better than what read already. */
export function isUpToDate(kept: string, setting: Setting): boolean {
  return asGoodAs(setting).some(each => kept === writeMaker(makerOf(each)));
}
