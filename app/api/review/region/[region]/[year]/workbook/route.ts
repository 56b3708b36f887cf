export { getRegionWorkbook as GET } from '#lib/server/region-route.ts';
