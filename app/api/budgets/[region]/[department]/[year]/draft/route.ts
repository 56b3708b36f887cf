export { getDraft as GET, putDraft as PUT } from '#lib/server/draft-route.ts';
