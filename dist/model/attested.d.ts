import type { Document } from './document.js';
import type { ReportAttestation } from './report.js';
/** An attestation as it was judged: what a report says of it, before its place is resolved. */
export interface Attested extends Omit<ReportAttestation, 'location'> {
    readonly document: Document;
}
