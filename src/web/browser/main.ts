// Every page works without this; it adds the keyboard, copying, the reader's own time zone, and a word while one waits.
import { listenToKeys } from './keys.ts';
import { offerCopies } from './copies.ts';
import { tellTimes } from './times.ts';
import { tellBusy } from './busy.ts';
import { offerVerify } from './verify.ts';
import { tieNotes } from './notes.ts';

listenToKeys(document);
offerCopies(document);
tellTimes(document);
tellBusy(document);
offerVerify(document);
tieNotes(document);
