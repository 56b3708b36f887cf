import { randomUUID } from 'node:crypto';
import { budgetPlaces, type Row } from './row.ts';
import { BUDGETS, type Place, type ServedRegion, unitAt } from './served-region.ts';

const BUDGET = 'budgets/[region]/[department]/[year]';
/** A number that no request had before. */
const once = () => ({ 'idempotency-key': randomUUID() });

function paramsAt(place: Place): Record<string, string> {
  const { region, department, year } = BUDGETS[place];
  return { region, department, year: String(year) };
}

function readRow(input: Pick<Row, 'route' | 'action'> & { query?: string; unitSees: number }): Row {
  const { route, action, query, unitSees } = input;
  return {
    route: `${BUDGET}/${route}`,
    method: 'GET',
    action,
    ask: (place) => ({
      params: { ...paramsAt(place), format: 'json' },
      ...(query === undefined ? {} : { query }),
    }),
    places: budgetPlaces({ own: { preparer: unitSees, 'unit-head': unitSees, others: 200 } }),
  };
}

/** A change on a row that nobody has: whoever may save is told that it is gone (409), and nothing is saved. */
function saveRow(input: { action: string; form: string; owner: (place: Place) => string; places: Row['places'] }): Row {
  const { action, form, owner, places } = input;
  const changes = [{ type: 'set', row: 'nobody-has-it', field: 'amount', from: '1', to: '2' }];
  return {
    route: `${BUDGET}/draft`,
    method: 'PUT',
    action,
    ask: (place) => ({
      params: paramsAt(place),
      headers: once(),
      body: { forms: [{ form, owner: owner(place), revision: 1, changes }] },
    }),
    places,
  };
}

/** Rows about a budget and its parts. */
export function budgetRows({ threads, cuts }: Pick<ServedRegion, 'threads' | 'cuts'>): Row[] {
  const moveRow = (action: string, body: (place: Place) => object, places: Row['places']): Row => ({
    route: `${BUDGET}/moves`,
    method: 'POST',
    action,
    ask: (place) => ({ params: paramsAt(place), headers: once(), body: body(place) }),
    places,
  });
  const workbook = (method: 'GET' | 'POST', allowed: number): Row => ({
    route: `${BUDGET}/forms/[form]/[owner]/workbook`,
    method,
    action: method === 'GET' ? '下载模板' : '上传模板（内容不是表格）',
    ask: (place) => ({
      params: { ...paramsAt(place), form: 'operating', owner: unitAt(place) },
      ...(method === 'POST' ? { body: {} } : {}),
    }),
    places: budgetPlaces({
      own: { others: allowed },
      otherUnit: { preparer: 404, 'unit-head': 404, others: allowed },
    }),
  });
  return [
    readRow({ route: 'view', action: '看预算表', unitSees: 200 }),
    readRow({ route: 'cell', action: '看单元格的来源', query: '?table=income&row=total&column=total', unitSees: 200 }),
    readRow({ route: 'figure', action: '看文字中数字的来源', query: '?id=income.total', unitSees: 400 }),
    readRow({ route: 'draft', action: '看填报的内容', unitSees: 200 }),
    readRow({ route: 'moves', action: '看流转', unitSees: 200 }),
    readRow({ route: 'comments', action: '看批注', unitSees: 200 }),
    readRow({ route: 'report', action: '看部门报告有哪些文件', unitSees: 403 }),
    readRow({ route: 'report/[format]', action: '下载部门报告', unitSees: 403 }),
    ...['publication', 'publication/preview'].map((route) => ({
      ...readRow({ route, action: '审查公开稿', unitSees: 403 }),
      places: budgetPlaces({
        own: { preparer: 403, 'unit-head': 403, 'section-reviewer': 403, others: 200 },
      }),
    })),
    readRow({ route: 'preview', action: '预览部门报告', unitSees: 403 }),
    {
      route: `${BUDGET}/history`,
      method: 'GET',
      action: '看单元格的修改记录',
      ask: (place) => ({
        params: paramsAt(place),
        query: `?form=operating&owner=${unitAt(place)}&row=x&field=amount`,
      }),
      places: budgetPlaces({
        own: { others: 200 },
        otherUnit: { preparer: 404, 'unit-head': 404, others: 200 },
      }),
    },
    {
      route: `${BUDGET}/pulse`,
      method: 'POST',
      action: '在填哪张表',
      ask: (place) => ({ params: paramsAt(place), body: { tab: 'a-tab', known: [] } }),
      places: budgetPlaces({ own: { others: 200 } }),
    },
    workbook('GET', 200),
    workbook('POST', 422),
    {
      route: `${BUDGET}/prior-report`,
      method: 'POST',
      action: '从上年公开报告读取（内容不是文件）',
      ask: (place) => ({ params: paramsAt(place), body: {} }),
      places: budgetPlaces({ own: { 'department-lead': 415, others: 403 } }),
    },
    saveRow({
      action: '填报单位的表',
      form: 'operating',
      owner: unitAt,
      places: budgetPlaces({ own: { preparer: 409, others: 403 }, otherUnit: { preparer: 404, others: 403 } }),
    }),
    saveRow({
      action: '填报部门的表',
      form: 'profile',
      owner: () => '',
      places: budgetPlaces({ own: { 'department-lead': 409, others: 403 } }),
    }),
    saveRow({
      action: '下达控制数',
      form: 'control-figures',
      owner: () => '',
      places: budgetPlaces({ own: { 'budget-office': 409, others: 403 } }),
    }),
    moveRow(
      '撤回单位的提交（还没有提交）',
      (place) => ({ move: 'withdraw-unit', unit: unitAt(place) }),
      budgetPlaces({
        own: { preparer: 409, others: 403 },
        otherUnit: { preparer: 404, 'unit-head': 404, others: 403 },
      }),
    ),
    moveRow(
      '单位审核（还没有提交）',
      (place) => ({ move: 'accept-unit', unit: unitAt(place) }),
      budgetPlaces({
        own: { 'unit-head': 409, others: 403 },
        otherUnit: { preparer: 404, 'unit-head': 404, others: 403 },
      }),
    ),
    moveRow(
      '上报财政（单位还没有报齐）',
      () => ({ move: 'submit-department' }),
      budgetPlaces({ own: { 'department-lead': 409, others: 403 } }),
    ),
    moveRow(
      '业务科审核（还没有上报）',
      () => ({ move: 'pass-department' }),
      budgetPlaces({ own: { 'section-reviewer': 409, others: 403 } }),
    ),
    moveRow(
      '批复（还没有转到）',
      () => ({ move: 'approve' }),
      budgetPlaces({ own: { 'budget-office': 409, others: 403 } }),
    ),
    {
      route: `${BUDGET}/comments`,
      method: 'POST',
      action: '批注',
      ask: (place) => ({
        params: paramsAt(place),
        headers: once(),
        body: { text: '请核对', place: { form: 'operating', owner: unitAt(place), row: '', field: '' } },
      }),
      places: budgetPlaces({
        own: { auditor: 403, others: 200 },
        otherUnit: { auditor: 403, preparer: 404, 'unit-head': 404, others: 200 },
      }),
    },
    {
      route: `${BUDGET}/comments/[comment]/resolution`,
      method: 'PUT',
      action: '解决批注',
      ask: (place) => ({ params: { ...paramsAt(place), comment: threads[place] } }),
      places: budgetPlaces({
        own: { auditor: 403, others: 200 },
        otherUnit: { auditor: 403, preparer: 404, 'unit-head': 404, others: 200 },
      }),
    },
    {
      route: `${BUDGET}/cuts`,
      method: 'POST',
      action: '核减（还没有上报）',
      ask: (place) => ({
        params: paramsAt(place),
        headers: once(),
        body: { form: 'operating', owner: unitAt(place), row: 'x', amount: '1', reason: '压减', seen: 100 },
      }),
      places: budgetPlaces({
        own: { 'section-reviewer': 409, 'budget-office': 409, others: 403 },
        otherUnit: { 'section-reviewer': 409, 'budget-office': 409, others: 403 },
      }),
    },
    {
      route: `${BUDGET}/cuts/[cut]`,
      method: 'DELETE',
      action: '撤销核减（还没有上报）',
      ask: (place) => ({ params: { ...paramsAt(place), cut: cuts[place] } }),
      places: budgetPlaces({
        own: { 'section-reviewer': 409, 'budget-office': 409, others: 403 },
        otherUnit: { preparer: 404, 'unit-head': 404, 'section-reviewer': 409, 'budget-office': 409, others: 403 },
      }),
    },
  ];
}
