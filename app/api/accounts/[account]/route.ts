export { patchAccount as PATCH } from '#lib/server/accounts-route.ts';
