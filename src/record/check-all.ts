import { splitPost } from '#check/split-post.ts';
import type { Finding } from '#check/finding.ts';
import { check, type CheckAsked } from './check.ts';
import type { Desk } from './desk.ts';

/**
 * Checks a text that may give several people's words: a finding for each quote that is attributed separately, in order, each with the whole
 * text as `claim.text`; of any other text the one finding.
 */
export async function checkAll(desk: Desk, asked: CheckAsked): Promise<readonly Finding[]> {
  const { id = null, claim, speaker = null, on = null } = asked;
  const parts = await desk.store.read(reader =>
    desk.library.ask(reader, people => splitPost({ id, claim, speaker, on }, people)),
  );
  if (parts.length === 0) return [await check(desk, asked)];
  const findings: Finding[] = [];
  for (const part of parts)
    findings.push(await check(desk, { ...asked, claim: part.claim, speaker: part.speaker ?? speaker }, claim));
  return findings;
}
