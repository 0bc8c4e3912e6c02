/** How sure a link is, surest first; `stated` means the source itself says so. Only `stated` and `high` enter a report. */
export declare const CONFIDENCES: readonly ["stated", "high", "medium", "loose"];
/** One of {@link CONFIDENCES}. */
export type Confidence = (typeof CONFIDENCES)[number];
/** A framework that crosswalks lead to. */
export interface Framework {
    /** With its edition: `nist-csf-2.0`. */
    readonly id: string;
    readonly title: string;
    readonly edition: string;
    readonly url?: string;
    readonly note?: string;
    readonly controls: readonly {
        readonly id: string;
        readonly title: string;
    }[];
}
/** Controls of our catalogs, or some objectives, and the ids they correspond to. */
export interface CrosswalkLink {
    /** With several, the objectives that belong to all of them. */
    readonly controls?: readonly string[];
    readonly objectives?: readonly string[];
    readonly framework: string;
    readonly ids: readonly string[];
    readonly confidence: Confidence;
    readonly note?: string;
}
/** What one asserter says about how our catalogs correspond to other frameworks. */
export interface Crosswalk {
    readonly id: string;
    readonly title: string;
    readonly assertedBy: string;
    readonly source: string;
    readonly url?: string;
    /** Shown for reference only; its links never enter a report. */
    readonly apart?: boolean;
    readonly links: readonly CrosswalkLink[];
    /** Ids that the source gives but the named edition does not have. */
    readonly refused?: readonly {
        readonly control: string;
        readonly framework: string;
        readonly ids: readonly string[];
        readonly reason: string;
    }[];
}
