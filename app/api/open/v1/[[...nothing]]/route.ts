export const dynamic = 'force-dynamic';

export { allowEverybody as OPTIONS, answerNoOperation as GET } from '#lib/server/open-data/open-data-route.ts';
