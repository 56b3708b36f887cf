export const dynamic = 'force-dynamic';

export { listYears as GET } from '#lib/server/open-data/list-handlers.ts';
export { allowEverybody as OPTIONS } from '#lib/server/open-data/open-data-route.ts';
