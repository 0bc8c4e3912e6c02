import type { Library } from '../model/library.ts';
import generated from './library.generated.json' with { type: 'json' };

/** The library that ships: read, checked and fixed when irready was built. */
export function builtInLibrary(): Library {
  return generated as unknown as Library;
}
