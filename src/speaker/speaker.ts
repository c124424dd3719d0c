import type { Span } from '#base/span.ts';
import type { FoundStatement } from '#statement/statement.ts';
import type { ListedRole } from './corrections.ts';

export type SpeakerKind = 'person' | 'organization' | 'group' | 'unnamed';

/** To whom a statement is attributed, as far as its own document tells. */
export interface Speaker {
  /** The fullest name that the document has ("Ada Thornbury"), or the description of an unnamed source ("a person in the room"). */
  readonly name: string;
  readonly kind: SpeakerKind;
  /** The role or description at the time ("NATO Secretary General"), or null. */
  readonly description: string | null;
  /** For a spokesperson or an office: the name of whom they speak for, as full as the document has it; else null. */
  readonly speaksFor: string | null;
}

/** Somebody or something that a document names, whether or not they speak in it. */
export interface CastMember {
  readonly name: string;
  readonly kind: SpeakerKind;
  /** Every role or description that the document gives ("transport minister", "the alliance's chief"), in order of appearance. */
  readonly descriptions: readonly string[];
  readonly speaksFor: string | null;
  readonly mentions: readonly Span[];
  /** Absent where the document does not tell by title, role or given name. */
  readonly gender?: 'female' | 'male';
}

/** A statement whose speaker is known, or null where the document does not tell. */
export interface Statement extends FoundStatement {
  readonly speaker: Speaker | null;
}

/** A statement as the record keeps it. */
export interface KeptStatement extends Statement {
  /** Identifier made from its document, reading and place. */
  readonly id: string;
  readonly document: string;
  /** Its number in the document's current reading, from 0. */
  readonly index: number;
  /** The person or organisation across documents, by identifier; null for unnamed and unknown speakers. */
  readonly person: string | null;
  /** The person for whom the speaker speaks, where the document tells them by an office that one held at its date; else absent. */
  readonly speaksForPerson?: string;
  /** The number of the correction by hand that says who speaks; absent if none does. */
  readonly corrected?: number;
}

/** A person or organisation across documents. */
export interface Person {
  readonly person: string;
  readonly kind: SpeakerKind;
  /** The canonical full name. */
  readonly name: string;
  /** Every name under which the record has them, in code point order. */
  readonly names: readonly string[];
  /** Roles and descriptions with the documents' dates, in order of time. */
  readonly roles: readonly { readonly text: string; readonly on: string | null; readonly document: string }[];
  readonly speaksFor: readonly string[];
  /** Names that only imported lists or people's corrections give; absent if none. */
  readonly aliases?: readonly string[];
  /** Roles that imported lists give, with their dates as far as told, in order of time; absent if none. */
  readonly terms?: readonly ListedRole[];
  /** The entity in Wikidata ("Q42"), where an imported list tells; else absent. */
  readonly wikidata?: string;
}
