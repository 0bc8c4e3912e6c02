/** Where the files are read that decide how a run judges: its configuration, rule packs, waivers and baseline. Paths are absolute. */
export interface SettingsFiles {
    /** Whether anything stands at a path, be it readable or not. */
    readonly stands: (path: string) => boolean;
    /**
     * The bytes of a file, or undefined when nothing stands there. `shown` is what messages begin with; `most` is the number of bytes
     * it may have. Throws UsageError for what stands there and cannot be read whole.
     */
    readonly read: (path: string, shown: string, most?: number) => Uint8Array | undefined;
    /**
     * The files below a folder whose names match, in order; undefined when the folder cannot be read. `show` is how messages name a
     * path. Throws UsageError for a link or anything else that would be left out without a word.
     */
    readonly list: (folder: string, matches: RegExp, show: (path: string) => string) => readonly string[] | undefined;
}
