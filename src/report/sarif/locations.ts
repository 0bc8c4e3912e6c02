import type { ArtifactLocation, Location, LogicalLocation, PhysicalLocation, Region } from 'sarif';
import { tokens } from '../../base/json-pointer.ts';
import type { SourceLocation } from '../../model/location.ts';
import type { ReportRelated } from '../../model/report.ts';
import { plainLine, wellFormed } from '../plain.ts';

/** The base of every relative URI: the folder that paths of the report are relative to. */
export const BASE = '%SRCROOT%';

/** Code scanning refuses a whole file for one URI that names nothing, as `.` does; any other name it shows as it is. */
const WHOLE = 'whole workspace';
const ELLIPSIS = '…';
const TEXT = 1_000;
const LINE = 1_000;
const MOST_RELATED = 100;

/** The path as a relative URI, percent-encoded, so that no character of it is anything but a name. */
export function uriOf(path: string): string {
  const named = path === '' || path === '.' ? WHOLE : path;
  const segments = wellFormed(named).split('/').map(encodeURIComponent);
  return segments.join('/').replace(/^\//, '%2F');
}

/** A file of the workspace, with its place in `run.artifacts` where it has one. */
function artifactLocation(path: string, artifacts: ReadonlyMap<string, number>): ArtifactLocation {
  const index = artifacts.get(path);
  return { uri: uriOf(path), uriBaseId: BASE, ...(index !== undefined && { index }) };
}

/** Where a result stands; without a region it is the first line, because code scanning asks for one. */
export function resultLocation(location: SourceLocation, artifacts: ReadonlyMap<string, number>): Location {
  const { region } = location;
  return {
    physicalLocation: {
      artifactLocation: artifactLocation(location.path, artifacts),
      region: region === undefined ? { startLine: 1 } : shownRegion(location),
      ...lineAround(location),
    },
    ...logical(location),
  };
}

/** Where a notification stands, if it stands in a file. */
export function remarkLocation(location: SourceLocation, artifacts: ReadonlyMap<string, number>): Location {
  return { ...plainPlace(location, artifacts), ...logical(location) };
}

/** The other places that a finding names, numbered from 1 so that its message can link to them. */
export function relatedLocations(
  related: readonly ReportRelated[],
  artifacts: ReadonlyMap<string, number>,
): Location[] {
  return related.slice(0, MOST_RELATED).map(({ message, location }, index) => ({
    id: index + 1,
    ...plainPlace(location, artifacts),
    ...(message.trim() !== '' && { message: { text: plainLine(message, TEXT) } }),
    ...logical(location),
  }));
}

function plainPlace(location: SourceLocation, artifacts: ReadonlyMap<string, number>): Location {
  const physicalLocation: PhysicalLocation = {
    artifactLocation: artifactLocation(location.path, artifacts),
    ...(location.region !== undefined && { region: bareRegion(location.region) }),
  };
  return { physicalLocation };
}

function bareRegion({ startLine, startColumn, endLine, endColumn }: Region): Region {
  return { startLine, startColumn, endLine, endColumn };
}

function shownRegion(location: SourceLocation): Region {
  const region = bareRegion(location.region ?? {});
  const text = verbatim(lineOf(location).slice((region.startColumn ?? 1) - 1, (region.endColumn ?? 1) - 1));
  const isWhole = text.length > 0 && text.length === (region.endColumn ?? 1) - (region.startColumn ?? 1);
  return isWhole ? { ...region, snippet: { text } } : region;
}

/** The line of a region that is a part of it, as its context. */
function lineAround(location: SourceLocation): Pick<PhysicalLocation, 'contextRegion'> {
  const line = lineOf(location);
  const { startLine, startColumn = 1, endColumn = 1 } = location.region ?? {};
  const isContext = endColumn - 1 <= line.length && endColumn - startColumn < line.length;
  if (startLine === undefined || !isContext) return {};
  return {
    contextRegion: {
      startLine,
      startColumn: 1,
      endLine: startLine,
      endColumn: line.length + 1,
      snippet: { text: line },
    },
  };
}

/** The text of a region's line from its first column on as far as the report has it; empty for several lines. */
function lineOf({ region, excerpt = '', excerptStartColumn = 1 }: SourceLocation): string {
  if (region === undefined || region.endLine !== region.startLine || excerptStartColumn !== 1) return '';
  return verbatim(excerpt.endsWith(ELLIPSIS) ? excerpt.slice(0, -1) : excerpt);
}

/** A snippet is the text as it stands in the file or, where that would have to be neutralised, it is none. */
function verbatim(text: string): string {
  return plainLine(text, LINE) === text.trim() ? text : '';
}

function logical({ pointer }: SourceLocation): { logicalLocations?: LogicalLocation[] } {
  const name = tokens(pointer ?? '').at(-1);
  if (pointer === undefined || name === undefined) return {};
  return { logicalLocations: [{ name: plainLine(name, TEXT), fullyQualifiedName: plainLine(pointer, TEXT) }] };
}
