/** Irregular forms of English words, "sold sell, children child", as a map; for adding to `IRREGULAR_FORMS`. */
export function readIrregular(pairs: string): ReadonlyMap<string, string> {
  return new Map(
    pairs
      .split(',')
      .map(pair => pair.trim().split(/\s+/u))
      .flatMap(([form, word]) => (form === undefined || word === undefined ? [] : [[form, word] as const])),
  );
}

/** Forms that no ending tells, to one word for all of its forms: whoever compares words by their stems takes them together first. */
export const IRREGULAR_FORMS: ReadonlyMap<string, string> = readIrregular(
  `ate eat, eaten eat, became become, began begin, begun begin, bought buy, broke break, broken break, brought bring, built build,
  chose choose, chosen choose, drew draw, drove drive, fell fall, felt feel, found find, gave give, given give, grew grow,
  heard hear, held hold, kept keep, knew know, known know, led lead, left leave, lost lose, meant mean, met meet, paid pay, ran run,
  sang sing, sank sink, sunk sink, rose rise, shook shake, stole steal, stolen steal, woke wake, fought fight, slept sleep,
  stuck stick, driven drive, drawn draw, fallen fall, grown grow, seen see, shown show, worn wear, saw see, sent send, shot shoot,
  sold sell, spent spend, spoke speak, spoken speak, stood stand, swore swear, sworn swear, taken take, taught teach, thought think,
  threw throw, thrown throw, took take, understood understand, won win, wore wear, wrote write, written write, people person,
  children child, men man, women woman, feet foot, better good, best good, worse bad, worst bad`,
);
