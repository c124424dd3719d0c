export { reportFinding } from '#publish/report.ts';
export { reportAgain } from '#publish/report-again.ts';
export { reportOpened } from '#publish/report-opened.ts';
export { proofPage } from '#publish/proof-page.ts';
export { reportProof } from '#publish/proof-report.ts';
export { reportTrace } from '#publish/trace-tree.ts';
export { traceAsDot } from '#publish/dot.ts';
export { traceAsGraphml } from '#publish/graphml.ts';
