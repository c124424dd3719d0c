/** Says that a question is being worked on, and does not ask it twice. */
export function tellBusy(page: Document): void {
  for (const form of page.querySelectorAll<HTMLFormElement>('form[data-busy]'))
    form.addEventListener('submit', () => {
      const button = form.querySelector<HTMLButtonElement>('button:not([type=button])');
      form.setAttribute('aria-busy', 'true');
      if (button === null) return;
      const before = button.textContent;
      button.textContent = form.dataset['busy'] ?? before;
      // A page that one comes back to is as it was.
      addEventListener(
        'pageshow',
        () => {
          form.removeAttribute('aria-busy');
          button.textContent = before;
        },
        { once: true },
      );
    });
  page.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    if (event.target instanceof HTMLTextAreaElement) event.target.form?.requestSubmit();
  });
}
