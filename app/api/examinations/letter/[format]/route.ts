export { postLetter as POST } from '#lib/server/examination-route.ts';
