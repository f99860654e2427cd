// Judges what many people at once did to the places of one time (QA-112). Times are milliseconds on one clock.

/** What one client asked, and what it was told. `unknown`: it got no answer. */
export interface Operation {
  operation: 'signUp' | 'wait' | 'cancel' | 'accept' | 'decline';
  party: string;
  seats: number;
  startedAt: number;
  endedAt: number;
  /** `refused`: the offer was no longer there to be answered so. */
  answer: 'confirmed' | 'waiting' | 'full' | 'cancelled' | 'refused' | 'unknown';
  /** The id that the receipt names. */
  receipt?: string;
}

/** One stored sign-up at the end. */
export interface FinalRow {
  id: string;
  party: string;
  seats: number;
  status: 'confirmed' | 'offered' | 'waiting' | 'ended';
  /** Said no to what is free now, and is not asked again for it. */
  hasPassed?: boolean;
}

/** All that happened to one time. */
export interface History {
  capacity: number;
  operations: readonly Operation[];
  rows: readonly FinalRow[];
  /** The counter of seats taken or offered, as it is stored. */
  counter: number;
}

/** Everything about a history that cannot be; nothing for a right one. */
export function judgeHistory(history: History): string[] {
  return [overbooked, falselyFull, outOfOrder, lostOrMade, idleSeats, falseReceipts].flatMap((check) => check(history));
}

const takes = ({ operation, answer }: Operation) =>
  (operation === 'signUp' || operation === 'accept') && answer === 'confirmed';
const frees = ({ operation, answer }: Operation) => operation === 'cancel' && answer === 'cancelled';
const mayFree = ({ operation, answer }: Operation) =>
  operation === 'cancel' && (answer === 'cancelled' || answer === 'unknown');
const answersOffer = ({ operation }: Operation) => operation === 'accept' || operation === 'decline';
const sum = (list: readonly { seats: number }[]) => list.reduce((seats, one) => seats + one.seats, 0);

/** A repeat by a party that is in takes no further seats (SU-68): only the first of each receipt counts. */
function withoutRepeats(operations: readonly Operation[]): Operation[] {
  const seen = new Set<string>();
  return [...operations]
    .sort((one, other) => one.endedAt - other.endedAt)
    .filter((one) => {
      if (!takes(one) || one.receipt === undefined) return true;
      const isFirst = !seen.has(one.receipt);
      seen.add(one.receipt);
      return isFirst;
    });
}

/** (1) At no instant more seats surely taken than there are. */
function overbooked({ capacity, operations }: History): string[] {
  const real = withoutRepeats(operations);
  const [taking, freeing] = [real.filter(takes), real.filter(mayFree)];
  const worst = Math.max(
    0,
    ...taking.map(
      ({ endedAt }) =>
        sum(taking.filter((one) => one.endedAt <= endedAt)) - sum(freeing.filter((one) => one.startedAt <= endedAt)),
    ),
  );
  return worst > capacity ? [`overbooked: ${worst} of ${capacity} seats`] : [];
}

/** (2) Nobody is told "full" unless it can have been, at some instant while they asked. */
function falselyFull({ capacity, operations, rows }: History): string[] {
  const holding = rows.filter(({ status }) => status === 'offered' || status === 'confirmed');
  // Who was asked held the seats for a while, whatever the answer.
  const held = new Set([...holding, ...operations.filter(answersOffer)].map(({ party }) => party));
  const maybeTaking = operations.filter((one) => {
    const mayCount = one.operation === 'signUp' && (one.answer === 'confirmed' || one.answer === 'unknown');
    return mayCount || (one.operation === 'wait' && held.has(one.party));
  });
  const surelyFree = operations.filter(frees);
  const lied = operations.filter((one) => {
    if (one.answer !== 'full') return false;
    const instants = [one.startedAt, ...maybeTaking.map(({ startedAt }) => startedAt)].filter(
      (at) => at >= one.startedAt && at <= one.endedAt,
    );
    return !instants.some((at) => {
      const most =
        sum(maybeTaking.filter(({ startedAt }) => startedAt <= at)) -
        sum(surelyFree.filter(({ endedAt }) => endedAt < at));
      return most > capacity - one.seats;
    });
  });
  return lied.map(({ party, seats }) => `told "full" with places: ${party} wanted ${seats}`);
}

/** (3) Of parties of one size, who surely queued first is asked first. */
function outOfOrder({ operations, rows }: History): string[] {
  const waits = operations.filter(({ operation, answer }) => operation === 'wait' && answer === 'waiting');
  const statusOf = new Map(rows.map(({ party, status }) => [party, status]));
  const asked = new Set(operations.filter(answersOffer).map(({ party }) => party));
  return waits.flatMap((later) => {
    const isServed = statusOf.get(later.party) === 'offered' || statusOf.get(later.party) === 'confirmed';
    if (!isServed) return [];
    const passed = waits.filter(
      (one) =>
        one.endedAt < later.startedAt &&
        one.seats === later.seats &&
        statusOf.get(one.party) === 'waiting' &&
        !asked.has(one.party),
    );
    return passed.map(({ party }) => `asked out of order: ${later.party} before ${party}`);
  });
}

/** (4) What is stored is what was acknowledged, and some of what got no answer; the counter is a recount. */
function lostOrMade({ capacity, operations, rows, counter }: History): string[] {
  const holding = rows.filter(({ status }) => status === 'confirmed' || status === 'offered');
  const recount = sum(holding);
  const acknowledged = operations.filter((one) => takes(one) || (one.operation === 'wait' && one.answer === 'waiting'));
  const asked = new Set(operations.filter(({ operation }) => operation !== 'cancel').map(({ party }) => party));
  const cancelled = new Set(operations.filter(({ operation }) => operation === 'cancel').map(({ party }) => party));
  const live = rows.filter(({ status }) => status !== 'ended');
  const parties = live.map(({ party }) => party);
  return [
    ...(recount === counter ? [] : [`counter ${counter}, recount ${recount}`]),
    ...(recount <= capacity ? [] : [`stored ${recount} of ${capacity} seats`]),
    ...acknowledged
      .filter(({ party }) => !parties.includes(party) && !cancelled.has(party))
      .map(({ party }) => `lost: ${party}`),
    ...rows.filter(({ party }) => !asked.has(party)).map(({ party }) => `nobody asked for ${party}`),
    ...parties.filter((party, at) => parties.indexOf(party) !== at).map((party) => `twice in: ${party}`),
    ...live
      .filter(({ party, seats }) => !operations.some((one) => one.party === party && one.seats === seats))
      .map(({ party }) => `split: ${party}`),
  ];
}

/** (5) At rest no seat is free while a party waits that fits. */
function idleSeats({ capacity, rows }: History): string[] {
  const free = capacity - sum(rows.filter(({ status }) => status === 'confirmed' || status === 'offered'));
  return rows
    .filter(({ status, seats, hasPassed }) => status === 'waiting' && seats <= free && !hasPassed)
    .map(({ party }) => `${party} waits beside ${free} free`);
}

/** (6) Each receipt leads to a row of that party. */
function falseReceipts({ operations, rows }: History): string[] {
  return operations
    .filter(({ receipt }) => receipt !== undefined)
    .filter(({ receipt, party }) => !rows.some((row) => row.id === receipt && row.party === party))
    .map(({ party }) => `receipt without a row: ${party}`);
}
