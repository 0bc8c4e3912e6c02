import type { Document, DocumentKind } from './document.js';
import type { UnreadFile } from './source-file.js';
import type { DocumentPlace } from './subject.js';
/** An object that others can name: a contact, a role, a playbook. */
export interface Entity {
    /** Name of its entity class. */
    readonly class: string;
    readonly id: string;
    /** The object itself (not its id key). */
    readonly place: DocumentPlace;
}
/** What a reference leads to. `unread`: it may stand in a file that could not be read. */
export type Resolution = {
    readonly kind: 'resolved';
    readonly entity: Entity;
} | {
    readonly kind: 'dangling';
} | {
    readonly kind: 'ambiguous';
    readonly candidates: readonly Entity[];
} | {
    readonly kind: 'unread';
    readonly path: string;
};
/** One value that names an entity. */
export interface Reference {
    readonly place: DocumentPlace;
    /** The value as written, for example `role/ciso`. */
    readonly text: string;
    readonly class: string;
    readonly id: string;
    readonly resolution: Resolution;
}
/** All documents of one run, linked. Built once; evaluation only queries it. */
export interface Workspace {
    readonly documents: readonly Document[];
    readonly byKind: ReadonlyMap<DocumentKind, readonly Document[]>;
    readonly entities: readonly Entity[];
    /** The reference at a place, or undefined when that value is not a reference. */
    readonly referenceAt: (document: Document, pointer: string) => Reference | undefined;
    /** References that resolve to the entity, in document order. */
    readonly referencesTo: (entity: Entity) => readonly Reference[];
    /** The entity whose object stands at a place. */
    readonly entityAt: (document: Document, pointer: string) => Entity | undefined;
    readonly unread: readonly UnreadFile[];
}
