import type { SourceLocation } from '../../model/location.ts';
import { placeText } from '../places.ts';
import type { Span } from './line.ts';

/** The place as a span, linked to its file where links are wanted. */
export function place(location: SourceLocation, hyperlinks: string | null): Span {
  const text = placeText(location);
  if (hyperlinks === null) return { text, style: 'strong' };
  return {
    text,
    style: 'strong',
    link: encodeURI(`${hyperlinks}${location.path}`).replace(/[#?]/g, encodeURIComponent),
  };
}
