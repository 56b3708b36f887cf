export { putPassword as PUT } from '#lib/server/auth-route.ts';
