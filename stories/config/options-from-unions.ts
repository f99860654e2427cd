import type { ArgTypesEnhancer } from 'storybook/internal/types';

const wordsOf = (type: string) => [...type.matchAll(/'([\w-]+)'/g)].map(([, word]) => word);

/** An attribute whose type is a union of words gets a list to choose from, where the manifest alone gives a text field. */
export const optionsFromUnions: ArgTypesEnhancer = ({ argTypes }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]) => {
      const words = wordsOf(argType.table?.type?.summary ?? '');
      return [name, words.length > 1 ? { ...argType, control: { type: 'select' }, options: words } : argType];
    }),
  );
