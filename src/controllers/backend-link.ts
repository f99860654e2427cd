import type { Backend } from '../backend/backend.ts';
import { BackendError } from '../backend/backend-error.ts';
import { createBackend } from '../backend/create-backend.ts';
import type { BackendLink } from '../context/backend-context.ts';
import { isAllowedSource } from '../context/source-policy.ts';
import { parseAddress } from '../contract/safe-address.ts';

/** A link to what a page names as its source, under the source policy (EM-20). */
export function linkTo(source: string, type?: string): BackendLink {
  let opened: Promise<Backend> | undefined;
  return {
    host: hostOf(source),
    open() {
      opened ??= openBackend(source, type).catch((error) => {
        // What could not be opened may be opened later: a chunk that did not come, a policy set late.
        opened = undefined;
        throw error;
      });
      return opened;
    },
  };
}

/** A link to a backend made in code, which is trusted (EM-20). */
export const linkToBackend = (backend: Backend): BackendLink => ({ open: () => Promise.resolve(backend) });

async function openBackend(source: string, type: string | undefined): Promise<Backend> {
  const isAllowed = (address: string) => isAllowedSource(address, document.baseURI);
  if (!source.split(/\s+/).every(isAllowed)) {
    throw new BackendError({ kind: 'not-allowed', request: hostOf(source) ?? '', outcome: 'not-sent' });
  }
  return await createBackend({ source, type }, { allows: isAllowed });
}

const hostOf = (source: string) => parseAddress(source.split(/\s+/)[0] as string, document.baseURI)?.host;
