export { getPublicationPreview as GET } from '#lib/server/publication-route.ts';
