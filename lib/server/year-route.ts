import type { Actor } from '#lib/core/workflow/index.ts';
import { type ChangeYearRefusal, changeYear } from '#lib/usecases/years/change-year.ts';
import { type OpenYearRefusal, openYear } from '#lib/usecases/years/open-year.ts';
import { type OpenYearBudgetRefusal, openYearBudget } from '#lib/usecases/years/open-year-budget.ts';
import { previewYearBudget } from '#lib/usecases/years/preview-year-budget.ts';
import { readYear } from '#lib/usecases/years/read-year.ts';
import { type BudgetParams, budgetKey, isCode, isYear } from './budget-address.ts';
import { container } from './container.ts';
import { answerRefusal, defineRoute } from './define-route.ts';
import { describeRefusal, type RefusalAnswer } from './refusal-words.ts';
import { readYearChange, readYearSettings } from './year-schema.ts';

type Params = { region: string; year: string };

const NO_STORE = { 'Cache-Control': 'no-store' };

/** A region's fiscal year for its budget office; nothing where it is not to be seen. */
export async function yearViewFor(input: { actor: Actor; region: string; year: number }) {
  const { services } = await container();
  const found = await readYear({ services, ...input });
  return found.ok ? found.value : undefined;
}

/** A region's fiscal year: `YearView`. */
export const getYear = defineRoute<Params>(async ({ params, actor, container: { services } }) => {
  const place = placeOf(params);
  if (place === undefined) return answerRefusal(describeRefusal({ code: 'NOT_FOUND' }));
  const found = await readYear({ services, actor, ...place });
  return found.ok ? answered(found.value) : answerRefusal(describeYearRefusal(found.error));
});

/** Opens a year: body `YearSettings`, answered 201 with how many rows of 定额 were copied. */
export const postYear = defineRoute<Params>(async ({ params, body, actor, container: { services } }) => {
  const place = placeOf(params);
  if (place === undefined) return answerRefusal(describeRefusal({ code: 'NOT_FOUND' }));
  const settings = readYearSettings(body);
  if (!settings.ok) return answerRefusal(describeRefusal({ code: 'INVALID_FIELDS', errors: settings.error }));
  const opened = await openYear({ services, actor, ...place, settings: settings.value });
  return opened.ok ? answered(opened.value, 201) : answerRefusal(describeYearRefusal(opened.error));
});

/** Changes the settings of a year: body `{before, after}`, answered with those that stand then. */
export const putYear = defineRoute<Params>(async ({ params, body, actor, container: { services } }) => {
  const place = placeOf(params);
  if (place === undefined) return answerRefusal(describeRefusal({ code: 'NOT_FOUND' }));
  const change = readYearChange(body);
  if (!change.ok) return answerRefusal(describeRefusal({ code: 'INVALID_FIELDS', errors: change.error }));
  const changed = await changeYear({ services, actor, ...place, ...change.value });
  return changed.ok ? answered(changed.value) : answerRefusal(describeYearRefusal(changed.error));
});

/** What opening one department's budget would make: `DepartmentPreview`. */
export const getYearBudget = defineRoute<BudgetParams>(async ({ params, actor, container: { services } }) => {
  const key = budgetKey(params);
  if (key === undefined) return answerRefusal(describeRefusal({ code: 'NOT_FOUND' }));
  const found = await previewYearBudget({ services, actor, key });
  return found.ok ? answered(found.value) : answerRefusal(describeYearRefusal(found.error));
});

/** Opens one department's budget of a year that is open: answered 201 with `DepartmentOpened`. */
export const postYearBudget = defineRoute<BudgetParams>(async ({ params, actor, container: { services } }) => {
  const key = budgetKey(params);
  if (key === undefined) return answerRefusal(describeRefusal({ code: 'NOT_FOUND' }));
  const opened = await openYearBudget({ services, actor, key });
  return opened.ok ? answered(opened.value, 201) : answerRefusal(describeYearRefusal(opened.error));
});

function answered(value: unknown, status = 200): Response {
  return Response.json(value, { status, headers: NO_STORE });
}

function describeYearRefusal(refusal: OpenYearRefusal | ChangeYearRefusal | OpenYearBudgetRefusal): RefusalAnswer {
  const conflict = (message: string) => ({ status: 409, body: { code: refusal.code, message } });
  switch (refusal.code) {
    case 'YEAR_OPEN':
      return conflict(`${refusal.year} 年已经开启，请刷新页面`);
    case 'YEAR_NOT_OPEN':
      return conflict(`${refusal.year} 年还没有开启，请先开启年度`);
    case 'YEAR_CHANGED':
      return conflict(`${refusal.year} 年的设置刚刚被别人改过，您的更改未保存。请刷新页面，核对后再改`);
    case 'NO_LAST_YEAR':
      return conflict(`系统里没有这个部门 ${refusal.key.year - 1} 年的预算，不能沿用。请用“新建年度预算”逐项填写`);
    case 'BUDGET_EXISTS':
      return conflict(`这个部门的 ${refusal.key.year} 年预算已经开始编报，未再新建`);
    default:
      return describeRefusal(refusal);
  }
}

function placeOf({ region, year }: Params): { region: string; year: number } | undefined {
  return isCode(region) && isYear(year) ? { region, year: Number(year) } : undefined;
}
