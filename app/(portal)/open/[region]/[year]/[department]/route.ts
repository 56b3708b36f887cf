export { getReportPage as GET } from '#lib/server/portal/report-route.ts';
