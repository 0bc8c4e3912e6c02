/** Colours, type, and the frame of the page. Every text colour has at least 4.5 to 1 on every ground it stands on. */
export const FRAME = `
:root{
color-scheme:light dark;
--paper:#fff;--raised:#f6f7f9;--ink:#161d27;--soft:#4d5866;--line:#d9dee5;--strong-line:#aab3bf;--link:#1b4c8f;
--good:#17603f;--good-ground:#e8f3ed;--good-line:#3d8a66;
--bad:#962525;--bad-ground:#faeceb;--bad-line:#b84a48;
--doubt:#6f4a00;--doubt-ground:#fbf3e0;--doubt-line:#b98a2b;
--idle:#4d5866;--idle-ground:#eef1f4;--idle-line:#9aa4b1;
--mark:#ffe9a8;--mark-line:#a87400;
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif;
--mono:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}
@media screen and (prefers-color-scheme:dark){:root{
--paper:#12161c;--raised:#1a2028;--ink:#e7ebf0;--soft:#a8b2bf;--line:#2c3541;--strong-line:#566272;--link:#8dbbf5;
--good:#86d3ab;--good-ground:#162a21;--good-line:#4c9c77;
--bad:#f2a5a0;--bad-ground:#331b1c;--bad-line:#c4615d;
--doubt:#e8c476;--doubt-ground:#2e2613;--doubt-line:#b18a3a;
--idle:#a8b2bf;--idle-ground:#20272f;--idle-line:#6c7887;
--mark:#4f3f10;--mark-line:#d8ac42}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;scroll-padding-top:1rem;-webkit-text-size-adjust:100%;text-size-adjust:100%}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 var(--sans);overflow-wrap:anywhere;
font-variant-numeric:tabular-nums lining-nums}
h1,h2,h3,h4,p,ul,ol,dl,dd,figure,pre{margin:0}
h1,h2,h3,h4{line-height:1.25;text-wrap:pretty}
ul[role=list],ol[role=list]{list-style:none;padding:0}
a{color:var(--link);text-decoration-thickness:.06em;text-underline-offset:.18em}
a:hover{text-decoration-thickness:.12em}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
code,pre,.fingerprint{font-family:var(--mono);font-size:.875em;unicode-bidi:isolate}
pre code{font-size:1em}
.small,.left-out,.aside,.count,.formula,caption,figcaption{font-size:.875rem;color:var(--soft)}
.skip{position:absolute;left:1rem;top:-6rem;padding:.5rem 1rem;background:var(--paper);border:2px solid var(--link);z-index:2}
.skip:focus{top:.5rem}
.masthead,.columns,footer{max-width:78rem;margin-inline:auto;padding-inline:clamp(1rem,4vw,3rem)}
.masthead{padding-top:clamp(1.5rem,4vw,3rem)}
.columns{display:grid;grid-template-columns:minmax(0,1fr);gap:2rem;padding-top:2rem}
main{min-width:0}
@media (min-width:70rem){.columns{grid-template-columns:13rem minmax(0,1fr);gap:3.5rem}
.contents{position:sticky;top:1.5rem;align-self:start}}
.contents{font-size:.9375rem}
.contents h2{font-size:.8125rem;font-weight:600;color:var(--soft);margin-bottom:.6rem}
.contents ol{padding:0;list-style:none;counter-reset:part}
.contents li{display:flex;gap:.5rem;align-items:baseline;padding:.22rem 0;counter-increment:part}
.contents li::before{content:counter(part);color:var(--soft);min-width:1.3rem}
.contents a{text-decoration:none}
.contents a:hover{text-decoration:underline}
.contents .count{margin-left:auto;white-space:nowrap}
@media (max-width:69.99rem){.contents{border:1px solid var(--line);border-radius:6px;padding:1rem 1.25rem}
.contents ol{columns:15rem auto;column-gap:2.5rem}.contents li{break-inside:avoid}}
.part{padding-bottom:3.5rem}
.part>h2{font-size:1.5rem;font-weight:650;letter-spacing:-.01em;padding-bottom:.6rem;margin-bottom:1.5rem;
border-bottom:2px solid var(--ink)}
.numeral{color:var(--soft);font-weight:400;margin-right:.35rem}
.part h3{font-size:1.125rem;font-weight:650}
.part h4{font-size:1rem;font-weight:650}
.aside{max-width:46rem;margin-bottom:1rem}
.left-out{margin:.6rem 0}
footer{padding-block:1.5rem 3rem;color:var(--soft);font-size:.8125rem}
footer p{border-top:1px solid var(--line);padding-top:1rem}
`;
