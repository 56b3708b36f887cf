export { postRead as POST } from '#lib/server/messages-route.ts';
