/** True where keys are being typed into something. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName))
  );
}

/** `/` to ask, `j` and `k` through the evidence, `o` opens, `?` leads to the line of keys. */
export function listenToKeys(page: Document): void {
  page.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' && isTyping(event.target) && event.target instanceof HTMLElement)
      return event.target.blur();
    if (isTyping(event.target)) return;
    if (act(page, event.key)) event.preventDefault();
  });
}

function act(page: Document, key: string): boolean {
  switch (key) {
    case '/': {
      const field = page.querySelector<HTMLTextAreaElement>('[data-ask]');
      if (field === null) location.assign('/');
      field?.focus();
      field?.select();
      return true;
    }
    case 'j':
      return step(page, 1);
    case 'k':
      return step(page, -1);
    case 'o': {
      const link = page.activeElement?.querySelector<HTMLAnchorElement>('[data-open]') ?? null;
      link?.click();
      return link !== null;
    }
    case '?': {
      const keys = page.querySelector<HTMLElement>('.keys');
      keys?.setAttribute('tabindex', '-1');
      keys?.focus();
      return keys !== null;
    }
    default:
      return false;
  }
}

function step(page: Document, by: 1 | -1): boolean {
  const pieces = [...page.querySelectorAll<HTMLElement>('.piece')];
  const at = pieces.findIndex(piece => piece.contains(page.activeElement));
  const next = pieces[at === -1 ? (by === 1 ? 0 : pieces.length - 1) : at + by];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  return next !== undefined;
}
