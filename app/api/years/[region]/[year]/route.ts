export { getYear as GET, postYear as POST, putYear as PUT } from '#lib/server/year-route.ts';
