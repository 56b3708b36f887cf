import { classificationData } from '#lib/core/classification/index.ts';
import { answerRefusal, defineRoute } from '#lib/server/define-route.ts';

/** The whole 政府收支分类 of a year, for the derivation in the browser. */
export const GET = defineRoute<{ year: string }>(async ({ params, container }) => {
  const fiscalYear = Number(params.year);
  const { storage, classificationOf } = container.services;
  const table = /^\d{4}$/.test(params.year)
    ? await storage.read((repositories) => classificationOf({ repositories, fiscalYear }))
    : undefined;
  if (table === undefined)
    return answerRefusal({ status: 404, body: { code: 'NOT_FOUND', message: '没有这一年度的政府收支分类科目' } });
  return Response.json(classificationData(table), { headers: { 'Cache-Control': 'private, no-cache' } });
});
