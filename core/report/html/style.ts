/** How the report page looks: light, dark and on paper, from 320 px wide. No colour carries meaning alone. */
export const STYLE = `
:root{color-scheme:light dark;--page:#f4f6f8;--card:#fff;--ink:#1b1f24;--quiet:#4d5761;--line:#cdd4db;--accent:#1f4e79;--error:#a4262c;--warning:#7a4f01;--good:#0b6a0b;--heat:164,38,44;--goal:#cfe3d4;--track:#e6eaee;--bar:#1f4e79}
@media (prefers-color-scheme:dark){:root{--page:#14181c;--card:#1e2429;--ink:#e6eaee;--quiet:#aab4be;--line:#3a434c;--accent:#9cc7ef;--error:#ff9a9e;--warning:#f2c661;--good:#85d885;--heat:255,120,126;--goal:#2c4a35;--track:#2b333b;--bar:#9cc7ef}}
*{box-sizing:border-box}
[hidden]{display:none!important}
body{margin:0;background:var(--page);color:var(--ink);font:15px/1.5 "Segoe UI","Helvetica Neue",Arial,sans-serif}
header,main,footer{max-width:1180px;margin:0 auto;padding:16px}
h1{font-size:26px;line-height:1.2;margin:8px 0;color:var(--accent)}
h2{font-size:20px;line-height:1.3;margin:0 0 8px}
h3{font-size:16px;margin:20px 0 6px}
p{margin:4px 0}
a{color:var(--accent)}
.quiet{color:var(--quiet);font-size:13px}
section{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:16px;margin:0 0 16px}
.tiles{display:flex;flex-wrap:wrap;gap:10px;margin:12px 0;padding:0;list-style:none}
.tiles li{border:1px solid var(--line);border-left:6px solid var(--tone,var(--line));border-radius:8px;padding:8px 14px;min-width:130px}
.tiles b{display:block;font-size:26px;line-height:1.1}
.error,.errors,.unread,.partly,.crashed{--tone:var(--error)}
.warning,.warnings,.missed,.missed-but-improved{--tone:var(--warning)}
.clean,.met,.met-above-band,.within-tolerance{--tone:var(--good)}
.info,.undecided,.not-yet-due,.not-available,.to-be-judged,.cannot-be-judged,.no-target{--tone:var(--quiet)}
.chip{display:inline-block;color:var(--tone);font-weight:600;border:1px solid var(--tone);border-radius:999px;padding:0 9px;font-size:13px;white-space:nowrap}
.figures{font-size:22px;font-weight:600;margin:4px 0 0}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:14px}
th,td{text-align:left;vertical-align:top;padding:5px 10px 5px 0;border-bottom:1px solid var(--line);overflow-wrap:break-word}
th{font-size:13px;color:var(--quiet);vertical-align:bottom}
td.number,th.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
tbody th,tfoot th{font-size:14px;color:var(--ink);font-weight:600;vertical-align:top}
td.place,td.rule{white-space:nowrap}
.heat{width:auto}
.heat td{text-align:center;border:1px solid var(--line);padding:4px 6px;min-width:3em;font-variant-numeric:tabular-nums}
.heat th{padding:4px 8px}
.heat tbody th,.heat thead th:first-child{min-width:16em;text-align:left;overflow-wrap:break-word}
.heat thead th:not(:first-child){writing-mode:vertical-rl;transform:rotate(180deg);text-align:left;vertical-align:bottom}
.heat thead th{white-space:nowrap;text-align:center}
th button{font:inherit;color:inherit;background:none;border:0;padding:0;cursor:pointer;text-align:inherit;text-decoration:underline dotted}
th button:focus-visible,input:focus-visible,select:focus-visible,a:focus-visible,.scroll:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
[aria-sort=ascending] button::after{content:" \\25B2"}
[aria-sort=descending] button::after{content:" \\25BC"}
.tools{display:flex;flex-wrap:wrap;gap:12px;margin:0 0 8px}
.tools label{font-size:13px;color:var(--quiet)}
.tools input,.tools select{font:inherit;color:var(--ink);background:var(--page);border:1px solid var(--quiet);border-radius:6px;padding:4px 8px;display:block;min-width:200px}
th.wraps{white-space:normal;min-width:6em}
tfoot th,tfoot td{font-weight:600;border-top:2px solid var(--line)}
td.verdict{min-width:9em}
svg.bars{display:block;width:100%;max-width:760px;height:auto;margin:12px 0 0}
.part{fill:var(--bar);stroke:var(--bar);stroke-width:1}
.stroke{stroke:var(--bar);stroke-width:1.4;fill:none}
.dot{fill:var(--bar)}
.axis{fill:var(--ink);font-size:13px}
svg.bullet{display:block}
td svg.bullet{width:220px}
.bullet .track{fill:var(--track)}
.bullet .goal{fill:var(--goal)}
.bullet .result{fill:var(--bar)}
.bullet .limit{stroke:var(--ink);stroke-width:2.5}
.bullet .baseline{fill:var(--card);stroke:var(--ink);stroke-width:1.5}
.legend{display:flex;flex-wrap:wrap;gap:16px;align-items:center;font-size:13px;color:var(--quiet);margin:6px 0}
.legend span{display:inline-flex;gap:6px;align-items:center}
@media (max-width:700px){.wide{display:none}}
@media print{
:root{--page:#fff;--card:#fff;--ink:#000;--quiet:#444;--line:#bbb;--accent:#1f4e79;--error:#a4262c;--warning:#7a4f01;--good:#0b6a0b;--heat:164,38,44;--goal:#cfe3d4;--track:#e6eaee;--bar:#1f4e79}
@page{size:A4 landscape;margin:12mm}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
body{font-size:11px}header,main,footer{max-width:none;padding:0}
table,th,tbody th,.chip,.quiet,.legend{font-size:10.5px}
.tools,script{display:none}
section{border:0;padding:0;border-radius:0}
section.workbook{break-before:page}
tr,svg,.tiles{break-inside:avoid}
h2,h3,h3+p,.legend{break-after:avoid}
th button{display:contents}
thead{display:table-header-group}
.scroll{overflow:visible}
th button{text-decoration:none}
}
`;
