export { DOCUMENT_KINDS, type DocumentKind } from '#document/document.ts';
