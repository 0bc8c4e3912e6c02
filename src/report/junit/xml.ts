import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { neutralise } from '../neutralise.ts';
import { oneLine } from '../text/width.ts';

/** A node of the tree. */
export type Element = Extract<ReturnType<typeof x>, { readonly type: 'element' }>;

/** Half a character, and the two that XML names as none. Control characters are made visible before. */
const NO_CHARACTER = /[\ud800-\udfff\ufffe\uffff]/gu;

/** Text that XML can hold and no runner obeys, on one line: an attribute knows no other. */
export function attribute(text: string): string {
  return legal(neutralise(oneLine(text)));
}

/** Text that XML can hold and no runner obeys, with its own lines. */
export function content(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map(neutralise)
    .map(legal)
    .join('\n');
}

/** An element whose children stand on lines of their own. */
export function block(name: string, attributes: Record<string, string>, children: readonly Element[]): Element {
  // As one list: a call takes no hundred thousand arguments.
  return x(name, attributes, children.length === 0 ? [] : ['\n', ...children.flatMap((child) => [child, '\n'])]);
}

/** The tree as a UTF-8 XML file. */
export function serialise(tree: Element): string {
  const options = { closeEmptyElements: true, tightClose: true };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(tree, options)}\n`;
}

/** The serialiser leaves the end of a CDATA section as it is, and XML allows it in no text. */
function legal(text: string): string {
  return text.replace(NO_CHARACTER, '\ufffd').replaceAll(']]>', ']] >');
}
