export { getDepartmentFigures as GET } from '#lib/server/region-figures-route.ts';
