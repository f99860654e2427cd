import { realWait, settlePromises } from './fixed-clock.ts';
import { elementsIn } from './shadow-roots.ts';

/** How often a page is looked at before it counts as standing still, and how often at most. */
const calmLooks = 4;
const mostLooks = 300;
/** How often something that changed meanwhile is looked at again. */
const mostTurns = 5;
const everything = { attributes: true, characterData: true, childList: true, subtree: true };

/** Locks that the browser has been asked about and has not answered yet: it does so from another process, in its own time. */
let asked = 0;

/** What stands on a page, or is a page of its own in a frame. */
interface Staged {
  stage: Element;
}

/** Waits until every element of a stage has rendered what it knows. */
export async function untilRendered(stage: Element): Promise<void> {
  let quietRounds = 0;
  for (let round = 0; round < 50; round += 1) {
    await settlePromises();
    const pending = [...elementsIn(stage)].filter(
      (element) => 'isUpdatePending' in element && element.isUpdatePending,
    ) as unknown as { updateComplete: Promise<boolean> }[];
    quietRounds = pending.length === 0 ? quietRounds + 1 : 0;
    // A part that is fetched, and is there already, still comes some turns later.
    if (quietRounds === 4) return;
    await Promise.all(pending.map(({ updateComplete }) => updateComplete));
  }
  throw new Error('The page does not come to rest: an element keeps rendering.');
}

/** Waits until a page looks the same a few times in a row: widgets read in slices, and care for colours late. */
export async function untilStill({ stage }: Staged): Promise<void> {
  await untilRendered(stage);
  let before = '';
  for (let look = 0, calm = 0; look < mostLooks && calm < calmLooks; look += 1) {
    await realWait(10);
    const elements = [stage, ...elementsIn(stage)];
    const isWaiting = asked > 0 || elements.some((element) => 'isUpdatePending' in element && element.isUpdatePending);
    const now = elements.map(({ shadowRoot }) => shadowRoot?.innerHTML ?? '').join();
    calm = now === before && !isWaiting ? calm + 1 : 0;
    before = now;
  }
}

/** Looks at a page that stands still: what changed while it was looked at is looked at again, as a whole. */
export async function lookAtRest(page: Staged, look: () => Promise<string[]>): Promise<string[]> {
  for (let turn = 0; turn < mostTurns; turn += 1) {
    let hasChanged = false;
    const observer = new MutationObserver(() => {
      hasChanged = true;
    });
    for (const { shadowRoot } of elementsIn(page.stage)) if (shadowRoot) observer.observe(shadowRoot, everything);
    observer.observe(page.stage, everything);
    const findings = await look();
    hasChanged ||= observer.takeRecords().length > 0;
    observer.disconnect();
    if (!hasChanged) return findings;
    await untilStill(page);
  }
  return ['it does not stand still while it is looked at'];
}

/** Counts what is asked of the browser's locks from now on. */
function countLocks({ prototype }: typeof LockManager): void {
  const { query, request } = prototype;
  const counted = () => {
    asked += 1;
    let isOpen = true;
    return () => {
      if (isOpen) asked -= 1;
      isOpen = false;
    };
  };
  prototype.query = function () {
    const answered = counted();
    return query.call(this).finally(answered);
  };
  prototype.request = function (this: LockManager, ...call: unknown[]) {
    const answered = counted();
    const work = call.pop() as (lock: Lock | null) => unknown;
    const given = (lock: Lock | null) => {
      answered();
      return work(lock);
    };
    return (Reflect.apply(request, this, [...call, given]) as Promise<unknown>).finally(answered);
  } as typeof request;
}

if (typeof LockManager !== 'undefined') countLocks(LockManager);
