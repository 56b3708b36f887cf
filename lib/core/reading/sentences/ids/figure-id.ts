import { type AccountNames, codeNamed } from '../../accounts/account-names.ts';
import { functionNamed } from '../../accounts/function-path.ts';
import { BUDGET_TOTALS, EXPENDITURE_KINDS, INCOME_NAMES, INCOME_PARTS } from './income-names.ts';
import { idNamed, type NamePattern } from './name-pattern.ts';
import {
  APPROPRIATION_TOTALS,
  GENERAL_NAMES,
  OTHER_NAMES,
  PROCUREMENT_KINDS,
  PROJECT_FUNDING,
  THREE_PUBLIC_NAMES,
} from './spending-names.ts';
import type { Topic } from './topic.ts';

/** Accounts by name, of a report's year, with those that its tables print. */
export type Accounts = { functions: AccountNames; economics: AccountNames };

/** Where a name stands: the section, what its paragraph is about, what it is listed under, and what stood before it. */
export type NameContext = {
  accounts: Accounts;
  section: string;
  topic: Topic;
  /** Whose report it is, as its cover says. */
  owner?: string | undefined;
  /** Id of the whole that the name is listed under. */
  whole?: string | undefined;
  /** Id of the amount stated before. */
  before?: string | undefined;
};

/** The figure that a name means, as its id in the disclosure data; nothing where that is not certain. */
export function figureId(name: string, context: NameContext): string | undefined {
  const bare = name.replace(/[“”"'‘’]/g, '');
  const read = SECTIONS[sectionOf(context)];
  if (bare === '' || read === undefined) return undefined;
  return (
    read(bare, context) ??
    plainerNames(bare).reduce<string | undefined>((id, one) => id ?? read(one, context), undefined)
  );
}

/** The same name without 本年 or 拟采购 before it and without 预算支出 or the like behind it. */
function plainerNames(name: string): string[] {
  const short = name.replace(/^(?:本年|其中|拟(?:采购)?|安排)/, '');
  const names = [short, name.replace(BEHIND, ''), short.replace(BEHIND, '')];
  return [...new Set(names)].filter((one) => one !== name && one.length > 2);
}

const BEHIND = /(?:预算支出|支出预算|预算数|预算|支出)$/;

type ReadName = (name: string, context: NameContext) => string | undefined;

/** 国有资本经营 and “三公”经费 stand in sections of their own, or among 其他重要事项. */
function sectionOf({ section, topic }: NameContext): string {
  return section === 'other' && (topic === 'state-capital' || topic === 'three-public') ? topic : section;
}

const SECTIONS: Readonly<Record<string, ReadName>> = {
  overall: budgetName,
  income: budgetName,
  expenditure: budgetName,
  appropriation: appropriationName,
  general: generalName,
  'general-basic': basicName,
  'three-public': (name) => idNamed(THREE_PUBLIC_NAMES, name),
  'government-fund': fundName({
    id: 'govfund',
    name: /^政府性基金(?:预算)?(?:财政)?(?:拨款)?(?:安排的?)?(?:支出)?(?:预算)?(?:支出)?$/,
  }),
  'state-capital': fundName({
    id: 'statecapital',
    name: /^国有资本经营(?:预算)?(?:财政)?(?:拨款)?(?:安排的?)?(?:支出)?(?:预算)?(?:支出)?$/,
  }),
  projects: (name) => idNamed(PROJECT_FUNDING, name),
  other: otherName,
};

function budgetName(name: string, context: NameContext): string | undefined {
  const income = context.whole?.startsWith('income') ?? context.section === 'income';
  const under = /\.function\.(\d+)$/.exec(context.whole ?? '')?.[1];
  const functional = functionNamed(context.accounts.functions, name, under);
  if (functional !== undefined && !income) return `expenditure.function.${functional}`;
  const listed = context.whole === undefined ? [...BUDGET_TOTALS] : [];
  const id = idNamed([...listed, ...EXPENDITURE_KINDS, ...INCOME_PARTS], name);
  if (id !== undefined) return id;
  const code = income ? undefined : codeNamed(context.accounts.functions, { name, length: 3 });
  return code === undefined ? undefined : `expenditure.function.${code}`;
}

function appropriationName(name: string, context: NameContext): string | undefined {
  const total = idNamed(APPROPRIATION_TOTALS, name);
  if (total !== undefined) return total;
  const fund = /^income\.(general|govfund|statecapital)$/.exec(context.before ?? '')?.[1];
  const income = idNamed(INCOME_NAMES, name);
  if (income === 'income.carryover') return fund === undefined ? income : `income.carryover.${fund}`;
  if (income !== undefined) return income;
  const code =
    functionNamed(context.accounts.functions, name) ?? codeNamed(context.accounts.functions, { name, length: 3 });
  if (code !== undefined) return `appropriation.function.${code}`;
  const spending = /^(一般公共预算|政府性基金预算|国有资本经营预算)(?:财政拨款)?支出$/.exec(name)?.[1];
  return spending === undefined ? undefined : SPENDING_OF_FUND[spending];
}

const SPENDING_OF_FUND: Readonly<Record<string, string>> = {
  一般公共预算: 'general.total',
  政府性基金预算: 'govfund.total',
  国有资本经营预算: 'statecapital.total',
};

function generalName(name: string, context: NameContext): string | undefined {
  const code = functionNamed(context.accounts.functions, name);
  if (code === undefined) return idNamed(GENERAL_NAMES, name) ?? functionOnly(name, context);
  return context.whole === 'general.project' ? `general.function.${code}.project` : `general.function.${code}`;
}

function functionOnly(name: string, context: NameContext): string | undefined {
  const { functions } = context.accounts;
  const plain = name.replace(/（[类项]）(?:支出)?$/, '');
  const code = codeNamed(functions, { name: plain, length: 3 }) ?? codeNamed(functions, { name: plain, length: 7 });
  return code === undefined ? undefined : `general.function.${code}`;
}

/** 款 are looked for under the 类 that they are listed under. */
function basicName(name: string, context: NameContext): string | undefined {
  const { economics } = context.accounts;
  const general = idNamed(GENERAL_NAMES, name);
  if (general !== undefined) return general;
  const listedUnder = /^economic\.(\d{3})$/.exec(context.whole ?? '')?.[1];
  const beside = /^economic\.(\d{3})\d{2}$/.exec(context.before ?? '')?.[1];
  const code =
    codeNamed(economics, { name, length: 3 }) ??
    (listedUnder === undefined ? undefined : codeNamed(economics, { name, length: 5, under: listedUnder })) ??
    (beside === undefined ? undefined : codeNamed(economics, { name, length: 5, under: beside })) ??
    codeNamed(economics, { name, length: 5, ...(context.whole === 'general.operating' ? { under: '302' } : {}) }) ??
    codeNamed(economics, { name, length: 5 });
  return code === undefined ? undefined : `economic.${code}`;
}

function fundName(fund: { id: 'govfund' | 'statecapital'; name: RegExp }): ReadName {
  const kinds: readonly NamePattern[] = [
    [fund.name, `${fund.id}.total`],
    [/^基本支出$/, `${fund.id}.basic`],
    [/^项目支出$/, `${fund.id}.project`],
  ];
  return (name, context) => {
    const kind = idNamed(kinds, name);
    if (kind !== undefined) return kind;
    const { functions } = context.accounts;
    const code = functionNamed(functions, name) ?? codeNamed(functions, { name, length: 7 });
    return code === undefined ? undefined : `${fund.id}.function.${code}`;
  };
}

const MANAGED =
  /^(?:(?:部门)?(?:预算)?支出(?:预算)?(?:总额)?|(?:纳入)?(?:\d{4}年(?:度)?)?(?:部门|单位)?整体支出绩效(?:目标)?(?:管理)?的?(?:预算)?(?:金额|资金))$/;

/** All expenditure that goals are set for, and its kinds where they are listed. */
function performanceName(name: string, { whole }: NameContext): string | undefined {
  if (MANAGED.test(name)) return 'performance.amount';
  return whole === 'performance.amount' ? idNamed(EXPENDITURE_KINDS, name) : undefined;
}

function otherName(name: string, context: NameContext): string | undefined {
  if (context.topic === 'procurement') {
    const kind = idNamed(PROCUREMENT_KINDS, name);
    if (kind !== undefined) return kind;
  }
  if (context.topic === 'performance') return performanceName(name, context);
  if (context.topic === 'rural-revitalization') {
    if (/^(?:安排)?(?:巩固.*)?乡村振兴(?:预算)?(?:支出|资金)?(?:预算)?$/.test(name))
      return 'expenditure.function.21305';
    const code = codeNamed(context.accounts.functions, { name, length: 7, under: '21305' });
    return code === undefined ? undefined : `expenditure.function.${code}`;
  }
  return idNamed(OTHER_NAMES, name);
}
