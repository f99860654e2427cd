import { createContext } from '@lit/context';
import type { Backend } from '../backend/backend.ts';

/** A backend that may still be on its way: the adapter is fetched when somebody asks for it. */
export interface BackendLink {
  open(): Promise<Backend>;
  /** The host that is asked, for the reader's information; absent for a backend made in code. */
  host?: string;
}

/** The backend that `<samspil-backend>` gives to the widgets inside it; `Symbol.for`, so that two bundles agree (EM-42). */
export const backendContext = createContext<BackendLink | undefined>(Symbol.for('samspil.backend'));
