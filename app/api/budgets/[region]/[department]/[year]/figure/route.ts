export { getFigure as GET } from '#lib/server/disclosure-route.ts';
