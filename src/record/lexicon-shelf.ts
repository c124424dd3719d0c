import { buildLexicon, EMPTY_LEXICON, type Lexicon } from '#known/lexicon.ts';
import { readLexicon, writeLexicon } from '#known/lexicon-json.ts';
import type { Reader, Writer } from '#store/store.ts';

/** What the words of all checked claims of a record tell together, made anew when those have changed. */
export class LexiconShelf {
  #digest: string | null = null;
  #lexicon: Lexicon = EMPTY_LEXICON;
  #isKept = true;

  async open(reader: Reader): Promise<Lexicon> {
    const digest = await reader.checkedDigest();
    if (digest === this.#digest) return this.#lexicon;
    const kept = digest === null ? null : await reader.lexicon(digest);
    this.#lexicon = digest === null ? EMPTY_LEXICON : kept === null ? await gather(reader) : readLexicon(kept);
    this.#isKept = digest === null || kept !== null;
    this.#digest = digest;
    return this.#lexicon;
  }

  /** True if it was made here and the record could keep it. */
  get hasNews(): boolean {
    return !this.#isKept;
  }

  async keep(writer: Writer): Promise<void> {
    if (!this.#isKept && this.#digest !== null) await writer.keepLexicon(this.#digest, writeLexicon(this.#lexicon));
    this.#isKept = true;
  }
}

async function gather(reader: Reader): Promise<Lexicon> {
  const claims = [];
  for await (const each of reader.everyCheckedClaim()) claims.push(each);
  return buildLexicon(claims);
}
