export { getDepartment as GET } from '#lib/server/review-route.ts';
