export { putProjectLines as PUT } from '#lib/server/save-lines-route.ts';
