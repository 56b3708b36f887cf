export { getRules as GET, putRules as PUT } from '#lib/server/rules-route.ts';
