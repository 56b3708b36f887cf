import { readCellHistory } from '#lib/usecases/draft/form-history.ts';
import { type BudgetParams, budgetKey } from './budget-address.ts';
import { answerRefusal, defineRoute } from './define-route.ts';
import { readFormKey } from './draft-schema.ts';
import { describeRefusal } from './refusal-words.ts';

/** Longest id of a row or field that an address may name. */
const NAME_LIMIT = 500;

/** The values that a cell has had, newest first: `?form=…&owner=…&row=…&field=…` gives `CellHistoryEntry[]`. */
export const getCellHistory = defineRoute<BudgetParams>(async ({ request, params, actor, container }) => {
  const key = budgetKey(params);
  if (key === undefined) return answerRefusal(describeRefusal({ code: 'NOT_FOUND' }));
  const query = new URL(request.url).searchParams;
  const form = readFormKey(query);
  const [row = '', field = ''] = [query.get('row') ?? '', query.get('field') ?? ''];
  const named = [row, field].every((name) => name !== '' && name.length <= NAME_LIMIT && name.isWellFormed());
  if (form === undefined || !named)
    return answerRefusal({
      status: 400,
      body: { code: 'CELL_UNKNOWN', message: '地址中的 form、owner、row、field 没有指明一个格子，请从表格里点开' },
    });
  const history = await readCellHistory({ services: container.services, actor, key, form, row, field });
  if (!history.ok) return answerRefusal(describeRefusal(history.error));
  return Response.json(history.value, { headers: { 'Cache-Control': 'no-store' } });
});
