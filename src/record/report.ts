export { reportFinding } from '#publish/report.ts';
export { reportOpened } from '#publish/report-opened.ts';
