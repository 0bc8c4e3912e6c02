/** What a search needs to know of files, wherever they are. Paths are absolute. */
/** What stands at the end of a path, no link being left to follow. */
export type PlaceKind = 'file' | 'folder' | 'other';
/** Where a path leads; or that nothing is there, or why nobody can tell, in words that fit after "cannot be read:". */
export type Found = {
    readonly is: 'found';
    readonly realPath: string;
    readonly kind: PlaceKind;
} | {
    readonly is: 'missing';
} | {
    readonly is: 'refused';
    readonly reason: string;
};
/** One name in a folder. */
export interface TreeEntry {
    readonly name: string;
    readonly kind: PlaceKind | 'link';
}
/** The names in a folder, or why they cannot be told. */
export type Listed = {
    readonly is: 'listed';
    readonly entries: readonly TreeEntry[];
} | {
    readonly is: 'refused';
    readonly reason: string;
};
/** The bytes of a file; of one that is larger than LIMITS.fileBytes only the first LIMITS.sniffBytes. */
export type Content = {
    readonly is: 'read';
    readonly bytes: Buffer /** Of the whole file. */;
    readonly size: number;
} | {
    readonly is: 'notAFile';
} | {
    readonly is: 'refused';
    readonly reason: string;
};
/** A tree of files; it never throws for what is in it. */
export interface SourceTree {
    /** Follows every link on the way. */
    readonly find: (path: string) => Found;
    /** The names in a folder whose path goes over no link, in any order. */
    readonly list: (realPath: string) => Listed;
    /** Reads a file whose path goes over no link. */
    readonly read: (realPath: string) => Content;
    /** Says which files will be read, in this order, so that a tree which is slow to answer can be asked for many at once. */
    readonly expect: (realPaths: readonly string[]) => void;
}
