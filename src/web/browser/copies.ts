/** Shows the buttons that only work with scripts, and makes them work. */
export function offerCopies(page: Document): void {
  for (const button of page.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', () => void copy(button));
  }
  for (const button of page.querySelectorAll<HTMLButtonElement>('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => print());
  }
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const text = button.parentElement?.querySelector('pre')?.textContent ?? '';
  const before = button.textContent;
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = button.dataset['copied'] ?? before;
    setTimeout(() => {
      button.textContent = before;
    }, 2000);
  } catch {
    // Where copying is forbidden the text is selected, so that one can copy it by hand.
    const pre = button.parentElement?.querySelector('pre');
    if (pre != null) getSelection()?.selectAllChildren(pre);
  }
}
