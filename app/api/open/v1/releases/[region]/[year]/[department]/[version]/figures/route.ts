export const dynamic = 'force-dynamic';

export { allowEverybody as OPTIONS } from '#lib/server/open-data/open-data-route.ts';
export { getFigures as GET } from '#lib/server/open-data/release-handlers.ts';
