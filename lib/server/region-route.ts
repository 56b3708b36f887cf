import { reviewRegion } from '#lib/usecases/review/review-region.ts';
import { isCode, isYear } from './budget-address.ts';
import { answerRefusal, defineRoute } from './define-route.ts';
import { describeRefusal } from './refusal-words.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** How far a region has come in a year, as an .xlsx. */
export const getRegionWorkbook = defineRoute<{ region: string; year: string }>(async ({ params, actor, container }) => {
  const { region, year } = params;
  if (!isCode(region) || !isYear(year)) return answerRefusal(describeRefusal({ code: 'NOT_FOUND' }));
  const found = await reviewRegion({ services: container.services, actor, region, year: Number(year) });
  if (!found.ok) return answerRefusal(describeRefusal(found.error));
  // Loaded by the few who ask for a file: it is large.
  const { regionWorkbook } = await import('#lib/exporters/region/index.ts');
  const bytes = await regionWorkbook(found.value);
  const name = encodeURIComponent(`${found.value.region.name}${year}年部门预算进度.xlsx`);
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'Cache-Control': 'no-store',
      'Content-Type': TYPE,
      'Content-Disposition': `attachment; filename*=UTF-8''${name}`,
    },
  });
});
