export { deleteLock as DELETE } from '#lib/server/accounts-route.ts';
