import { isList, isMapping, tokens } from '../../base/json-pointer.ts';
import { isPlaceholder } from '../../base/placeholder.ts';
import type { Json } from '../../model/json.ts';
import type { Subject } from '../../model/subject.ts';

/** Who answers for a place: the `owner` nearest above it, else that of its document; undefined when nobody is named. */
export function ownerOf(subject: Subject): string | undefined {
  if (!('document' in subject)) return undefined;
  const { document, pointer } = subject;
  let owner = ownerIn(document.value['spec']);
  let value: Json | undefined = document.value;
  for (const token of tokens(pointer)) {
    value = step(value, token);
    owner = ownerIn(value) ?? owner;
  }
  return owner;
}

function step(value: Json | undefined, token: string): Json | undefined {
  if (isList(value)) return value[Number(token)];
  return isMapping(value) && Object.hasOwn(value, token) ? value[token] : undefined;
}

function ownerIn(value: Json | undefined): string | undefined {
  const owner = isMapping(value) && Object.hasOwn(value, 'owner') ? value['owner'] : undefined;
  return typeof owner === 'string' && owner.trim() !== '' && !isPlaceholder(owner) ? owner.trim() : undefined;
}
