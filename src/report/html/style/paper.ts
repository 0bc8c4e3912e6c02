/** On paper: nothing folded, nothing filtered, no row torn apart, pages numbered. */
export const PAPER = `
@page{size:A4;margin:17mm 16mm 19mm;
@bottom-left{content:"Readiness to respond to an incident";font:8pt system-ui,sans-serif;color:#4d5866}
@bottom-right{content:counter(page) " / " counter(pages);font:8pt system-ui,sans-serif;color:#4d5866}}
@media print{
html{font-size:9pt}
#overview section{margin-bottom:1.5rem}
#overview h3,.part>h2{margin-bottom:.6rem}
h1{margin-block:.2rem .8rem}
.verdict{padding:.9rem 1.2rem}
.glance h4{margin-top:.5rem}
.cell{padding-block:.3rem}
.worst li{padding-block:.45rem}
.worst li::before{top:.35rem}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.skip,.contents,.filters,.filter,.nothing-chosen{display:none}
.masthead,.columns,footer{max-width:none;padding-inline:0}
.masthead{padding-top:0}
.columns{display:block;padding-top:1.2rem}
.part{padding-bottom:1.5rem}
#controls,#gaps,#evidence,#run{break-before:page}
h2,h3,h4,summary,caption,thead{break-after:avoid}
tr,.place,.worst li,.heat li,.verdict,.caution,.waiver,.passing li,.source,figure{break-inside:avoid}
thead{display:table-header-group}
details::details-content{content-visibility:visible;display:block;height:auto}
summary{list-style:none}
summary::-webkit-details-marker{display:none}
.scroll{overflow:visible}
.numbers{min-width:0}
a{color:inherit;text-decoration:none}
.heat{grid-template-columns:repeat(4,minmax(0,1fr))}
:target{outline:0}
}
`;
