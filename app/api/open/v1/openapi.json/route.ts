export const dynamic = 'force-dynamic';

export { getOpenApi as GET } from '#lib/server/open-data/document-route.ts';
export { allowEverybody as OPTIONS } from '#lib/server/open-data/open-data-route.ts';
