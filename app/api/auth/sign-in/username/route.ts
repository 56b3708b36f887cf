export { postSignIn as POST } from '#lib/server/auth-route.ts';
