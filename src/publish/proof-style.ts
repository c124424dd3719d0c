/** The style of the proof's page: words that somebody said in a serif, what Onrecord says in a sans; it prints, in grey as well. */
export const PROOF_STYLE = `
:root{color-scheme:light dark;--paper:#fbfaf7;--ink:#1b1b1a;--soft:#5d5b56;--line:#dcd9d0;--accent:#1d4f91;--green:#1f6b3a;--amber:#8a5300;--red:#a3261d;--grey:#5d5b56;--green-g:#e6f1e7;--amber-g:#fbeed6;--red-g:#f9e3df;--grey-g:#ecebe6}
@media(prefers-color-scheme:dark){:root{--paper:#161616;--ink:#ecebe6;--soft:#a5a29a;--line:#3a3935;--accent:#8db7f0;--green:#85cf9b;--amber:#e8b565;--red:#f19a8f;--grey:#a5a29a;--green-g:#1b2e21;--amber-g:#352912;--red-g:#3a1f1b;--grey-g:#2a2a28}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.5 "Source Serif 4",Charter,"Iowan Old Style",Georgia,serif;overflow-wrap:break-word}
header,main,footer,aside,.says{font-family:Inter,system-ui,-apple-system,"Segoe UI","Liberation Sans",Arial,sans-serif;font-variant-numeric:tabular-nums}
.page{max-width:66rem;margin:0 auto;padding:24px 24px 64px}
.page>header{display:flex;justify-content:space-between;gap:16px;border-bottom:1px solid var(--line);padding-bottom:8px;font-size:14px;color:var(--soft)}
.page>header b{color:var(--ink)}
a{color:var(--accent);text-underline-offset:2px}
a:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}
.draft{margin-top:40px}
.draft+.draft{border-top:1px solid var(--line);padding-top:40px}
.name{margin:0;font-size:14px;color:var(--soft)}
.counts{list-style:none;display:flex;flex-wrap:wrap;gap:4px 24px;margin:8px 0 0;padding:0;font-size:21px;line-height:1.4}
.counts b{font-weight:650}
.covers,.gap{margin:8px 0 0;font-size:14px;color:var(--soft);max-width:68ch}
.gap{color:var(--amber)}
.text{margin-top:32px;position:relative}
.row{display:grid;grid-template-columns:minmax(0,36rem) minmax(0,1fr);gap:0 40px;margin-top:16px;align-items:start}
.row>:first-child{margin:0;font-family:"Source Serif 4",Charter,"Iowan Old Style",Georgia,serif;white-space:pre-line;hyphens:auto;unicode-bidi:isolate}
.row>h2{font-size:33px;line-height:1.15;font-weight:650;hyphens:manual;text-wrap:balance}
.row>.standfirst{font-size:21px;line-height:1.35}
.row>blockquote{padding-left:20px;border-left:2px solid var(--line)}
.row>.aside{color:var(--soft);font-size:14px}
mark{background:var(--g);color:inherit;border-bottom:2px solid var(--c);padding:1px 0;scroll-margin-top:24px}
mark.fails{border-bottom-width:3px}
mark.missing{border-bottom-style:dashed}
mark.unattributed,mark.noted{border-bottom:1px dotted var(--c);background:none}
mark:target,.note:target{outline:2px solid var(--accent);outline-offset:3px;border-radius:2px}
sup{line-height:0;font:600 11px/0 Inter,system-ui,"Liberation Sans",Arial,sans-serif;margin-left:2px}
sup a{text-decoration:none;padding:0 2px}
.notes{display:grid;gap:16px;font-size:14px;line-height:1.45}
.note{border-top:1px solid var(--line);padding-top:8px;scroll-margin-top:24px}
.note p{margin:4px 0 0}
.note .head{margin:0;display:flex;gap:6px;align-items:baseline;flex-wrap:wrap}
.note .head a{color:inherit;text-decoration:none;font-weight:600;min-width:1em}
.note .head svg{align-self:center;flex:none}
.verdict{font-weight:650;color:var(--c)}
.finding,.who{color:var(--soft)}
.said{font-family:"Source Serif 4",Charter,"Iowan Old Style",Georgia,serif;font-size:16px}
dl{margin:8px 0 0;display:grid;grid-template-columns:auto minmax(0,1fr);gap:2px 12px}
dt{color:var(--soft);font-size:13px;line-height:1.85}
dd{margin:0}
ins,del{text-decoration-thickness:2px;text-underline-offset:3px;font-weight:650}
ins{text-decoration:underline;text-decoration-color:var(--c)}
del{text-decoration:line-through;text-decoration-color:var(--c)}
.print{margin-top:8px!important;padding:8px 12px;border-left:3px solid var(--ink);background:var(--grey-g)}
.print+.print{margin-top:2px!important}
.print small{display:block;color:var(--soft);font:13px/1.4 Inter,system-ui,"Liberation Sans",Arial,sans-serif}
.source{color:var(--soft);font-size:13px}
footer{margin-top:48px;border-top:1px solid var(--line);padding-top:8px;font-size:13px;color:var(--soft)}
.green{--c:var(--green);--g:var(--green-g)}.amber{--c:var(--amber);--g:var(--amber-g)}.red{--c:var(--red);--g:var(--red-g)}.grey{--c:var(--grey);--g:var(--grey-g)}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media(max-width:56rem){.page{padding:16px 16px 48px}.row{display:block}.notes{margin:12px 0 24px;padding-left:16px;border-left:1px solid var(--line)}.note:first-child{border-top:0;padding-top:0}.row>h2{font-size:27px}.counts{font-size:17px}}
@media print{:root{--paper:#fff;--ink:#000;--soft:#444;--line:#bbb}body{font-size:11pt}.page{max-width:none;padding:0}.note,.print{break-inside:avoid}.row{grid-template-columns:minmax(0,3fr) minmax(0,2fr);display:grid;gap:0 20px}mark,.print{print-color-adjust:exact;-webkit-print-color-adjust:exact}a{color:inherit}}
`;
