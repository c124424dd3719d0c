import { openRecord, type Record } from '#record/record.ts';
import { Hono } from 'hono';
import { makeApi } from './api.ts';
import { guard, safeHeaders } from './guard.ts';
import { openJobs } from './jobs.ts';

/** What a small record is made of: one text in two outlets, an interview, a fact-check, a language that is not read, a page without text. */
const FILES = [
  {
    name: 'ferry.txt',
    outlet: 'The Quay Gazette',
    published: '2025-03-03',
    text: 'Ferry to run on Sundays\n\n“The ferry will run on Sundays from May,” Mayor Ilse Brandt told the council on Monday. “Nobody shall be left on the island,” she said.\n\nNora Finch of the harbour office said that the timetable was not ready.\n\nThe council votes on the timetable in April, and the boats are to be painted before then in the yard below the bridge.\n',
  },
  {
    name: 'ferry-again.txt',
    outlet: 'Harbour Post',
    published: '2025-03-04',
    text: 'Sunday ferries from May\n\n“The ferry will run on Sundays from May,” Mayor Ilse Brandt told the council on Monday. “Nobody shall be left on the island,” she said.\n\nNora Finch of the harbour office said that the timetable was not ready.\n\nThe council votes on the timetable in April, and the boats are to be painted before then in the yard below the bridge.\n',
  },
  {
    name: 'mill.txt',
    outlet: 'Fenwick Courier',
    published: '2025-06-10',
    text: 'Mill stays in the family\n\n“The mill will stay in our hands,” said Benno Calloway, who owns it.\n',
  },
  {
    name: 'check.html',
    outlet: 'Second Sight',
    published: '2025-06-12',
    text: `<html><head><title>No, the mill is not for sale</title><script type="application/ld+json">${JSON.stringify({
      '@context': 'https://schema.org',
      '@type': 'ClaimReview',
      url: 'https://secondsight.example/mill',
      claimReviewed: 'Benno Calloway sells the mill',
      datePublished: '2025-06-12',
      author: { '@type': 'Organization', name: 'Second Sight' },
      reviewRating: { '@type': 'Rating', alternateName: 'False' },
    })}</script></head><body><article><h1>No, the mill is not for sale</h1><p>A post says that Benno Calloway sells the mill. Benno Calloway told Second Sight: “I have not sold it, and I will not.” We found no sale in the register of the town.</p></article></body></html>`,
  },
  {
    name: 'puente.txt',
    outlet: 'El Muelle',
    published: null,
    text: 'El puente nuevo se abrirá en mayo, según dijo la alcaldesa de la ciudad, que espera que las obras terminen antes de las fiestas del verano.\n',
  },
  { name: 'empty.html', outlet: 'Harbour Post', published: null, text: '<html><body></body></html>' },
] as const;

const toBytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A small record of invented people and outlets, in a folder that is made. */
export async function openSmallRecord(folder: string): Promise<Record> {
  const record = await openRecord(folder);
  const files = FILES.map(({ name, outlet, published, text }) => ({
    name,
    bytes: toBytes(text),
    said: { outlet, ...(published === null ? {} : { published }) },
  }));
  for await (const _ of record.add([], { files })) continue;
  return record;
}

export const HOST = '127.0.0.1:4747';
export const TOKEN = 'token-of-a-test';

/** The API as it is served, guard and all, and a way to ask it as a program with the token does. */
export function serveSmall(record: Record): {
  readonly app: Hono;
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
  readonly failures: readonly unknown[];
} {
  const failures: unknown[] = [];
  const jobs = openJobs(record, () => new Date(Date.UTC(2026, 0, 1)));
  const app = new Hono();
  app.use(safeHeaders, guard({ token: TOKEN, hosts: [HOST], locked: () => 'locked' }), (_, next) => next());
  app.route(
    '/api',
    makeApi({ record, jobs, name: 'small' }, { version: '0.0.0', onFailure: error => failures.push(error) }),
  );
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set('host', HOST);
    headers.set('authorization', `Bearer ${TOKEN}`);
    return app.request(`http://${HOST}/api${path}`, { ...init, headers });
  };
  return { app, ask, failures };
}
