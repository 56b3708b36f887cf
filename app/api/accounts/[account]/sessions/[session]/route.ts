export { deleteSession as DELETE } from '#lib/server/accounts-route.ts';
