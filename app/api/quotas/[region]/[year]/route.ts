export { getQuotas as GET, putQuotas as PUT } from '#lib/server/quotas-route.ts';
