/** The verdict, the strip of controls, the worst gaps and the chart. */
export const FIRST_PAGE = `
.good{--tone:var(--good);--ground:var(--good-ground);--edge:var(--good-line)}
.bad{--tone:var(--bad);--ground:var(--bad-ground);--edge:var(--bad-line)}
.doubt{--tone:var(--doubt);--ground:var(--doubt-ground);--edge:var(--doubt-line)}
.idle{--tone:var(--idle);--ground:var(--idle-ground);--edge:var(--idle-line)}
.mark{font-family:var(--sans);margin-right:.35em;font-weight:700}
.badge{display:inline-block;white-space:nowrap;font-size:.8125rem;font-weight:600;line-height:1.4;padding:.08rem .5rem;
border-radius:3px;color:var(--tone);background:var(--ground);border:1px solid var(--edge)}
.badge .mark{font-size:.85em}
.eyebrow{display:flex;flex-wrap:wrap;gap:.2rem 1.25rem;color:var(--soft);font-size:.875rem}
.eyebrow span:first-child{font-weight:650;color:var(--ink)}
h1{font-size:clamp(1.75rem,4.2vw,2.5rem);font-weight:680;letter-spacing:-.022em;margin:.5rem 0 1.5rem}
.verdict{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:1.1rem 2.5rem;padding:1.6rem 1.75rem;
border:1px solid var(--line);border-left:8px solid var(--edge);border-radius:4px;background:var(--raised)}
.verdict .big{font-size:clamp(1.9rem,5vw,2.75rem);font-weight:700;line-height:1.1;letter-spacing:-.02em;color:var(--tone)}
.verdict .big .mark{font-size:.75em}
.verdict .meaning{margin-top:.45rem}
.verdict .score{text-align:right}
.verdict .score .big{color:var(--ink)}
.verdict .score p+p{margin-top:.45rem}
.sentence,.formula{grid-column:1/-1}
.sentence{font-size:1.0625rem;border-top:1px solid var(--line);padding-top:1rem}
.formula{margin-top:-.6rem}
.caution{margin-top:1rem;padding:1rem 1.25rem;border:2px solid var(--doubt-line);border-radius:4px;
background:var(--doubt-ground);color:var(--doubt)}
.masthead .aside{margin:1rem 0 0}
#overview section{margin-bottom:2.75rem}
#overview h3{margin-bottom:.9rem}
.glance h4{font-size:.8125rem;font-weight:600;color:var(--soft);margin:1rem 0 .4rem}
.heat{display:grid;grid-template-columns:repeat(auto-fill,minmax(10.6rem,1fr));gap:.5rem}
.heat li{display:flex}
.heat a,.heat li>.cell{flex:1}
.heat a{color:inherit;text-decoration:none;border-radius:4px}
.cell{display:grid;grid-template-columns:minmax(0,1fr) auto;align-content:start;align-items:baseline;gap:.15rem .4rem;height:100%;padding:.6rem .6rem;border-radius:4px;
border-top:4px solid var(--edge);background:var(--ground)}
.heat a:hover .id{text-decoration:underline}
.heat .id{font-weight:700}
.heat .ratio{text-align:right;font-weight:700}
.heat .id{min-width:0;overflow-wrap:anywhere}
.heat .of{white-space:nowrap}
.heat .words{font-size:.7875rem;font-weight:600;color:var(--tone)}
.heat .of{font-size:.75rem;text-align:right;color:var(--soft)}
.heat .of~.of{grid-column:1/-1;text-align:left}
.worst ol{counter-reset:worst}
.worst li{counter-increment:worst;position:relative;padding:.85rem 0 .85rem 2.4rem;border-top:1px solid var(--line)}
.worst li:last-child{border-bottom:1px solid var(--line)}
.worst li::before{content:counter(worst);position:absolute;left:.2rem;top:.72rem;font-size:1.25rem;font-weight:650;color:var(--soft)}
.what .badge{margin-right:.35rem}
.where{display:flex;flex-wrap:wrap;gap:.1rem 1.4rem;margin-top:.25rem;font-size:.875rem;color:var(--soft)}
.side-by-side{display:grid;grid-template-columns:minmax(0,1fr);gap:1.75rem}
.chart{max-width:34rem}
.chart svg:not(.key){display:block;width:100%;height:auto}
.chart text{font:13px var(--sans);fill:var(--soft)}
.chart text.name{text-anchor:end;fill:var(--ink);font-weight:600}
.chart figcaption{margin-top:.5rem}
.track{fill:var(--idle-ground)}
.legend{display:flex;flex-wrap:wrap;gap:.3rem 1.1rem;margin-bottom:.8rem;font-size:.8125rem}
.legend li{display:flex;align-items:center;gap:.4rem}
.key{width:18px;height:12px}
.pass{--fill:var(--good-line);--stroke:var(--good-line)}
.fail{--fill:var(--bad-ground);--stroke:var(--bad-line)}
.open{--fill:var(--doubt-ground);--stroke:var(--doubt-line)}
.manual{--fill:var(--doubt-ground);--stroke:var(--doubt-line)}
.notAssessed{--fill:var(--idle-ground);--stroke:var(--idle-line)}
.ground{fill:var(--fill)}
.edge{stroke:var(--stroke);stroke-width:1}
pattern path{stroke:var(--stroke);fill:none;stroke-width:1.6}
pattern.fail path{stroke-width:2.6}
`;
