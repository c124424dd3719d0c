/** Waits until this many milliseconds have passed since the host's last request ended; not at all for its first. */
type Pause = (ms: number) => Promise<void>;

/** Gives each host's requests their turns. */
export interface Turns {
  /** Runs work when all earlier work for the host is done; the work itself says where its pause lies. */
  readonly take: <T>(host: string, work: (pause: Pause) => Promise<T>) => Promise<T>;
}

export interface TurnSettings {
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
}

/** Different hosts do not wait for each other; the work of one host runs in the order it was asked for. */
export function openTurns({ now, wait }: TurnSettings): Turns {
  const queues = new Map<string, Promise<unknown>>();
  const endedMs = new Map<string, number>();
  return {
    take: (host, work) => {
      let asked = false;
      const pause: Pause = async ms => {
        const lastMs = endedMs.get(host);
        if (lastMs !== undefined && lastMs + ms > now()) await wait(lastMs + ms - now());
        asked = true;
      };
      const run = async () => {
        try {
          return await work(pause);
        } finally {
          if (asked) endedMs.set(host, now());
        }
      };
      const turn = (queues.get(host) ?? Promise.resolve()).then(run, run);
      const settled = turn.then(
        () => {},
        () => {},
      );
      queues.set(host, settled);
      return turn;
    },
  };
}
