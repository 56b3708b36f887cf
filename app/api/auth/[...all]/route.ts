export { postAuth as POST } from '#lib/server/auth-route.ts';
