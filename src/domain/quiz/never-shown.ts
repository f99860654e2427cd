import type { Item, QuizDefinition } from '../../contract/quiz.ts';
import type { AnswerCode } from '../../contract/quiz-names.ts';
import { holds } from './enabled.ts';
import { apartOptionsOf, isRequired, optionsOf } from './item.ts';

type Condition = NonNullable<Item['enableWhen']>[number];
type Codes = readonly AnswerCode[];

/** Steps and conditions looked at, over all items: more would take longer than a page may stand still (RQ-2). */
const mostTries = 100_000;

/**
 * The places of the items nobody can ever be asked, whatever the answers (RQ-25). For each item all answers are tried of
 * the questions it hangs on, as far as its conditions can tell them apart; an item with too many ways to it counts as
 * shown. The definition must have passed the other rules.
 */
export function neverShown(definition: QuizDefinition): number[] {
  const byId = new Map(definition.items.map((item) => [item.linkId, item]));
  const apart = (item: Item) => apartOptionsOf(definition, item).map(({ code }) => code);
  /** Ids on a way that was found: who gets to a late question has been asked what it hangs on. */
  const asked = new Set<string>();
  let tries = 0;
  const isTrue: typeof holds = (one) => {
    tries += 1;
    return holds(one);
  };

  /** Whether the last item can be asked; the others are those it hangs on, in order. */
  const canBeAsked = (items: readonly Item[]): boolean => {
    if (tries > mostTries) return true;
    const named = items.flatMap(({ enableWhen }) => enableWhen ?? []);
    const chosen = new Map<string, Codes>();
    const isMet = ({ question, operator, answer }: Condition) => {
      const named = byId.get(question);
      return isTrue({ operator, answer, codes: chosen.get(question) ?? [], apart: named ? apart(named) : [] });
    };
    const isAsked = ({ parent, enableWhen, enableBehavior }: Item) =>
      (!parent || chosen.has(parent)) &&
      (!enableWhen?.length || (enableBehavior === 'any' ? enableWhen.some(isMet) : enableWhen.every(isMet)));
    const ways = items.map((item) =>
      distinctAnswers(
        item,
        named.filter(({ question }) => question === item.linkId),
      ),
    );
    const walk = (index: number): boolean => {
      const item = items[index];
      tries += 1;
      if (!item || tries > mostTries) {
        for (const id of chosen.keys()) asked.add(id);
        return true;
      }
      if (!isAsked(item)) return index < items.length - 1 && walk(index + 1);
      return (ways[index] ?? []).some((codes) => {
        chosen.set(item.linkId, codes);
        const isShown = walk(index + 1);
        chosen.delete(item.linkId);
        return isShown;
      });
    };
    return walk(0);
  };

  /** One set of codes for each way the conditions can turn out; at least one. */
  const distinctAnswers = (item: Item, conditions: readonly Condition[]): Codes[] => {
    if (conditions.length === 0) return [[]];
    const codes = optionsOf(definition, item).map(({ code }) => code);
    const sets = item.isMultiple ? subsets(codes) : [...codes, ...apart(item)].map((code) => [code]);
    const ways = new Map<string, Codes>();
    for (const set of isRequired(item) ? sets : [[], ...sets]) {
      ways.set(
        `${conditions.map(({ operator, answer }) => isTrue({ operator, answer, codes: set, apart: apart(item) }))}`,
        set,
      );
    }
    return [...ways.values()];
  };

  const { items } = definition;
  // The last one first, because its way leads past most of the others.
  const never = [...items.entries()]
    .reverse()
    .filter(([at, { linkId }]) => !asked.has(linkId) && !canBeAsked(withAncestors(items, at)));
  return never.map(([at]) => at).reverse();
}

/** An item after all that its being asked hangs on, in definition order. */
function withAncestors(items: readonly Item[], at: number): Item[] {
  const wanted = new Set<string | undefined>([items[at]?.linkId]);
  return items
    .slice(0, at + 1)
    .reverse()
    .filter(({ linkId, parent, enableWhen }) => {
      if (!wanted.has(linkId)) return false;
      for (const name of [parent, ...(enableWhen ?? []).map(({ question }) => question)]) wanted.add(name);
      return true;
    })
    .reverse();
}

function subsets(codes: Codes): AnswerCode[][] {
  const sets: AnswerCode[][] = [[]];
  for (const code of codes) sets.push(...sets.map((set) => [...set, code]));
  return sets;
}
