import type { Job, JobEvent } from '#server/contract.ts';
import { ADD } from './catalogue/add.ts';
import { COMMON } from './catalogue/common.ts';
import { COUNTS } from './catalogue/counts.ts';
import { html, type Markup } from './html.ts';
import type { Language } from './language.ts';
import { layout } from './layout.ts';
import type { Answer } from './page.ts';
import { timeTag } from './say-time.ts';
import { showAdded } from './show-added.ts';

/** What came of each input that was handed over; as long as it goes on, the page follows it. */
export const showJob: Answer = async (c, page) => {
  const { language } = page;
  const t = ADD[language];
  const name = c.req.param('job') ?? '';
  const job = page.server.jobs.find(name);
  if (job === null) {
    const none = html`<h1>${t.noJob}</h1>
      <p class="none">${t.noJobHelp} <a href="/documents?order=added">${t.seeAdded}</a></p>`;
    return c.html(layout(page, { title: COMMON[language].notFound, place: null, body: none }), 404);
  }
  const body = html`<h1>${t.jobTitle}</h1>
    <div id="job" ${job.done ? '' : html` data-follow="/api/jobs/${job.job}/events" data-seen="${job.events.length}"`}>
      ${showProgress(job, language)}
      ${
        job.events.length === 0
          ? html`<p class="none">${t.nothingYet}</p>`
          : html`<ol class="added">
              ${job.events.map(event => showEvent(event, language))}
            </ol>`
      }
      ${
        job.done
          ? html`<p class="ways">
              <a href="/">${t.ask}</a> <a href="/add">${t.more}</a> <a href="/documents?order=added">${t.seeAdded}</a>
            </p>`
          : html`<p data-refresh><a href="/jobs/${job.job}">${t.refresh}</a></p>`
      }
    </div>`;
  return c.html(layout(page, { title: t.jobTitle, place: null, body }));
};

/** How many documents and problems there are so far. */
export function countEvents(events: readonly JobEvent[]): { readonly documents: number; readonly problems: number } {
  const documents = events.filter(event => event.kind === 'added' && event.result.document !== null).length;
  return { documents, problems: events.filter(event => event.kind !== 'done').length - documents };
}

function showProgress({ asked, events, done }: Job, language: Language): Markup {
  const t = ADD[language];
  const counts = COUNTS[language];
  const { documents, problems } = countEvents(events);
  const say = done ? t.inAll : t.soFar;
  const told = say(counts.documents(documents), counts.problems(problems), counts.inputs(asked));
  return html`<p role="status" class="progress">
      <b>${done ? t.done : ''}</b> <span>${told}</span> ${done ? '' : html`<span class="aside">${t.running}</span>`}
    </p>
    ${done ? '' : html`<progress aria-label="${t.progress}" max="${asked}" value="${Math.min(asked, documents + problems)}"></progress>`}`;
}

function showEvent(event: JobEvent, language: Language): Markup {
  const t = ADD[language];
  switch (event.kind) {
    case 'added':
      return html`<li>${showAdded(event.result, language)}</li>`;
    case 'failed':
      return html`<li>
        <p class="warn"><b>${t.brokeOff}</b> <span lang="en">${event.message}</span></p>
        <p class="aside">${t.brokeOffHelp}</p>
      </li>`;
    case 'done':
      return html``;
  }
}

/** What was handed over since the program was started. */
export const showJobs: Answer = async (c, page) => {
  const { language } = page;
  const t = ADD[language];
  const jobs = page.server.jobs.list();
  const body = html`<h1>${t.jobsTitle}</h1>
    ${
      jobs.length === 0
        ? html`<p class="none">${t.jobsNone} <a href="/add">${t.title}</a></p>`
        : html`<table>
              <thead>
                <tr>
                  ${[t.started, t.handed, t.state].map(name => html`<th scope="col">${name}</th>`)}
                </tr>
              </thead>
              <tbody>
                ${jobs.map(job => showJobRow(job, language))}
              </tbody>
            </table>
            <p class="ways"><a href="/add">${t.more}</a></p>`
    }`;
  return c.html(layout(page, { title: t.jobsTitle, place: null, body }));
};

function showJobRow({ job, asked, startedAt, events, done }: Job, language: Language): Markup {
  const t = ADD[language];
  const counts = COUNTS[language];
  const { documents, problems } = countEvents(events);
  return html`<tr>
    <th scope="row"><a href="/jobs/${job}">${timeTag(startedAt, language)}</a></th>
    <td>${counts.inputs(asked)}</td>
    <td>${done ? t.isDone : t.isRunning}: ${counts.documents(documents)}, ${counts.problems(problems)}</td>
  </tr>`;
}
