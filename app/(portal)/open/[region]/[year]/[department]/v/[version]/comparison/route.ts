export { getComparisonPage as GET } from '#lib/server/portal/comparison-route.ts';
