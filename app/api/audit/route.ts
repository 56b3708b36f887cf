export { getAuditLines as GET } from '#lib/server/audit-route.ts';
