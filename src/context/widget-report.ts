import type { Issue } from '../contract/issue.ts';

/** What a widget tells an editor in check mode: plain data, no personal data, no field values (EM-31). */
export interface WidgetReport {
  widget: string;
  status: string;
  sourceHost?: string;
  adapter?: string;
  count?: number;
  skipped: readonly Issue[];
  lastErrorKind?: string;
  headingLevel: number;
  language: string;
  notes: readonly string[];
}
