export { postPriorReport as POST } from '#lib/server/prior-report-route.ts';
