import type { Format } from './formats.js';
import type { Renderer } from './render-options.js';
/** Loads the reporter of a format; what is not asked for is not loaded. */
export declare function rendererFor(format: Format): Promise<Renderer>;
