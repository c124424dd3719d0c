import { extname } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'application/xhtml+xml',
  '.txt': 'text/plain',
  '.text': 'text/plain',
  '.md': 'text/markdown',
  '.markdown': 'text/markdown',
  '.eml': 'message/rfc822',
  '.json': 'application/json',
  '.jsonld': 'application/ld+json',
  '.jsonl': 'application/x-ndjson',
  '.ndjson': 'application/x-ndjson',
  '.xml': 'application/xml',
  '.vtt': 'text/vtt',
  '.srt': 'application/x-subrip',
  '.gz': 'application/gzip',
  '.zip': 'application/zip',
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** The media type that a file's extension stands for, without parameters; null if it stands for none that is known. */
export function mediaTypeOf(path: string): string | null {
  return TYPES[extname(path).toLowerCase()] ?? null;
}
