/** Controls, gaps, evidence and waivers. */
export const DETAIL = `
.catalog>h3{color:var(--soft);font-weight:600;margin:0 0 .9rem}
.control,.rule,.waiver{border:1px solid var(--line);border-radius:4px;padding:1.25rem 1.4rem;margin-bottom:1.25rem}
.control{border-left:4px solid var(--edge)}
.control h4,.waiver h3{font-size:1.0625rem}
.control h4 .id{margin-right:.35rem}
.standing{margin:.5rem 0 .9rem}
.standing .badge{margin-right:.4rem}
details{margin-top:.6rem}
summary{cursor:pointer;padding:.3rem 0;font-weight:600;font-size:.9375rem}
summary::marker{color:var(--soft)}
summary .count{font-weight:400;margin-left:.3rem}
details[open]>summary{margin-bottom:.4rem}
.beyond{color:var(--soft);font-style:italic}
.rule header{margin-bottom:.4rem}
.rule h3 .badge{vertical-align:.12em;margin-right:.3rem}
.why{margin-top:.45rem;max-width:46rem}
.terms{display:flex;flex-wrap:wrap;gap:.3rem 1.75rem;margin-top:.7rem;font-size:.875rem}
.terms dt{display:inline;color:var(--soft);margin-right:.4rem}
.terms dd{display:inline}
.place{border-top:1px solid var(--line);padding:.95rem 0 .8rem}
.rule>.place:first-of-type{margin-top:.9rem}
.message{font-weight:600}
.source{display:flex;gap:.9rem;margin:.6rem 0;padding:.55rem .8rem;background:var(--raised);border-left:3px solid var(--strong-line);
white-space:pre-wrap;font-size:.8438rem;line-height:1.5}
.line-number{color:var(--soft);user-select:none;flex:none;min-width:1.6rem;text-align:right}
.source code{min-width:0}
mark{background:var(--mark);color:inherit;border-bottom:2px solid var(--mark-line)}
.related{margin:.4rem 0;padding-left:1rem;font-size:.9375rem}
.label{font-size:.8125rem;font-weight:600;color:var(--soft);margin-right:.3rem}
.day{white-space:nowrap}
.place>.small{margin-bottom:.35rem}
.remedy{margin-top:.5rem}
.rule>.remedy{border-top:1px solid var(--line);padding-top:.95rem}
.remedy p{max-width:52rem}
.remedy figure{margin-top:.6rem}
.remedy pre{padding:.55rem .8rem;background:var(--raised);border:1px dashed var(--strong-line);border-radius:3px;margin-top:.25rem;
white-space:pre-wrap;font-size:.8438rem}
.fingerprint{font-size:.75rem;color:var(--soft);margin-top:.5rem}
.evidence{border-top:1px solid var(--line);margin:0;padding:.3rem 0}
.evidence:last-of-type{border-bottom:1px solid var(--line)}
.evidence summary h3{display:inline;font-size:1rem;margin-right:.5rem}
.evidence .id,.control .id{color:var(--soft);font-weight:600}
.passing{padding:.5rem 0 .7rem 1.15rem}
.passing li{margin-top:.4rem}
.reason{max-width:46rem}
#waivers>h3{margin:2rem 0 .8rem}
#people>h3,#not-assessed>h3{margin:2rem 0 .8rem}
:target{outline:2px solid var(--link);outline-offset:4px}
tr:target{outline-offset:0}
.rule:target,.rule:has(:target),.control:target{display:block!important}
main:focus,.part:target{outline:0}
`;
