import fc from 'fast-check';
import { demoText } from './demo-text.ts';

/** A file of the demo content that is JSON. */
export const readContent = async (name: string) => JSON.parse(await demoText(name));

/** Any day on which somebody may start the demo. */
export const anyDay = fc.date({
  min: new Date('2024-01-01T00:00:00Z'),
  max: new Date('2035-12-31T00:00:00Z'),
  noInvalidDate: true,
});
