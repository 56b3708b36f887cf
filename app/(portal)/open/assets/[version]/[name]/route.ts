export { getAsset as GET } from '#lib/server/portal/site-routes.ts';
