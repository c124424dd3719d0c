/** Lets files and links be dropped anywhere on a page that takes them in. */
export function takeDrops(page: Document): void {
  const zone = page.querySelector<HTMLElement>('[data-drop]');
  if (zone === null) return;
  for (const hint of page.querySelectorAll<HTMLElement>('[data-drop-hint]')) hint.hidden = false;
  const field = page.querySelector<HTMLInputElement>('input[type=file]');
  field?.addEventListener('change', () => listFiles(page, field.files));
  page.addEventListener('dragenter', event => {
    if (holds(event) !== null) zone.hidden = false;
  });
  page.addEventListener('dragover', event => {
    if (holds(event) === null) return;
    event.preventDefault();
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
  });
  page.addEventListener('dragleave', event => {
    // Leaving one element for another is no leaving of the page.
    if (event.relatedTarget === null) zone.hidden = true;
  });
  page.addEventListener('keydown', event => {
    if (event.key === 'Escape') zone.hidden = true;
  });
  page.addEventListener('drop', event => {
    const kind = holds(event);
    if (kind === null || event.dataTransfer === null) return;
    event.preventDefault();
    if (kind === 'link') {
      zone.hidden = true;
      return location.assign(
        `/add?address=${encodeURIComponent(firstLine(event.dataTransfer.getData('text/uri-list')))}`,
      );
    }
    const { files } = event.dataTransfer;
    if (isTooLarge(files, zone)) return show(zone, true);
    if (zone.dataset['drop'] === 'fill' && field !== null) {
      zone.hidden = true;
      field.files = files;
      return listFiles(page, files);
    }
    void send(zone, files);
  });
}

/** What is dragged; null for text, which fields take in themselves, and for links into them. */
function holds(event: DragEvent): 'files' | 'link' | null {
  const types = event.dataTransfer?.types ?? [];
  if (types.includes('Files')) return 'files';
  const isField = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement;
  return types.includes('text/uri-list') && !isField ? 'link' : null;
}

const firstLine = (text: string): string =>
  text.split(/\r?\n/u).find(line => line !== '' && !line.startsWith('#')) ?? '';

function isTooLarge(files: FileList, zone: HTMLElement): boolean {
  const bytes = [...files].reduce((sum, { size }) => sum + size, 0);
  return bytes > Number(zone.dataset['most']);
}

function show(zone: HTMLElement, tooLarge: boolean): void {
  const line = zone.querySelector<HTMLElement>('[data-too-large]');
  if (line !== null) line.hidden = !tooLarge;
}

/** Tells by name what was chosen, and whether it is too much. */
function listFiles(page: Document, files: FileList | null): void {
  const list = page.querySelector<HTMLElement>('[data-files]');
  const zone = page.querySelector<HTMLElement>('[data-drop]');
  const line = page.querySelector<HTMLElement>('form [data-too-large]');
  if (list === null || files === null) return;
  list.hidden = files.length === 0;
  list.replaceChildren(
    ...[...files].map(({ name, size }) => {
      const item = page.createElement('li');
      item.textContent = `${name} · ${Math.max(1, Math.round(size / 1024)).toLocaleString(page.documentElement.lang)} KiB`;
      return item;
    }),
  );
  if (line !== null && zone !== null) line.hidden = !isTooLarge(files, zone);
}

/** Hands the files over and goes where the answer is. */
async function send(zone: HTMLElement, files: FileList): Promise<void> {
  const says = zone.querySelector('[data-says]');
  if (says !== null) says.textContent = zone.dataset['sending'] ?? '';
  const form = new FormData();
  for (const file of files) form.append('files', file);
  const answer = await fetch('/add', { method: 'POST', body: form });
  location.assign(answer.url === '' || !answer.redirected ? '/add' : answer.url);
}
