/** A row of things that somebody puts in and somebody else takes out, in order, waiting where there is none yet. */
export class Items<T> {
  readonly #kept: T[] = [];
  #over: { readonly error: Error | null } | null = null;
  #wake: (() => void) | null = null;

  push(item: T): void {
    this.#kept.push(item);
    this.#wake?.();
  }

  end(): void {
    this.#over ??= { error: null };
    this.#wake?.();
  }

  /** What was put in before is still handed out; then the error is thrown. */
  fail(error: Error): void {
    this.#over ??= { error };
    this.#wake?.();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T> {
    for (;;) {
      const item = this.#kept.shift();
      if (item !== undefined) yield item;
      else if (this.#over !== null) {
        if (this.#over.error !== null) throw this.#over.error;
        return;
      } else
        await new Promise<void>(resolve => {
          this.#wake = resolve;
        });
    }
  }
}
