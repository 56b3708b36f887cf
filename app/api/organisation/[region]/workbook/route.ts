export { getOrganisationWorkbook as GET, postOrganisationWorkbook as POST } from '#lib/server/organisation-route.ts';
