/** What the page of a forecast has beside the style of a report. */
export const FORECAST_STYLE = `
.due{margin-bottom:2.5rem}
.due h3{display:flex;flex-wrap:wrap;gap:.1rem .75rem;align-items:baseline;font-size:1.25rem;margin-bottom:.35rem}
.away{font-size:.9375rem;font-weight:400;color:var(--soft)}
.due .aside{margin-bottom:.9rem}
.due h4 .badge{vertical-align:.12em;margin-right:.3rem}
.due .place>.small{margin-bottom:.25rem}
.changes{padding-left:1.2rem;font-size:.9375rem}
.changes li{margin-top:.25rem}
@media print,(min-width:48rem){.lost-list th:nth-child(1){width:7rem}.lost-list th:nth-child(3){width:9rem}
.relief-list th:nth-child(1){width:7rem}.relief-list th:nth-child(3){width:40%}}
@media print{.due h3{break-after:avoid}.due{margin-bottom:1.2rem}}
`;
