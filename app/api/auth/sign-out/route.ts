export { postSignOut as POST } from '#lib/server/auth-route.ts';
