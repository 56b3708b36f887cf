export { getPickableAccounts as GET } from '#lib/server/classification-route.ts';
