import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie, setCookie } from 'hono/cookie';
import { Fault } from '#base/fault.ts';
import { MOST_BYTES, type Server } from '#server/contract.ts';
import type { Assets } from './assets.ts';
import { COMMON } from './catalogue/common.ts';
import { correctOutlet } from './correct-outlet.ts';
import { assignStatements, mergePeople, renamePerson, splitPerson, undoCorrection } from './correct-person.ts';
import { html } from './html.ts';
import { chooseSpeech } from './language.ts';
import { layout } from './layout.ts';
import { showAdd, takeIn } from './page-add.ts';
import { showAsk } from './page-ask.ts';
import { showDocumentList } from './page-documents.ts';
import { showFindings } from './page-findings.ts';
import { showJob, showJobs } from './page-job.ts';
import { showOutlet } from './page-outlet.ts';
import { showOutletLog, showProposals } from './page-outlet-log.ts';
import { showOutlets } from './page-outlets.ts';
import { showRecord } from './page-record.ts';
import { showUnread } from './page-unread.ts';
import { showDocument } from './page-document.ts';
import { showHeadlines } from './page-headlines.ts';
import { showKept } from './page-kept.ts';
import { askAndShow, showFinding } from './page-finding.ts';
import { proofDraft, showProofForm } from './page-proof.ts';
import { showSearch } from './page-search.ts';
import { showCorrect } from './page-correct-person.ts';
import { showPeople } from './page-people.ts';
import { showPeopleLog } from './page-people-log.ts';
import { showPerson } from './page-person.ts';
import { showSpread } from './page-spread.ts';
import type { Answer, Page } from './page.ts';
import { rememberShortly } from './remember-shortly.ts';

export interface SiteOptions {
  readonly assets: Assets;
  /** Told of errors that are no fault of the request. */
  readonly onFailure: (error: unknown) => void;
  /** The status and the one line for a person that belong to an error. */
  readonly describe: (error: unknown) => { readonly status: number; readonly detail: string };
}

/** Every page at its address. */
const PAGES: readonly (readonly [method: 'get' | 'post', path: string, answer: Answer])[] = [
  ['get', '/', showAsk],
  ['post', '/findings', askAndShow],
  ['get', '/findings/:ids', showFinding],
  ['get', '/proof', showProofForm],
  ['post', '/proof', proofDraft],
  ['get', '/findings', showFindings],
  ['get', '/record', showRecord],
  ['get', '/unread', showUnread],
  ['get', '/documents', showDocumentList],
  ['get', '/add', showAdd],
  ['post', '/add', takeIn],
  ['get', '/jobs', showJobs],
  ['get', '/jobs/:job', showJob],
  ['get', '/outlets', showOutlets],
  ['get', '/outlets/correct', showOutlet],
  ['get', '/outlets/proposals', showProposals],
  ['get', '/outlets/log', showOutletLog],
  ['post', '/outlets/corrections', correctOutlet],
  ['get', '/search', showSearch],
  ['get', '/spread', showSpread],
  ['get', '/people', showPeople],
  ['get', '/people/log', showPeopleLog],
  ['post', '/people/log/undo', undoCorrection],
  ['get', '/people/:id', showPerson],
  ['get', '/people/:id/correct', showCorrect],
  ['post', '/people/:id/merge', mergePeople],
  ['post', '/people/:id/rename', renamePerson],
  ['post', '/people/:id/split', splitPerson],
  ['post', '/people/:id/assign', assignStatements],
  ['get', '/documents/:id', showDocument],
  ['get', '/documents/:id/kept', showKept],
  ['get', '/headlines', showHeadlines],
];

/** The statuses of faults that a page may meet. */
const STATUSES = [400, 404, 413, 422, 502, 503, 504] as const;

const A_YEAR_S = 31_536_000;

/** The pages over a record, with what they load. */
export function makeSite(server: Server, { assets, onFailure, describe }: SiteOptions): Hono {
  // Of an empty record pages say so, and what to do next: that must not be said once something has come in.
  const countDocuments = rememberShortly(() => server.record.documentCount(), {
    mayKeep: documents => documents > 0,
  });
  const made = { server, assets, countDocuments };
  const site = new Hono();
  site.route('/assets', assets.app);
  site.use(
    bodyLimit({
      maxSize: MOST_BYTES,
      onError: () => {
        throw new Fault('input-too-large', `more than ${MOST_BYTES / 1024 / 1024} MiB at once: add it in parts`);
      },
    }),
  );
  for (const [method, path, answer] of PAGES)
    site.on(method.toUpperCase(), path, async c => answer(c, await openPage(c, made)));
  // Not `notFound`, which is not asked where the site is a part of an application; whatever is asked for by a method that has no page, too.
  site.all('*', async c => {
    const page = await openPage(c, made);
    const t = COMMON[page.language];
    const body = html`<h1 class="says">${t.notFound}</h1>
      <p><a href="/">${t.notFoundHint}</a></p>`;
    return c.html(layout(page, { title: t.notFound, place: null, body }), 404);
  });
  site.onError(async (error, c) => {
    const { status, detail } = describe(error);
    // Who broke off in the middle of sending is no failure of the program.
    if (status >= 500 && !c.req.raw.signal.aborted) onFailure(error);
    const speech = chooseSpeech(getCookie(c, 'lang'), c.req.header('accept-language'));
    const t = COMMON[speech.language];
    const page: Page = { ...speech, server, assets, address: '/', documents: 0 };
    const body = html`<h1 class="says">${t.failed}</h1>
      <p class="what">${detail}</p>
      <p>${t.failedHint}</p>`;
    return c.html(layout(page, { title: t.failed, place: null, body }), STATUSES.find(each => each === status) ?? 500);
  });
  return site;
}

/** What all pages are made with. */
interface Made {
  readonly server: Server;
  readonly assets: Assets;
  readonly countDocuments: () => Promise<number>;
}

/** What a page is made with; a language that is chosen once stays chosen. */
async function openPage(c: Context, { server, assets, countDocuments }: Made): Promise<Page> {
  const named = c.req.query('lang');
  if (named !== undefined)
    setCookie(c, 'lang', named.slice(0, 10), { path: '/', sameSite: 'Strict', maxAge: A_YEAR_S });
  const speech = chooseSpeech(named ?? getCookie(c, 'lang'), c.req.header('accept-language'));
  const url = new URL(c.req.url);
  // `//name` would be another host.
  const address = `${url.pathname.replace(/^\/+/u, '/')}${url.search}`;
  return { ...speech, server, assets, address, documents: await countDocuments() };
}

/** What a browser without the token is shown: the only page that anybody may see, so it tells nothing. */
export function lockedPage(): string {
  const { name, locked, lockedHint, lockedAgain } = COMMON.en;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${name}</title><h1>${locked}</h1><p>${lockedHint}</p><p><a href="">${lockedAgain}</a></p></html>\n`;
}
