export { getYearBudget as GET, postYearBudget as POST } from '#lib/server/year-route.ts';
