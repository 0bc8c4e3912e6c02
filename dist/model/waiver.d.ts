import type { DocumentKind } from './document.js';
import type { Level } from './level.js';
import type { Pointer } from './pointer.js';
import type { ReportWaiver } from './report.js';
import type { SourceFile } from './source-file.js';
import type { FilePlace, PathPlace } from './subject.js';
/** A waiver as it was judged: what a report says of it, before the findings that it covers have fingerprints. */
export type JudgedWaiver = Omit<ReportWaiver, 'findings'>;
/** What a waiver may name, and by which key of its file. */
export declare const WAIVABLE: readonly ["rule", "objective", "control"];
/** One of {@link WAIVABLE}. */
export type Waivable = (typeof WAIVABLE)[number];
/** How long an exception may last at most, by the level of what it covers. A configuration may only shorten it. */
export declare const LONGEST_WAIVER_LIFE: Readonly<Record<Level, string>>;
/** A document, or a place in one. List entries of the pointer are named by id or name. */
export interface DocumentTarget {
    readonly kind: DocumentKind;
    readonly name: string;
    /** Empty for the whole document. */
    readonly pointer: Pointer;
}
/** Files by their paths. */
export interface PathTarget {
    /** Globs relative to the folder of the waivers, of `*`, `**` and `?` only. */
    readonly paths: readonly string[];
}
/** A waiver that is written as one: every key is there and holds what it should. */
export interface WaiverEntry {
    readonly is: 'sound';
    readonly id: string;
    readonly what: Waivable;
    /** Id of the rule, objective or control, as written. */
    readonly covers: string;
    /** Absent when only findings about the workspace as a whole are meant. */
    readonly target?: DocumentTarget | PathTarget;
    readonly reason: string;
    /** References to a contact or role, as written; so is the approver. */
    readonly owner: string;
    readonly approver: string;
    /** First and last day on which it counts, `YYYY-MM-DD`. */
    readonly created: string;
    readonly expires: string;
    /** Where the value at a pointer below the entry stands; the entry itself where nothing does. */
    readonly placeOf: (pointer: Pointer) => FilePlace;
}
/** A waiver that lacks something, which the mistakes of its file tell. */
export interface MalformedEntry {
    readonly is: 'malformed';
    readonly waiver: JudgedWaiver;
}
/** What is wrong with a file of waivers. */
export interface WaiverMistake {
    readonly subject: FilePlace | PathPlace;
    readonly message: string;
    readonly remediation?: string;
}
/** The file of waivers as it was read. Of a file that is broken as a whole nothing counts. */
export interface WaiverFile {
    /** As shown to users. */
    readonly path: string;
    /** Absent when its bytes could not be read; without text when they are not text. */
    readonly file?: SourceFile;
    /** In the order of the file; their ids differ. */
    readonly entries: readonly (WaiverEntry | MalformedEntry)[];
    readonly mistakes: readonly WaiverMistake[];
}
