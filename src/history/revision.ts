import type { Document } from '../model/document.ts';
import type { JsonObject } from '../model/json.ts';

/** What a document was from one commit on. */
export interface Revision {
  /** Full id; null for what is in the working tree only. */
  readonly commit: string | null;
  /** Day of the commit in UTC, `YYYY-MM-DD`; asOf for what is not committed. */
  readonly day: string;
  /** The document as it was parsed; null when it could not be read there. */
  readonly value: JsonObject | null;
}

/** The life of a document as its commits tell it. */
export interface DocumentHistory {
  readonly document: Document;
  /** Oldest first, at least one; the last is the document as it stands. */
  readonly revisions: readonly Revision[];
  /** Whether the document begins with the first of them; otherwise older commits are missing, as in a shallow clone. */
  readonly isWhole: boolean;
}
