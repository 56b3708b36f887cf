export { postAccounts as POST } from '#lib/server/accounts-route.ts';
