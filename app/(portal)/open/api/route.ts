export const dynamic = 'force-dynamic';

export { getReference as GET } from '#lib/server/open-data/reference-route.ts';
