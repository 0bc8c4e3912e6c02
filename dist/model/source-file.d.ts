/** One file that was read: the only holder of text after `discover`. */
export interface SourceFile {
    /** Relative to the working directory where possible, with forward slashes; shown to users. */
    readonly path: string;
    /** Decoded text without a byte order mark. */
    readonly text: string;
    /** Lower-case hex of the bytes on disk. */
    readonly sha256: string;
    /** Named on the command line itself, hence judged strictly. */
    readonly explicit: boolean;
}
/** An input that could not be read or parsed; what it holds is unknown, never absent. */
export interface UnreadFile {
    readonly path: string;
    /** Document kinds its text seems to hold; empty when even that is unknown. */
    readonly kinds: readonly string[];
}
