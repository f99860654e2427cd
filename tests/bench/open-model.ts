/** When requests of one kind start: so many a second, evenly, whatever became of those before. */
export interface Stream {
  name: string;
  perSecond: number;
  /** Sends one; gives what went wrong, else nothing. */
  send(): Promise<string | undefined>;
}

/** Time, as the run sees it; tests move it by hand. */
export interface RunClock {
  now(): number;
  /** Waits until that moment, or goes on at once if it has passed. */
  until(moment: number): Promise<void>;
}

/** What came of the requests of one stream. */
export interface StreamResult {
  name: string;
  /** Milliseconds from the moment each was meant to start, sorted. */
  latencies: number[];
  errors: string[];
}

/** The clock on the wall. */
export const wallClock: RunClock = {
  now: () => performance.now(),
  until: (moment) => new Promise((come) => setTimeout(come, Math.max(0, moment - performance.now()))),
};

/**
 * Sends streams of requests at fixed times (open model). People do not wait for each other: while a server stands still
 * they keep coming, and each waits from the moment they came. So no request waits for the answer of another, and what
 * one took is counted from its intended start, also when this program was late to send it.
 */
export async function runStreams(
  streams: readonly Stream[],
  seconds: number,
  clock: RunClock = wallClock,
): Promise<StreamResult[]> {
  const from = clock.now();
  const results = streams.map(({ name }): StreamResult => ({ name, latencies: [], errors: [] }));
  const arrivals = streams
    .flatMap(({ perSecond }, stream) =>
      Array.from({ length: perSecond * seconds }, (_, number) => ({ stream, at: from + (number * 1000) / perSecond })),
    )
    .sort((one, other) => one.at - other.at);
  const sent: Promise<void>[] = [];
  for (const { stream, at } of arrivals) {
    if (at > clock.now()) await clock.until(at);
    const { latencies, errors } = results[stream] as StreamResult;
    const send = async () => {
      const error = await (streams[stream] as Stream).send().catch(String);
      latencies.push(clock.now() - at);
      if (error) errors.push(error);
    };
    sent.push(send());
  }
  await Promise.all(sent);
  for (const { latencies } of results) latencies.sort((one, other) => one - other);
  return results;
}

/** The latency that so many of a hundred do not exceed. */
export const percentile = (sorted: readonly number[], percent: number): number =>
  sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? Number.NaN;
