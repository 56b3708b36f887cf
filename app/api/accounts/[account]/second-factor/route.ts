export { deleteSecondFactor as DELETE } from '#lib/server/accounts-route.ts';
