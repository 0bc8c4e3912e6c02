/** Tells what is green and turns red by itself, and when. */
import type { AssessRequest } from '../assess.js';
import type { Forecast } from '../model/forecast.js';
/** An assessment and the last day to look at, `YYYY-MM-DD`, not before its `asOf`. */
export interface ForecastRequest extends AssessRequest {
    readonly until: string;
}
/** What begins and ends day by day although nobody changes a file; the same request gives the same forecast. */
export declare function forecast(request: ForecastRequest): Forecast;
