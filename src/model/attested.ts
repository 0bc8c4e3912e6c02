import type { Document } from './document.ts';
import type { ReportAttestation } from './report.ts';

/** An attestation as it was judged: what a report says of it, before its place is resolved. */
export interface Attested extends Omit<ReportAttestation, 'location'> {
  readonly document: Document;
}
