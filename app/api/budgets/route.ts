export { postBudget as POST } from '#lib/server/open-budget-route.ts';
