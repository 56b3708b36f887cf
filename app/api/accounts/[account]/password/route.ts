export { postPassword as POST } from '#lib/server/accounts-route.ts';
