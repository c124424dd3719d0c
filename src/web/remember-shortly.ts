/** An answer is taken for so long as it was: what every page shows is not worked out anew for each of many readers. */
const SHORTLY_MS = 1500;

export interface RememberOptions<T> {
  /** Which answers may be given again; one that may not, like a failure, is given to those who wait for it and asked anew by the next. */
  readonly mayKeep: (answer: T) => boolean;
  readonly now?: () => number;
}

/** Asks, and gives the same answer to whoever asks again shortly after. */
export function rememberShortly<T>(ask: () => Promise<T>, options: RememberOptions<T>): () => Promise<T> {
  const { mayKeep, now = Date.now } = options;
  let kept: { readonly at: number; readonly answer: Promise<T> } | null = null;
  return () => {
    if (kept !== null && now() - kept.at < SHORTLY_MS) return kept.answer;
    const asked = { at: now(), answer: ask() };
    kept = asked;
    const forget = (): void => {
      if (kept === asked) kept = null;
    };
    asked.answer.then(answer => mayKeep(answer) || forget(), forget);
    return asked.answer;
  };
}
