import type { Library } from '../model/library.js';
/** The library that ships: read, checked and fixed when irready was built. */
export declare function builtInLibrary(): Library;
