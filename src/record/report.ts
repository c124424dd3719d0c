export { reportFinding } from '#publish/report.ts';
