/** Offers to fetch kept bytes and to hash them here, before one's eyes, and lays the result beside the hash that was kept. */
export function offerVerify(page: Document): void {
  // Browsers hash on safe origins only; where this is none, the server's own hash is one link away.
  if (!('subtle' in crypto)) return;
  for (const part of page.querySelectorAll<HTMLElement>('[data-verify]')) {
    const button = part.querySelector('button');
    if (button === null) continue;
    for (const each of part.querySelectorAll<HTMLElement>('.verify-how [hidden]')) each.hidden = false;
    button.addEventListener('click', () => {
      button.disabled = true;
      void verify(part).finally(() => {
        button.disabled = false;
      });
    });
  }
}

async function verify(part: HTMLElement): Promise<void> {
  const {
    verify: address = '',
    hash = '',
    bytes: all = '0',
    equal = '',
    unequal = '',
    failed = '',
    progress = '',
  } = part.dataset;
  const says = part.querySelector<HTMLElement>('.verify-says');
  const computed = part.querySelector<HTMLElement>('[data-computed]');
  if (says === null || computed === null) return;
  const number = new Intl.NumberFormat(document.documentElement.lang);
  const tell = (bytes: number): void => {
    says.textContent = progress.replace('%1', number.format(bytes)).replace('%2', number.format(Number(all)));
  };
  delete part.dataset['outcome'];
  try {
    const found = await hashOf(await fetchBytes(address, tell));
    computed.textContent = found;
    computed.closest<HTMLElement>('.row')?.removeAttribute('hidden');
    part.dataset['outcome'] = found === hash ? 'equal' : 'unequal';
    const told = says.textContent ?? '';
    says.textContent = `${found === hash ? equal : unequal} (${told})`;
  } catch {
    part.dataset['outcome'] = 'failed';
    says.textContent = failed;
  }
}

/** All bytes of an address, told how many are there as they come. */
async function fetchBytes(address: string, tell: (bytes: number) => void): Promise<Uint8Array<ArrayBuffer>> {
  // Not what the browser still has of it: what is there now.
  const response = await fetch(address, { cache: 'no-store' });
  if (!response.ok || response.body === null) throw new Error(`status ${response.status}`);
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = response.body.getReader();
  tell(0);
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    pieces.push(next.value);
    length += next.value.length;
    tell(length);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
