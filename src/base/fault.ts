/** What can go wrong, one code a kind; cli/ maps codes to exit statuses and server/ to HTTP. */
export const FAULTS = {
  'input-missing': 'nothing is there under that name',
  'input-unreadable': 'it could not be read as what it claims to be',
  'input-empty': 'it holds no text',
  'input-too-large': 'it is larger than the limit',
  'input-too-slow': 'reading it took longer than the limit',
  'input-refused': 'it may not be fetched',
  'address-refused': 'it is no address that this program asks, whatever may be there',
  'network-failed': 'the other side could not be reached or broke off',
  'no-such-outlet': 'the record has no outlet of that name or host',
  'no-such-capture': 'the record holds no bytes with that SHA-256',
  'no-such-document': 'the record holds no document with that identifier',
  'no-such-person': 'the record knows nobody, or several, by that name or identifier',
  'no-such-statement': 'the record holds no statement with that identifier',
  'no-such-finding': 'the record holds no finding with that identifier',
  'no-such-job': 'the server has no such work in hand',
  'no-such-correction': 'there is no entry of that number in the log of corrections',
  'record-missing': 'there is no record in that folder',
  'record-newer': 'the record was written by a newer version of the program',
  'record-busy': 'another process is writing to the record',
  'record-damaged': 'what is kept is not what was kept',
  'record-unusable': 'the folder of the record cannot be made, opened or written',
  'model-unusable': 'the weights that come with the program are missing or damaged',
  'too-busy': 'more is asked at once than can be worked on',
  'too-slow': 'no answer came within the limit',
  'bad-request': 'the request cannot be understood',
} as const;

export type FaultCode = keyof typeof FAULTS;

/** A fault with its code; `message` is one line for a person and names the input. The cause is kept. */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly code: FaultCode;

  constructor(code: FaultCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
