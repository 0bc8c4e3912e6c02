/** Puts an issue together, and changes what is irready's in it without touching what people wrote. */
import { LIMITS } from '../base/limits.ts';
import { END } from './issue-text.ts';
import { encodeMarker, type Marker } from './marker.ts';

/** A new body; `text` ends with {@link END}. */
export function newBody(marker: Marker, text: string): string {
  return `${encodeMarker(marker)}\n${text}`;
}

/**
 * The body with another marker and text of ours, and everything below our last line as it was. Where that line is gone nobody can
 * tell whose words are whose, so that only the marker changes; so where the whole would be too long.
 */
export function rewritten(body: string, marker: Marker, text: string): string {
  const below = belowEnd(body);
  if (below === undefined) return remarked(body, marker);
  const whole = `${newBody(marker, text).trimEnd()}${below}`;
  return whole.length > LIMITS.githubBodyCharacters ? remarked(body, marker) : whole;
}

/** The body with another first line. */
export function remarked(body: string, marker: Marker): string {
  const end = body.indexOf('\n');
  return `${encodeMarker(marker)}${end === -1 ? '' : body.slice(end)}`;
}

function belowEnd(body: string): string | undefined {
  const lines = body.split('\n');
  const end = lines.findIndex((line) => line.trimEnd() === END);
  return end === -1 ? undefined : lines.slice(end + 1).reduce((text, line) => `${text}\n${line}`, '');
}
