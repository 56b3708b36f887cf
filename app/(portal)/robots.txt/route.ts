export const dynamic = 'force-dynamic';

export { getRobots as GET } from '#lib/server/portal/site-routes.ts';
