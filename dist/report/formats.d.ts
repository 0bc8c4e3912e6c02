/** Formats of a report, as typed after `-f`. */
export declare const FORMATS: readonly ["text", "json", "markdown", "html", "sarif", "junit", "csv", "github", "azure", "gitlab", "rdjson", "oscal-ar", "oscal-poam", "intoto"];
/** One of {@link FORMATS}. */
export type Format = (typeof FORMATS)[number];
/** What a file of each format is usually called after the dot. */
export declare const EXTENSIONS: Readonly<Record<Format, string>>;
/**
 * Formats that may show personal data when asked to. The others are published, stored or passed on, and hold the masked
 * values always.
 */
export declare const PERSONAL_FORMATS: readonly Format[];
