import { accountName } from '#lib/core/classification/index.ts';
import { dateText } from '#lib/core/days/index.ts';
import { CATEGORIES } from '#lib/core/ledger/index.ts';
import { formatWanyuan } from '#lib/core/money/index.ts';
import type { Narrator } from '#lib/core/narrative/index.ts';
import type { Declaration, Project } from '#lib/core/package/index.ts';
import type { FormCell, PrintedForm } from '../document/table.ts';
import { beside, field, label, money } from './form-grid.ts';
import { goalTables } from './goal-tables.ts';
import { type DeclaredAmounts, declaredAmounts } from './project-amounts.ts';
import { projectFormData } from './project-form-data.ts';

/** Nine columns: a label and eight for what is filled in. */
const WIDTHS = [7, 5, 4, 4, 7, 5, 5, 5, 5];
const WIDTH = WIDTHS.length;

/** 项目属性, by words and by code. */
const ATTRIBUTES = {
  continuing: { code: '01', name: '持续性项目' },
  new: { code: '02', name: '新增性项目' },
} as const;

/**
 * How a district prints 部门项目申报表: whether it is dated, whether 项目属性 and 支出经济分类 stand by name or by code,
 * whether what is bought is named with its code in the catalogue.
 */
export type DeclarationStyle = { dated: boolean; accounts: 'names' | 'codes'; catalogCodes: boolean };

type FormInput = { narrator: Narrator; project: Project; style: DeclarationStyle; amounts: DeclaredAmounts };

/** 部门项目申报表（含绩效目标）, as 汉阳 and 黄陂 print it. */
export function declarationForm(
  narrator: Narrator,
  input: { project: Project; number: string; title: string; style: DeclarationStyle },
): PrintedForm {
  const { project, style } = input;
  const amounts = declaredAmounts(narrator, project.code);
  const form: FormInput = { narrator, project, style, amounts };
  const filedOn = style.dated ? project.declaration?.filedOn : undefined;
  return {
    kind: 'form',
    id: `project-performance/${project.code}`,
    number: input.number,
    title: input.title,
    caption: { left: filedOn === undefined ? '' : `申报日期：${dateText(filedOn)}`, right: '单位：万元' },
    widths: WIDTHS,
    rows: [
      ...identityRows(form),
      ...contentRows(project.declaration, amounts),
      ...beside('项目资金来源', sourceRows(amounts)),
      ...beside('项目支出明细', costRows(form)),
      ...beside('项目采购', procurementRows(form)),
      ...goalTables(project.performance?.goals ?? [], narrator.context.budget.fiscalYear),
    ],
    data: projectFormData(narrator, { project, amounts }),
  };
}

/** A line of two fields, each with its label. */
function pair(first: [string, string | undefined], second: [string, string | undefined]): FormCell[] {
  return [label(first[0]), field(first[1], { span: 3 }), label(second[0]), field(second[1], { span: 4 })];
}

function identityRows({ narrator, project, style }: FormInput): FormCell[][] {
  const { declaration } = project;
  const unit = narrator.context.units.get(project.unit)?.name;
  const attribute = declaration && ATTRIBUTES[declaration.attribute][style.accounts === 'names' ? 'name' : 'code'];
  const yearText = (year: number | undefined) => (year === undefined ? undefined : `${year}年`);
  return [
    pair(['项目名称', project.name], ['项目编码', project.code]),
    pair(['项目主管部门', narrator.context.budget.department.name], ['项目执行单位', unit]),
    pair(['项目负责人', declaration?.responsible], ['联系电话', declaration?.phone]),
    pair(['单位地址', declaration?.address], ['邮政编码', declaration?.postcode]),
    pair(['项目属性', attribute], ['支出项目类别', CATEGORIES[project.category].name]),
    pair(['起始年度', yearText(declaration?.duration.from)], ['终止年度', yearText(declaration?.duration.to)]),
  ];
}

function contentRows(declaration: Declaration | undefined, amounts: DeclaredAmounts): FormCell[][] {
  const wide = { span: WIDTH - 1 };
  const history = (declaration?.history ?? []).map(({ year, amount }) => `${year}年${formatWanyuan(amount)}万元`);
  const changes = [history.join('，'), declaration?.historyNote ?? '', declaration?.changeReason ?? ''];
  return [
    [label('项目立项依据'), field(declaration?.rationale, wide)],
    [label('项目实施方案'), field(declaration?.plan, wide)],
    [
      label('项目总预算'),
      money(declaration === undefined ? '' : formatWanyuan(declaration.totalBudget), { span: 3, row: 'total-budget' }),
      label('项目当年预算'),
      money(amounts.total, { span: 4, row: 'current' }),
    ],
    [label('项目前两年预算及当年预算变动情况'), field(changes.filter((text) => text !== '').join('\n'), wide)],
  ];
}

function sourceRows(amounts: DeclaredAmounts): FormCell[][] {
  const row = (name: string, id: keyof DeclaredAmounts) => [
    field(name, { span: 5 }),
    money(amounts[id], { span: 3, row: `sources.${id}` }),
  ];
  return [
    [label('来源项目', { span: 5 }), label('金额', { span: 3 })],
    row('合计', 'total'),
    row('一般公共预算财政拨款', 'general'),
    row('　其中：申请当年预算拨款', 'generalCurrent'),
    row('政府性基金预算财政拨款', 'govfund'),
    ...(amounts.statecapital === '0.00' ? [] : [row('国有资本经营预算财政拨款', 'statecapital')]),
    row('财政专户管理资金', 'fiscalAccount'),
    row('单位资金', 'unit'),
    row('其中：使用上年度财政拨款结转', 'carryover'),
  ];
}

/** An activity is named by its first line; the lines after it describe it. */
function costRows({ narrator, project, style, amounts }: FormInput): FormCell[][] {
  const { costLines = [], costBasis = '' } = project.declaration ?? {};
  const { economicDepartment } = narrator.context.classification;
  const account = (code: string | undefined) =>
    code === undefined || style.accounts === 'codes' ? code : accountName(economicDepartment, code);
  return [
    [
      label('项目活动'),
      label('活动内容表述', { span: 2 }),
      label('支出经济分类'),
      label('金额'),
      label('测算依据及说明', { span: 2 }),
      label('备注'),
    ],
    ...costLines.map((line, index) => {
      const [activity, ...description] = line.item.split('\n');
      return [
        field(activity),
        field(description.join('\n'), { span: 2 }),
        field(account(line.economic), { align: 'center' }),
        money(formatWanyuan(line.amount), { row: `cost.${index + 1}` }),
        field(line.basis, { span: 2 }),
        field(line.note),
      ];
    }),
    [field('合计', { span: 4, align: 'center' }), money(amounts.total, { row: 'cost.total' }), field('', { span: 3 })],
    ...(costBasis === '' ? [] : [[label('测算依据及说明'), field(costBasis, { span: WIDTH - 2 })]]),
  ];
}

function procurementRows({ narrator, project, style }: FormInput): FormCell[][] {
  const items = narrator.context.budget.procurement.filter((entry) => entry.project === project.code);
  const named = (item: string, code = '') => (style.catalogCodes && code !== '' ? `${code} ${item}` : item);
  return [
    [label('品名', { span: 4 }), label('数量', { span: 2 }), label('金额', { span: 2 })],
    ...(items.length === 0
      ? [[field('无', { span: WIDTH - 1, align: 'center' })]]
      : items.map((entry, index) => [
          field(named(entry.item, entry.catalogCode), { span: 4 }),
          field(`${entry.quantity ?? ''}${entry.measure ?? ''}`, { span: 2, align: 'center' }),
          money(formatWanyuan(entry.amount), { span: 2, row: `procurement.${index + 1}` }),
        ])),
  ];
}
