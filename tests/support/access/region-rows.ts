import { randomUUID } from 'node:crypto';
import { type Answers, administrators, budgetPlaces, type Row, signedOut } from './row.ts';
import { BUDGETS, type Place } from './served-region.ts';

const RULES = { levels: {}, tolerance: 20_000 };
const SETTINGS = { rounds: 2, template: 'wuhan-jiangxia', deadlines: [] };

function budgetParams(place: Place): Record<string, string> {
  const { region, department, year } = BUDGETS[place];
  return { region, department, year: String(year) };
}

const regionParams = (place: Place) => ({ region: BUDGETS[place].region, year: '2026' });

/** What belongs to a region as a whole: seen alike at home, and not there elsewhere. */
function regionPlaces(own: Answers): Row['places'] {
  return {
    own: { ...signedOut, ...administrators(404), ...own },
    otherRegion: { ...signedOut, others: 404 },
  };
}

/** What is answered alike of all departments of a region. */
function everyDepartment({ own, otherRegion }: Row['places']): Row['places'] {
  if (own === undefined || otherRegion === undefined) throw new Error('nothing is said of the region');
  return { own, otherDepartment: own, otherSection: own, otherRegion };
}

/** What asks nothing but to be signed in. */
function everybody(status: number): Row['places'] {
  return { own: { ...signedOut, others: status } };
}

/** Rows about a region, a year, and what is everybody's. */
export const REGION_ROWS: readonly Row[] = [
  { route: 'health', method: 'GET', action: '是否可用', ask: () => ({}), places: { own: { others: 200 } } },
  ...(['classifications/[year]', 'classifications/[year]/table'] as const).map(
    (route): Row => ({
      route,
      method: 'GET',
      action: '看科目表',
      ask: () => ({ params: { year: '2026' } }),
      places: everybody(200),
    }),
  ),
  { route: 'messages', method: 'GET', action: '看消息', ask: () => ({}), places: everybody(200) },
  {
    route: 'messages/read',
    method: 'POST',
    action: '消息已读',
    ask: () => ({ body: { id: 'of-somebody-else' } }),
    places: everybody(200),
  },
  {
    route: 'budgets',
    method: 'POST',
    action: '新建年度预算（已有）',
    ask: (place) => ({ body: BUDGETS[place] }),
    places: budgetPlaces({ own: { 'department-lead': 409, 'budget-office': 409, others: 403 } }),
  },
  {
    route: 'quotas/[region]/[year]',
    method: 'GET',
    action: '看定额',
    ask: (place) => ({ params: regionParams(place) }),
    places: regionPlaces({ others: 200 }),
  },
  {
    route: 'quotas/[region]/[year]',
    method: 'PUT',
    action: '维护定额（已被改过）',
    ask: (place) => ({
      params: regionParams(place),
      headers: { 'idempotency-key': randomUUID() },
      body: {
        forms: [
          {
            form: 'quotas',
            owner: '',
            revision: 0,
            changes: [{ type: 'set', row: 'nobody-has-it', field: 'amount', from: '1', to: '2' }],
          },
        ],
      },
    }),
    places: regionPlaces({ 'budget-office': 409, others: 403 }),
  },
  {
    route: 'years/[region]/[year]',
    method: 'GET',
    action: '看年度',
    ask: (place) => ({ params: regionParams(place) }),
    places: regionPlaces({ 'budget-office': 200, others: 403 }),
  },
  {
    route: 'years/[region]/[year]',
    method: 'POST',
    action: '开启年度（已开启）',
    ask: (place) => ({ params: regionParams(place), body: SETTINGS }),
    places: regionPlaces({ 'budget-office': 409, others: 403 }),
  },
  {
    route: 'years/[region]/[year]',
    method: 'PUT',
    action: '修改年度设置（已被改过）',
    ask: (place) => ({
      params: regionParams(place),
      body: { before: { ...SETTINGS, rounds: 3 }, after: { ...SETTINGS, rounds: 1 } },
    }),
    places: regionPlaces({ 'budget-office': 409, others: 403 }),
  },
  {
    route: 'years/[region]/[year]/rules',
    method: 'GET',
    action: '看检查规则',
    ask: (place) => ({ params: regionParams(place) }),
    places: regionPlaces({ 'section-reviewer': 200, 'budget-office': 200, auditor: 200, others: 403 }),
  },
  {
    route: 'years/[region]/[year]/rules',
    method: 'PUT',
    action: '调整检查规则（已被改过）',
    ask: (place) => ({ params: regionParams(place), body: { before: { ...RULES, tolerance: 1 }, after: RULES } }),
    places: regionPlaces({ 'budget-office': 409, others: 403 }),
  },
  ...(['GET', 'POST'] as const).map(
    (method): Row => ({
      route: 'years/[region]/[year]/departments/[department]',
      method,
      action: method === 'GET' ? '预览部门的新年度（已开启）' : '开启部门的新年度（已开启）',
      ask: (place) => ({ params: budgetParams(place) }),
      // Whose work it is not is told so of every department of the region alike.
      places: everyDepartment(regionPlaces({ 'budget-office': 409, others: 403 })),
    }),
  ),
  {
    route: 'years/[region]/[year]/control-figures/[department]',
    method: 'GET',
    action: '看一个部门的控制数',
    ask: (place) => ({ params: budgetParams(place) }),
    places: everyDepartment(regionPlaces({ 'budget-office': 200, others: 403 })),
  },
  {
    route: 'review',
    method: 'GET',
    action: '看审核队列',
    ask: () => ({}),
    places: {
      own: { ...signedOut, 'section-reviewer': 200, 'budget-office': 200, auditor: 200, others: 403 },
    },
  },
  ...(['review/[region]/[department]/[year]', 'review/[region]/[department]/[year]/findings'] as const).map(
    (route): Row => ({
      route,
      method: 'GET',
      action: '审核一个部门',
      ask: (place) => ({ params: budgetParams(place) }),
      places: budgetPlaces({ own: { preparer: 404, 'unit-head': 404, others: 200 } }),
    }),
  ),
  {
    route: 'review/region/[region]/[year]/workbook',
    method: 'GET',
    action: '下载区划进度',
    ask: (place) => ({ params: regionParams(place) }),
    places: regionPlaces({ 'budget-office': 200, auditor: 200, others: 404 }),
  },
  {
    route: 'organisation/[region]',
    method: 'GET',
    action: '看机构',
    ask: (place) => ({ params: regionParams(place) }),
    places: regionPlaces({ 'budget-office': 200, others: 403 }),
  },
  {
    route: 'organisation/[region]',
    method: 'PUT',
    action: '维护机构（没有改动）',
    ask: (place) => ({ params: regionParams(place), body: { changes: [] } }),
    places: regionPlaces({ 'budget-office': 200, others: 403 }),
  },
  ...(['GET', 'POST'] as const).map(
    (method): Row => ({
      route: 'organisation/[region]/workbook',
      method,
      action: method === 'GET' ? '下载机构名单' : '核对机构名单（内容不是表格）',
      ask: (place) => ({ params: regionParams(place), ...(method === 'POST' ? { body: {} } : {}) }),
      places: regionPlaces({ 'budget-office': method === 'GET' ? 200 : 422, others: 403 }),
    }),
  ),
  {
    route: 'audit',
    method: 'GET',
    action: '导出审计记录',
    ask: () => ({}),
    places: { own: { ...signedOut, auditor: 200, 'audit-admin': 200, others: 403 } },
  },
];
