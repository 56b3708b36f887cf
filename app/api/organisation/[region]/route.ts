export { getOrganisation as GET, putOrganisation as PUT } from '#lib/server/organisation-route.ts';
