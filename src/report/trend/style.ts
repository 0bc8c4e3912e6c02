/** The style sheet of the page; every text colour has at least 4.5 to 1 on its ground. */
export const STYLE = `
:root{color-scheme:light dark;
--paper:#fff;--raised:#f6f7f9;--ink:#161d27;--soft:#4d5866;--line:#d9dee5;--strong-line:#78828f;--link:#1b4c8f;
--score:#1b4c8f;--error:#962525;--warning:#6f4a00;--note:#4d5866;
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif}
@media screen and (prefers-color-scheme:dark){:root{
--paper:#12161c;--raised:#1a2028;--ink:#e7ebf0;--soft:#a8b2bf;--line:#2c3541;--strong-line:#7d8997;--link:#8dbbf5;
--score:#8dbbf5;--error:#f2a5a0;--warning:#e8c476;--note:#a8b2bf}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:84rem;padding:clamp(1rem,4vw,3rem);background:var(--paper);color:var(--ink);
font:1rem/1.55 var(--sans);overflow-wrap:anywhere;font-variant-numeric:tabular-nums lining-nums}
h1,h2,p,ul,figure{margin:0}
h1,h2{line-height:1.25;text-wrap:balance}
h1{font-size:clamp(1.75rem,4.2vw,2.5rem);letter-spacing:-.022em;margin-bottom:.5rem}
h2{font-size:1.375rem;margin:2.5rem 0 1rem;padding-bottom:.5rem;border-bottom:2px solid var(--ink)}
.lead{color:var(--soft)}
.change{margin:1.25rem 0;padding:1.1rem 1.4rem;font-size:1.1875rem;font-weight:650;background:var(--raised);
border:1px solid var(--line);border-left:8px solid var(--score);border-radius:4px}
.beside{display:grid;gap:1.5rem 2.5rem;grid-template-columns:minmax(0,1fr)}
@media screen and (min-width:78rem){.beside{grid-template-columns:minmax(0,1fr) auto;align-items:start}}
figure+figure{margin-top:1.5rem}
figcaption{font-weight:650;margin-bottom:.35rem}
svg{display:block;width:100%;height:auto}
.scroll{overflow-x:auto;max-width:100%}
.scroll>svg{min-width:34rem}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
svg text{font:13px var(--sans);fill:var(--soft)}
svg .end{text-anchor:end}
svg .middle{text-anchor:middle}
svg path{fill:none;stroke:var(--line)}
.day path{stroke:var(--strong-line)}
.break path{stroke:var(--strong-line);stroke-dasharray:3 4}
.break text{font-weight:650;fill:var(--ink)}
.score{--tone:var(--score)}.error{--tone:var(--error)}.warning{--tone:var(--warning)}.note{--tone:var(--note)}
.series .line{stroke:var(--tone);stroke-width:2.25;stroke-linejoin:round;stroke-linecap:round}
.warning .line{stroke-dasharray:8 5}
.note .line{stroke-dasharray:1.5 5}
.series .mark{fill:var(--tone);stroke:var(--paper);stroke-width:1}
svg .label{font-weight:650;fill:var(--tone)}
.small{display:grid;grid-template-columns:repeat(auto-fill,minmax(13rem,1fr));gap:1.25rem 1.5rem;list-style:none;padding:0;margin-bottom:2rem}
.small li{display:flex;flex-direction:column;border-top:1px solid var(--line);padding-top:.5rem}
.small svg{margin-top:auto}
.how+.small{margin-top:1rem}
.small .name{display:flex;justify-content:space-between;gap:.75rem}
.small .title{font-size:.8125rem;line-height:1.35;color:var(--soft);margin-bottom:.35rem}
table{border-collapse:collapse;font-size:.875rem;margin-bottom:.75rem;overflow-wrap:normal}
caption{text-align:left;font-weight:650;padding-bottom:.35rem}
th,td{padding:.28rem .55rem;text-align:right;border-bottom:1px solid var(--line);vertical-align:top}
td.words,th.words{text-align:left;min-width:5.5rem}
td.words{overflow-wrap:anywhere}
th:first-child{text-align:left;padding-left:0}
thead th{color:var(--soft);font-size:.8125rem;border-bottom-color:var(--strong-line);vertical-align:bottom}
tbody th{font-weight:600}
tbody th,tbody td:not(.words){white-space:nowrap}
td small{display:block;color:var(--soft);white-space:nowrap}
.notes{padding-left:0;list-style:none;margin:.75rem 0;font-size:.875rem}
.how,footer{font-size:.875rem;color:var(--soft);max-width:60rem}
footer{margin-top:2.5rem;border-top:1px solid var(--line);padding-top:1rem}
@page{size:A4;margin:16mm}
@media print{html{font-size:9pt}body{max-width:none;padding:0}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.scroll{overflow:visible}.scroll>svg{min-width:0}h2,caption,thead{break-after:avoid}tr,figure,li{break-inside:avoid}
thead{display:table-header-group}}
`;
