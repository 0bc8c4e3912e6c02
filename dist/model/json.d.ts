/** A parsed value as YAML's core schema gives it. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
/** A mapping with string keys. */
export interface JsonObject {
    readonly [key: string]: Json;
}
