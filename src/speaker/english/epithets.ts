import { wordSet } from './word-set.ts';

/**
 * What newspapers call somebody whom they have just named, for a change of word: walks of life, of which a person may have
 * several, and not offices, which belong to one.
 */
export const EPITHETS = wordSet(`
  seed champion striker winger defender midfielder goalkeeper keeper forward batsman bowler player footballer cricketer golfer
  boxer runner swimmer cyclist sprinter athlete star ace actor actress singer songwriter musician rapper comedian dancer
  novelist author writer poet playwright painter sculptor artist photographer filmmaker businessman businesswoman
  entrepreneur billionaire millionaire tycoon magnate politician lawmaker veteran skipper champion racer jockey
  pianist violinist guitarist composer defendant pensioner scientist physicist economist historian
  academic farmer fisherman trawlerman contender incumbent challenger`);
