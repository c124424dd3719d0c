/** Makes a file of what stands in the page and nowhere else. */
export function offerSaving(page: Document): void {
  for (const button of page.querySelectorAll<HTMLButtonElement>('[data-save]')) {
    button.hidden = false;
    button.addEventListener('click', () => save(page, button));
  }
}

function save(page: Document, { dataset }: HTMLButtonElement): void {
  const { save: id = '', name = '', type = '' } = dataset;
  const text: unknown = JSON.parse(page.getElementById(id)?.textContent ?? '""');
  const link = page.createElement('a');
  link.href = URL.createObjectURL(new Blob([String(text)], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
