export const dynamic = 'force-dynamic';

export { listFiles as GET } from '#lib/server/open-data/file-handlers.ts';
export { allowEverybody as OPTIONS } from '#lib/server/open-data/open-data-route.ts';
