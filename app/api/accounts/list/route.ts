export { getAccountTemplate as GET, postAccountList as POST } from '#lib/server/account-list-route.ts';
