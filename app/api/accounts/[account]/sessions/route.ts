export { deleteSessions as DELETE } from '#lib/server/accounts-route.ts';
