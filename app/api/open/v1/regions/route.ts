export const dynamic = 'force-dynamic';

export { listRegions as GET } from '#lib/server/open-data/list-handlers.ts';
export { allowEverybody as OPTIONS } from '#lib/server/open-data/open-data-route.ts';
