import type { Member } from './member.ts';
import type { Speaker } from './speaker.ts';

/** The speaker that a member of the cast is; `role` is the description at this place, else the first that the document gives. */
export function speakerOf(member: Member, role: string | null = null): Speaker {
  return {
    name: member.name,
    kind: member.kind,
    description: role ?? member.descriptions[0]?.text ?? null,
    speaksFor: member.speaksFor,
  };
}

/** Several who speak as one, by the names given. */
export function groupOf(names: readonly string[]): Speaker {
  const [last, ...rest] = [...names].reverse();
  const name = rest.length === 0 ? (last ?? '') : `${rest.reverse().join(', ')} and ${last}`;
  return { name, kind: 'group', description: null, speaksFor: null };
}
