export { getFindings as GET } from '#lib/server/review-route.ts';
