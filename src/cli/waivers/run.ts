import {
  type AssessRequest,
  attestOn,
  conclude,
  evaluateOn,
  NO_HISTORY,
  type ReadWorkspace,
  type Reporter,
  readWorkspace,
  waiveOn,
} from '../../assess.ts';
import { once } from '../../base/once.ts';
import type { WaiverFile } from '../../model/waiver.ts';

/** An assessment that can be repeated with other waivers. */
export interface WaiverRun {
  readonly request: AssessRequest;
  readonly read: ReadWorkspace;
  /** The report as the files stand. */
  readonly report: Reporter;
  /** The report as it is with other waivers; undefined for none. */
  readonly reportWith: (waivers: WaiverFile | undefined) => Reporter;
}

/** Reads and judges once, with the given waivers for those of the request; what others cover is then decided as often as it is asked. */
export function waiverRun(request: AssessRequest, standing: WaiverFile | undefined): WaiverRun {
  const read = readWorkspace(request);
  const judged = once(() => {
    const attested = attestOn(request, read);
    return { attested, history: NO_HISTORY, evaluated: evaluateOn(request, read, attested, NO_HISTORY) };
  });
  const reportWith = (waivers: WaiverFile | undefined): Reporter => {
    const { waivers: _, ...others } = request;
    const asked = waivers === undefined ? others : { ...others, waivers };
    return conclude(asked, read, { ...judged(), waived: waiveOn(asked, read, judged().evaluated) });
  };
  return { request, read, report: reportWith(standing), reportWith };
}
