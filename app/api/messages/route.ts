export { getMessages as GET } from '#lib/server/messages-route.ts';
