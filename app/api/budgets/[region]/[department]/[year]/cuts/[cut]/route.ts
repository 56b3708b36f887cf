export { deleteCut as DELETE } from '#lib/server/cuts-route.ts';
