export { getCellLines as GET } from '#lib/server/disclosure-route.ts';
