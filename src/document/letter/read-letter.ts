import PostalMime, { type Address, type Email } from 'postal-mime';
import { Fault } from '#base/fault.ts';
import type { Block, Letter, Reading, Source } from '#document/document.ts';
import { readMachineTime } from '#document/facts/read-time.ts';
import { readPage } from '#document/html/read-page.ts';
import { languageOf } from '#document/language.ts';
import { splitParagraphs } from '#document/plain/lines.ts';
import { earlierMailLines } from './earlier-mail.ts';

/** Letters with their attachments larger than this are refused, in bytes. */
const MAX_BYTES = 32_000_000;

/** A subject without the marks of an answer or a forwarded mail. */
export function bareSubject(subject: string): string {
  return subject.replace(/^(?:\s*(?:re|fw|fwd|aw|wg|tr|rv|sv|antw|odp)\s*(?:\[\d+\])?\s*:)+\s*/iu, '').trim();
}

/**
 * Reads an e-mail: the text of its body (the plain part, else the HTML part), its parties and subject in `letter`. Earlier
 * mails that it quotes and its signature are `furniture`: they are not what the writer answers.
 * @throws Fault `input-unreadable`, `input-empty`, `input-too-large`.
 */
export async function readLetter(bytes: Uint8Array, source: Source): Promise<Reading> {
  if (bytes.length > MAX_BYTES)
    throw new Fault('input-too-large', `the e-mail has ${bytes.length} bytes, more than the ${MAX_BYTES} allowed`);
  const mail = await parse(bytes);
  const letter = letterOf(mail);
  const body = bodyOf(mail, source);
  const { said } = source;
  const published = said.published ?? letter.sent ?? source.headerTime;
  const attachments = mail.attachments.length;
  const subject = letter.subject === null ? '' : bareSubject(letter.subject);
  return {
    kind: said.kind ?? 'reply',
    title: subject === '' ? null : subject,
    outlet: said.outlet,
    url: said.url ?? source.url,
    published,
    publishedFrom: published === null ? null : said.published !== null ? 'user' : 'header',
    modified: null,
    bylines: letter.from.name === null ? [] : [letter.from.name],
    dateline: null,
    language: languageOf(body.text, []),
    ...body,
    reviews: [],
    letter,
    part: null,
    gaps: attachments === 0 ? [] : [`${attachments} attachment${attachments === 1 ? ' was' : 's were'} not read`],
  };
}

async function parse(bytes: Uint8Array): Promise<Email> {
  try {
    const mail = await PostalMime.parse(bytes);
    if (mail.headers.length === 0) throw new Fault('input-unreadable', 'it is no e-mail: it has no headers');
    return mail;
  } catch (cause) {
    if (cause instanceof Fault) throw cause;
    throw new Fault('input-unreadable', 'it could not be read as an e-mail', { cause });
  }
}

function letterOf(mail: Email): Letter {
  const date = mail.headers.find(header => header.key === 'date')?.value ?? mail.date ?? null;
  const from = mail.from ?? mail.sender;
  return {
    from: { name: from?.name === undefined || from.name === '' ? null : from.name, address: from?.address ?? null },
    to: (mail.to ?? []).flatMap(addressesOf),
    subject: mail.subject === undefined || mail.subject.trim() === '' ? null : mail.subject.trim(),
    sent: date === null ? null : readMachineTime(date),
  };
}

function addressesOf(address: Address): string[] {
  if (address.group !== undefined) return address.group.map(each => each.address ?? each.name);
  return address.address === undefined || address.address === '' ? [] : [address.address];
}

function bodyOf(mail: Email, source: Source): Pick<Reading, 'text' | 'blocks' | 'links'> {
  const text = mail.text?.replace(/\r\n/gu, '\n').trimEnd() ?? '';
  if (text.trim() === '') {
    if (mail.html === undefined || mail.html.trim() === '') throw new Fault('input-empty', 'the e-mail has no text');
    const page = readPage(mail.html, source);
    const earlier = earlierMailLines(page.blocks.map(block => page.text.slice(block.span[0], block.span[1])));
    const blocks = page.blocks.map((block, i): Block =>
      earlier[i] === true ? { span: block.span, role: 'furniture' } : block,
    );
    return { text: page.text, blocks, links: page.links };
  }
  const lines = splitParagraphs(text);
  const earlier = earlierMailLines(lines.map(line => line.text));
  return {
    text,
    blocks: lines.map((line, i): Block => ({ span: line.span, role: earlier[i] === true ? 'furniture' : 'body' })),
    links: [],
  };
}
