export { getWorkbook as GET, postWorkbook as POST } from '#lib/server/workbook-route.ts';
