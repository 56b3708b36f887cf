export { deleteOwnSession as DELETE } from '#lib/server/accounts-route.ts';
