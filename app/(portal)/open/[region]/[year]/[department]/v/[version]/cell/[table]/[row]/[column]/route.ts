export { getCellPage as GET } from '#lib/server/portal/number-route.ts';
