// Every page works without this; it adds the keyboard, copying, the reader's own time zone, a word while one waits, and dropping.
import { takeDrops } from './drop.ts';
import { followJobs } from './follow.ts';
import { listenToKeys } from './keys.ts';
import { offerCopies } from './copies.ts';
import { tellTimes } from './times.ts';
import { tellBusy } from './busy.ts';
import { offerSaving } from './saving.ts';
import { offerVerify } from './verify.ts';
import { tieNotes } from './notes.ts';

listenToKeys(document);
offerCopies(document);
tellTimes(document);
tellBusy(document);
offerSaving(document);
followJobs(document);
takeDrops(document);
offerVerify(document);
tieNotes(document);
