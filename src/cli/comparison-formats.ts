/** Formats of a comparison of two reports. */
export const DIFF_FORMATS = ['text', 'markdown', 'json'] as const;

/** One of {@link DIFF_FORMATS}. */
export type DiffFormat = (typeof DIFF_FORMATS)[number];

/** Formats of a trend over reports. */
export const TREND_FORMATS = ['text', 'markdown', 'json', 'html'] as const;

/** One of {@link TREND_FORMATS}. */
export type TrendFormat = (typeof TREND_FORMATS)[number];

/** Formats of a forecast. */
export const FORECAST_FORMATS = ['text', 'json', 'markdown', 'html', 'ics'] as const;

/** One of {@link FORECAST_FORMATS}. */
export type ForecastFormat = (typeof FORECAST_FORMATS)[number];
