/** A JSON Pointer (RFC 6901) into a document's value; the empty string is the document itself. */
export type Pointer = string;
