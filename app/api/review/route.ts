export { getQueue as GET } from '#lib/server/review-route.ts';
