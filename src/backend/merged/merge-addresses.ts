import { parseAddress } from '../../contract/safe-address.ts';
import type { Backend, Environment } from '../backend.ts';
import type { Adapter, BackendOptions } from '../backend-options.ts';
import { mergedBackend } from './merged-backend.ts';

type Create = (options: BackendOptions, environment: Environment) => Promise<Backend>;

/** Reads the sources of an attribute that names several, in its order (EC-40); `create` makes the backend of one. */
export const mergeAddresses =
  (create: Create): Adapter =>
  (options, environment) => {
    const base = globalThis.document?.baseURI;
    const sources = options.source.split(/\s+/).filter(Boolean);
    const parts = sources.map((source, index) => ({
      key: `${index + 1}`,
      host: parseAddress(source, base)?.host ?? source,
      open: () => create({ ...options, source }, environment),
    }));
    return mergedBackend(parts, environment);
  };
