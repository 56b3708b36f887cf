export { postExamination as POST } from '#lib/server/examination-route.ts';
