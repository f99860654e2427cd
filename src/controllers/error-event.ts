import type { BackendErrorKind } from '../backend/backend-error.ts';

/** Tells the page once for each failure episode that a widget cannot get its data (EM-64). Holds no personal data. */
export class SamspilErrorEvent extends CustomEvent<{ widget: string; kind: BackendErrorKind; sourceHost: string }> {
  static readonly eventName = 'samspil-error';

  constructor(detail: { widget: string; kind: BackendErrorKind; sourceHost: string }) {
    super(SamspilErrorEvent.eventName, { detail, bubbles: true, composed: true });
  }
}
