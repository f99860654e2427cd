import type * as z from 'zod/mini';

/** A schema of the contract, whatever it is made with, and the type of what it lets through. */
export type Schema<Value = unknown> = z.core.$ZodType<Value>;

/** What a schema lets through. */
export type ValueOf<Of extends Schema> = z.core.output<Of>;
