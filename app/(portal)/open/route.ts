export const dynamic = 'force-dynamic';

export { getFindPage as GET } from '#lib/server/portal/find-route.ts';
