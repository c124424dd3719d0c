import type { Letter } from '#document/document.ts';
import { readMachineTime } from '#document/facts/read-time.ts';

const FIELD = /^(from|to|cc|bcc|date|sent|subject|reply-to|message-id)\s*:\s*(.*)$/iu;

/** The headers that a mail saved as text begins with, and how many lines they take; null if it begins otherwise. */
export function readLetterHead(lines: readonly string[]): { readonly letter: Letter; readonly length: number } | null {
  const fields = new Map<string, string>();
  let length = 0;
  for (const line of lines.slice(0, 12)) {
    const match = FIELD.exec(line);
    if (match === null) break;
    fields.set((match[1] ?? '').toLowerCase(), (match[2] ?? '').trim());
    length += 1;
  }
  const from = fields.get('from');
  if (from === undefined || length < 2) return null;
  const address = /[\w.+-]+@[\w.-]+/u.exec(from)?.[0] ?? null;
  const name = from.replace(/[<([]?[\w.+-]+@[\w.-]+[>)\]]?/u, '').replace(/^["'\s]+|["'\s,]+$/gu, '');
  const date = fields.get('date') ?? fields.get('sent');
  const subject = fields.get('subject');
  return {
    letter: {
      from: { name: name === '' ? null : name, address },
      to: (fields.get('to') ?? '').split(/\s*[;,]\s*/u).filter(each => each !== ''),
      subject: subject === undefined || subject === '' ? null : subject,
      sent: date === undefined ? null : readMachineTime(date),
    },
    length,
  };
}
