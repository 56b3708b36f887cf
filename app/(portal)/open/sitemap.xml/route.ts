export const dynamic = 'force-dynamic';

export { getSitemap as GET } from '#lib/server/portal/site-routes.ts';
