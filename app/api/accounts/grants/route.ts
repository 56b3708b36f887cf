export { putGrants as PUT } from '#lib/server/accounts-route.ts';
