import type { KeptStatement } from '#speaker/speaker.ts';
import { normalWords } from '#text/normal.ts';
import type { Worth } from './origin.ts';
import { isInsider } from './insider.ts';
import { firstHandOrigin } from './origins.ts';
import type { OriginDocument } from './setting.ts';

/** A release or reply is the issuer's own word; of anybody else's it has only heard. */
export function judgeRelease(statement: KeptStatement, document: OriginDocument): Worth {
  const issuers = [
    document.outlet,
    document.letter?.from.name ?? null,
    ...document.statements.filter(({ form }) => form === 'own').map(({ speaker }) => speaker?.name ?? null),
  ];
  const about = new Set(tellingWords(describe(statement, document)));
  const isIssuer = tellingWords(issuers.join(' ')).some(word => about.has(word));
  const origin = firstHandOrigin(document);
  return isIssuer || isInsider(statement, document)
    ? { basis: 'first_hand', origin, reason: `the speaker’s own ${document.kind}` }
    : { basis: 'secondhand', origin, reason: `somebody else’s ${document.kind} that quotes the speaker` };
}

/** All that the document says of who the speaker is: name, roles, and what the sentence says of it where it names it. */
function describe({ speaker, source }: KeptStatement, document: OriginDocument): string {
  const roles = document.cast.flatMap(({ name, descriptions }) => (name === speaker?.name ? descriptions : []));
  const apposition = source.map(([start]) => /^[^.“”"\n]{0,160}/u.exec(document.text.slice(start))?.[0] ?? '');
  return [speaker?.name, speaker?.description, speaker?.speaksFor, ...roles, ...apposition].join(' ');
}

function tellingWords(text: string): string[] {
  return normalWords(text.replaceAll(/[’']s\b/gu, '')).flatMap(({ word }) => (word.length > 3 ? [word] : []));
}
