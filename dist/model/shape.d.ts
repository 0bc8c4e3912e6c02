/**
 * The structure of documents as the pipeline needs it, derived from the JSON Schemas at build time:
 * one source for validation messages, references, expression types and documentation.
 */
export type Shape = {
    readonly type: 'object';
    readonly name: string;
} | {
    readonly type: 'array';
    readonly items: Shape;
} | {
    readonly type: 'map';
    readonly values: Shape;
} | ScalarShape;
/** A leaf value. */
export interface ScalarShape {
    readonly type: 'string' | 'integer' | 'number' | 'boolean';
    /** `date`, `date-time`, `duration`, ... as in the schema. */
    readonly format?: string;
    readonly enum?: readonly string[];
    /** The class of object whose id this value is. */
    readonly identifies?: string;
    /** The classes of object this value may name; the first is what a bare id means. */
    readonly references?: readonly string[];
}
/** One property of an object type. */
export interface Field {
    readonly shape: Shape;
    readonly required: boolean;
    /** Empty in the library that ships, where nothing shows it. */
    readonly description: string;
    /** Personal data, masked in every report unless asked for. */
    readonly personal: boolean;
}
/** An object type, named by its schema's title. */
export interface ObjectType {
    readonly name: string;
    readonly description: string;
    readonly fields: Readonly<Record<string, Field>>;
}
/** How objects of one class are found. */
export interface EntityClass {
    readonly name: string;
    /** Object type that carries the id, or the document kind when `metadata.name` is the id. */
    readonly type: string;
    /** Whether ids are unique in the workspace or only in one document. */
    readonly scope: 'workspace' | 'document';
}
/** Everything the schemas say, by name. */
export interface Shapes {
    /** Object types by name; each document kind is one of them. */
    readonly types: Readonly<Record<string, ObjectType>>;
    readonly entities: Readonly<Record<string, EntityClass>>;
}
