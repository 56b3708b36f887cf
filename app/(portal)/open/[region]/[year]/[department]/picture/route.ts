export { getPicturePage as GET } from '#lib/server/portal/picture-route.ts';
