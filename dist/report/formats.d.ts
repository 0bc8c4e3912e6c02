/** Formats of a report, as typed after `-f`. */
export declare const FORMATS: readonly ["text", "json", "markdown", "html", "sarif", "junit", "csv", "github", "azure", "gitlab", "rdjson", "oscal-ar", "oscal-poam", "intoto"];
/** One of {@link FORMATS}. */
export type Format = (typeof FORMATS)[number];
/** Whatever a command writes: a format of a report, or the calendar of a forecast. */
export type AnyFormat = Format | 'ics';
/** What a file of each format is usually called after the dot. */
export declare const EXTENSIONS: Readonly<Record<AnyFormat, string>>;
/**
 * Formats that may show personal data when asked to. The others are published, stored or passed on, and hold the masked
 * values always.
 */
export declare const PERSONAL_FORMATS: readonly AnyFormat[];
