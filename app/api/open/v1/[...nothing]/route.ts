export const dynamic = 'force-dynamic';

export { answerNoOperation as GET } from '#lib/server/open-data/nothing-route.ts';
export { allowEverybody as OPTIONS } from '#lib/server/open-data/open-data-route.ts';
