import { type CivilDate } from '../expression/calendar.js';
import type { Document } from '../model/document.js';
/** A day as it is written; without a date when it is none. */
export interface WrittenDay {
    readonly text: string;
    readonly date: CivilDate | undefined;
}
/** What an attestation says. A part that is absent, blank, a placeholder or of a wrong type is undefined. */
export interface Statement {
    readonly document: Document;
    readonly objective: string | undefined;
    readonly statement: string | undefined;
    readonly by: string | undefined;
    readonly on: WrittenDay | undefined;
    readonly validUntil: WrittenDay | undefined;
    readonly evidence: readonly string[];
}
/** Reads an attestation, whatever its document holds. */
export declare function readStatement(document: Document): Statement;
