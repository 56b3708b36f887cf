export { getMoves as GET, postMove as POST } from '#lib/server/moves-route.ts';
