/** An answer is taken for so long as it was: what every page shows is not worked out anew for each of many readers. */
const SHORTLY_MS = 1500;

/** Asks, and gives the same answer to whoever asks again shortly after; a failure is asked anew at once. */
export function rememberShortly<T>(ask: () => Promise<T>, now: () => number = Date.now): () => Promise<T> {
  let kept: { readonly at: number; readonly answer: Promise<T> } | null = null;
  return () => {
    if (kept !== null && now() - kept.at < SHORTLY_MS) return kept.answer;
    const asked = { at: now(), answer: ask() };
    kept = asked;
    asked.answer.catch(() => {
      if (kept === asked) kept = null;
    });
    return asked.answer;
  };
}
