/** How the HTML copy looks on screen and on paper: look.md section 3 with fonts that every computer has. */
export const PAGE_STYLE = `
@counter-style points{system:extends decimal;suffix:") "}
:root{--ink:#231d16;--rubric:#902615;--serif:"Brygada 1918",Georgia,serif;--sans:"Atkinson Hyperlegible Next",system-ui,sans-serif}
*{box-sizing:border-box}
body{margin:0;background:#fff;color:var(--ink);font:18px/1.5 var(--serif);overflow-wrap:anywhere}
main,footer{max-width:46rem;margin:0 auto;padding:0 20px}
main{padding-top:36px}
h1{border-top:4px double currentColor;margin:0;padding-top:34px;font-size:42px;line-height:1.08;letter-spacing:-.01em;font-weight:600;text-wrap:balance}
.lead{font-size:20px;margin:14px 0 28px}
h2{font-size:20px;line-height:1.25;font-weight:600;margin:30px 0 8px;break-after:avoid}
h2.part{font-size:27px;margin-top:44px}
.number{color:var(--rubric);margin-right:.45em}
.label{display:block;font:400 16px/1.4 var(--sans)}
p,ul,ol,dl{margin:8px 0}
ol{padding-left:1.9em}
ol.points{list-style:points}
li{margin:6px 0}
.parties{list-style:none;padding:0}
.parties li{display:flex;gap:14px;margin:12px 0}
.side{font:600 16px/1.6 var(--sans);white-space:nowrap}
.note,.notice,dl,footer,table,caption{font-family:var(--sans)}
.note,.notice,footer{font-size:16px;line-height:1.45}
.notice{border:2px dashed currentColor;padding:10px 14px;margin:0 0 22px}
.rehearsal{outline:2px dashed currentColor;outline-offset:-8px}
.dots{display:inline-block;width:6.5em;border-bottom:2px dotted currentColor}
.question .dots{width:40%}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.frame{overflow-x:auto;margin:18px 0}
table{border-collapse:collapse;width:100%;font-size:16px;line-height:1.4;hyphens:auto}
caption{text-align:left;font-weight:600;padding-bottom:8px}
th,td{text-align:left;vertical-align:top;padding:9px 14px 9px 0;border-bottom:1px solid currentColor;min-width:5.5em}
thead th{border-top:1px solid currentColor;font-size:15px}
.signatures tbody th{font-weight:400}
.signatures tbody tr{height:6.5em}
dl{display:grid;grid-template-columns:minmax(8em,auto) 1fr;gap:4px 20px;font-size:16px}
dt{grid-column:1;font-weight:600}
dd{grid-column:2;margin:0}
.approvals{border:5px double currentColor;padding:8px 24px 14px;margin:44px 0;break-inside:avoid}
.approvals h2{margin-top:18px}
code{font-size:14px}
footer{margin-top:44px;border-top:1px solid currentColor;padding-top:6px;padding-bottom:30px}
@media print{
body{font-size:11.4pt;line-height:16.6pt;color:#000}
main,footer{max-width:none;padding:0}
h1{font-size:28.5pt}
h2{font-size:12.4pt}
h2.part{font-size:16.5pt}
h2.annex{break-before:page}
table,.note,.notice,dl{font-size:10pt}
thead{display:table-header-group}
tr{break-inside:avoid}
.frame{overflow:visible}
footer{display:none}
}
@page{size:A4;margin:19mm 22mm 26mm;font:8.6pt "Atkinson Hyperlegible Next",system-ui,sans-serif}
`.replaceAll('\n', '');
