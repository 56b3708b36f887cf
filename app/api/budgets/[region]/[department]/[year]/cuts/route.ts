export { postCut as POST } from '#lib/server/cuts-route.ts';
