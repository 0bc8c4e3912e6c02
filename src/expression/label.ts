import { textOf } from './read.ts';
import { Node } from './values.ts';

/** How a message names an object: a document by its name, anything else by its id, name or title. */
export function labelOf(node: Node): string {
  const { document, pointer } = Node.placeOf(node);
  if (pointer === '') return document.name;
  return textOf(node, 'id') ?? textOf(node, 'name') ?? textOf(node, 'title') ?? document.name;
}
