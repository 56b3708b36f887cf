export { putResolution as PUT } from '#lib/server/comments-route.ts';
