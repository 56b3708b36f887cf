export { putSecondFactorRoles as PUT } from '#lib/server/accounts-route.ts';
