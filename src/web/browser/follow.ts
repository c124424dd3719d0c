/** Told so often at most: the page is drawn anew by the server each time. */
const REDRAW_MS = 700;

/** Follows work that goes on, and shows each time what the server’s own page says of it. */
export function followJobs(page: Document): void {
  const job = page.querySelector<HTMLElement>('#job[data-follow]');
  const events = job?.dataset['follow'];
  if (job === null || events === undefined) return;
  const seen = Number(job.dataset['seen']);
  const source = new EventSource(events);
  let waiting = false;
  const redraw = async (): Promise<void> => {
    waiting = false;
    const answer = await fetch(location.href);
    const text = await answer.text();
    const fresh = new DOMParser().parseFromString(text, 'text/html').querySelector('#job');
    const shown = page.querySelector('#job');
    if (fresh === null || shown === null) return;
    // The status stays the same element, so that it is read aloud when it changes.
    const [status, next] = [shown, fresh].map(each => each.querySelector('[role=status]'));
    if (status != null && next != null) {
      status.replaceChildren(...next.childNodes);
      next.replaceWith(status);
    }
    shown.replaceWith(fresh);
    hideRefresh(page);
  };
  const hear = (event: MessageEvent): void => {
    if (Number(event.lastEventId) < seen || waiting) return;
    waiting = true;
    setTimeout(() => void redraw(), REDRAW_MS);
  };
  source.addEventListener('added', hear);
  source.addEventListener('failed', hear);
  source.addEventListener('done', event => {
    source.close();
    hear(event);
  });
  hideRefresh(page);
}

/** The link by which one looks again is for who has no scripts. */
function hideRefresh(page: Document): void {
  for (const line of page.querySelectorAll<HTMLElement>('[data-refresh]')) line.hidden = true;
}
