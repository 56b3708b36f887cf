export { getCellHistory as GET } from '#lib/server/history-route.ts';
