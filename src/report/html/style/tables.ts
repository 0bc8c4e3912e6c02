/** Tables, which become lists on a narrow screen, and the filters. */
export const TABLES = `
table{width:100%;border-collapse:collapse;font-size:.9375rem;margin:0 0 .75rem}
caption{text-align:left;padding-bottom:.4rem}
th,td{text-align:left;vertical-align:top;padding:.5rem .9rem .5rem 0;border-bottom:1px solid var(--line)}
th:last-child,td:last-child{padding-right:0}
thead th{font-size:.8125rem;font-weight:600;color:var(--soft);border-bottom:1px solid var(--strong-line);vertical-align:bottom}
tbody th{font-weight:600}
.finding-list tbody th,.open-list tbody th,.undecided-list tbody th,.reason-list tbody th,.notice-list tbody th{font-weight:400}
th{overflow-wrap:normal}
tbody th{overflow-wrap:anywhere}
details caption,.undecided-list caption,.reason-list caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
@media print,(min-width:48rem){.stacked{table-layout:fixed}
.finding-list th:nth-child(2){width:6.75rem}.finding-list th:nth-child(3){width:27%}.finding-list th:nth-child(4){width:17%}
.objective-list th:nth-child(1),.every-objective th:nth-child(1),.waiting-list th:nth-child(1),.attestation-list th:nth-child(1){width:5.75rem}
.objective-list th:nth-child(3),.every-objective th:nth-child(3){width:10.5rem}.objective-list th:nth-child(4){width:38%}
.every-objective th:nth-child(4){width:9rem}.every-objective th:nth-child(5){width:9rem}
.waiting-list th:nth-child(2){width:24%}.waiting-list th:nth-child(4){width:14rem}
.attestation-list th:nth-child(2){width:14rem}.attestation-list th:nth-child(4){width:9.5rem}.attestation-list th:nth-child(5){width:7rem}
.waiver-list th:nth-child(2){width:9rem}.waiver-list th:nth-child(3){width:7rem}.waiver-list th:nth-child(4){width:27%}.waiver-list th:nth-child(n+5){width:7rem}
.undecided-list th:nth-child(4){width:8rem}
.reason-list th:nth-child(1){width:30%}.reason-list th:nth-child(2){width:8rem}
.notice-list th:nth-child(2){width:7rem}.notice-list th:nth-child(3),.notice-list th:nth-child(4){width:20%}
.fact-list th:nth-child(1){width:11rem}.input-list th:nth-child(2){width:7.5rem}.input-list th:nth-child(3){width:46%}}
td p+p{margin-top:.25rem}
.number{text-align:right}
.scroll{overflow-x:auto;max-width:100%}
.numbers{min-width:36rem}
.numbers th,.numbers td{padding-block:.35rem}
.numbers thead th{max-width:5.5rem;overflow-wrap:normal}
.digest,.names{font-size:.8125rem}
@media screen and (max-width:47.99rem){
.stacked,.stacked tbody,.stacked tr,.stacked tbody th,.stacked td,.stacked caption{display:block}
.stacked thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.stacked tr{padding:.6rem 0;border-bottom:1px solid var(--line)}
.stacked tbody th,.stacked td{border:0;padding:.12rem 0;display:grid;grid-template-columns:6.5rem minmax(0,1fr);gap:.75rem}
.stacked tbody th::before,.stacked td::before{content:attr(data-label);font-size:.8125rem;font-weight:400;color:var(--soft)}
.stacked tbody th>*,.stacked td>*{grid-column:2;justify-self:start}
.verdict{grid-template-columns:minmax(0,1fr);padding:1.25rem}
.verdict .score{text-align:left}
.worst li{padding-left:1.9rem}
}
@media (max-width:30rem){.heat{grid-template-columns:repeat(2,minmax(0,1fr))}}
.filters{display:grid;gap:.75rem;margin-bottom:1.5rem}
.filter{border:0;margin:0 0 1.25rem;padding:0;display:flex;flex-wrap:wrap;gap:.35rem;align-items:center;min-width:0}
.filters .filter{margin:0}
.filter legend{float:left;padding:0;margin-right:.6rem;font-size:.8125rem;font-weight:600;color:var(--soft);min-width:3.6rem}
.filter label{position:relative;display:inline-flex}
.filter input{position:absolute;inset:0;margin:0;opacity:0;cursor:pointer}
.filter span{padding:.2rem .7rem;border:1px solid var(--strong-line);border-radius:4px;font-size:.8125rem}
.filter input:checked+span{background:var(--ink);color:var(--paper);border-color:var(--ink);font-weight:600}
.filter input:focus-visible+span{outline:3px solid var(--link);outline-offset:2px}
.nothing-chosen{display:none;padding:1rem 0}
@supports not selector(:has(*)){.filter{display:none}}
@media screen{.catalog:not(:has(.control)){display:none}}
`;
