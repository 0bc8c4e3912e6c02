import { neutraliseJson } from '../neutralise.ts';

/** The document as JSON with two spaces, ending in a newline. OSCAL knows no empty lists, so they are left out. */
export function writeOscal(document: object): string {
  return `${neutraliseJson(JSON.stringify(document, withoutEmptyLists, 2))}\n`;
}

function withoutEmptyLists(_key: string, value: unknown): unknown {
  return Array.isArray(value) && value.length === 0 ? undefined : value;
}
