export { getPublication as GET } from '#lib/server/publication-route.ts';
