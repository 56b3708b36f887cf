import type { AuditPayload } from '#lib/core/audit/index.ts';
import { TEMPLATES } from '#lib/core/disclosure/index.ts';
import { cellText, fieldLabel, rowText } from '#lib/core/entry/index.ts';
import { type Change, type FormDefinition, formDefinition, readKey } from '#lib/core/forms/index.ts';
import { formatYuan } from '#lib/core/money/index.ts';
import { ORGANISATION_KINDS } from '#lib/core/organisation/index.ts';
import { ADMINISTRATOR_DUTIES, DEADLINE_LEVELS, ROLES, STATES, TRANSITIONS } from '#lib/core/workflow/index.ts';

type SavedForm = Extract<AuditPayload, { type: 'form.saved' }>['forms'][number];
type Told = { label: string; value: string };
/** Names of departments and units by their codes. */
export type OrganisationNames = { departments: ReadonlyMap<string, string>; units: ReadonlyMap<string, string> };

/** What happened to one cell or row, as an event tells it. `row` and `field` lead to the history of the cell. */
export type ToldChange = { place: string; before: string; after: string; row: string; field?: string };

/** What each kind of event is called. */
export const EVENT_NAMES: Readonly<Record<AuditPayload['type'], string>> = {
  'budget.imported': '导入预算包',
  'project-lines.saved': '保存项目支出（0.1 版）',
  'form.saved': '保存表单',
  'budget.opened': '新建年度预算',
  'budget.moved': '流转',
  'comment.added': '批注',
  'comment.resolved': '批注解决',
  'amount.cut': '核减',
  'amount.restored': '撤销核减',
  'year.opened': '开启年度',
  'year.changed': '修改年度设置',
  'organisation.changed': '修改机构',
  'classification.imported': '导入政府收支分类科目',
  'setting.changed': '修改设置',
  'account.added': '新建账号',
  'account.changed': '修改账号',
  'account.granted': '授予角色和范围',
  'account.disabled': '停用账号',
  'account.enabled': '启用账号',
  'password.reset': '重置密码',
  'password.changed': '修改密码',
  'session.started': '登录',
  'session.revoked': '强制退出',
  'sign-in.locked': '多次登录失败，锁定',
  'lock.lifted': '解除锁定',
  'second-factor.set': '设置动态口令',
  'second-factor.reset': '重置动态口令',
  'demonstration.loaded': '载入演示数据',
};

/** What the members of events are called; those without a name are told under their own. */
const MEMBERS: Readonly<Record<string, string>> = {
  year: '年度',
  unit: '单位',
  units: '单位',
  template: '公开模板',
  reason: '说明',
  round: '轮次',
  sha256: '内容 SHA-256',
  replacedSha256: '被替换内容 SHA-256',
  snapshotSha256: '快照 SHA-256',
  name: '名称',
  before: '原为',
  after: '改为',
  account: '账号标识',
  text: '内容',
  tables: '变动',
  table: '科目表',
  added: '新增',
  removed: '取消',
  renamed: '改名',
  rounds: '轮数',
  deadlines: '截止日期',
  quotas: '定额行数',
  changes: '改动',
  overruled: '保留的检查意见',
  place: '位置',
  asked: '申报数',
  cut: '核减',
  level: '环节',
  kind: '类别',
  code: '编码',
  dueOn: '截止',
  rule: '规则',
  message: '意见',
  accounts: '账号',
  username: '用户名',
  grant: '角色和范围',
  role: '角色',
  duty: '分工',
  region: '区划',
  section: '业务科室',
  department: '部门',
  grantDue: '待授权',
  sessions: '会话数',
  secondFactor: '用动态口令',
};
/** Members that say nothing to people beside the name of the event: ids stand in the exported record. */
const SILENT = new Set([
  ...['type', 'version', 'account', 'revision', 'forms', 'move', 'from', 'to'],
  ...['comment', 'thread', 'form', 'owner', 'row', 'field'],
]);

/** What people call the ids that events hold. */
const IDS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(ROLES).map(([role, { name }]) => [role, name])),
  ...ADMINISTRATOR_DUTIES,
};

/** Members whose value is an id that people know by its name. */
const NAMED_BY_ID = new Set(['role', 'duty', 'roles', 'state']);

/** Ids that say another thing under another member. */
const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  level: DEADLINE_LEVELS,
  kind: ORGANISATION_KINDS,
  table: { functional: '支出功能分类', economicDepartment: '部门预算经济分类', economicGovernment: '政府预算经济分类' },
};

/** What an event is called: a move by the words of its button. */
export function eventName(payload: AuditPayload): string {
  if (payload.type !== 'budget.moved') return EVENT_NAMES[payload.type];
  return TRANSITIONS.find(({ move }) => move === payload.move)?.name ?? EVENT_NAMES[payload.type];
}

/** What an event tells beside its changes. A department or unit that has no name any more is told by its code. */
export function eventDetails(payload: AuditPayload, names: OrganisationNames): Told[] {
  const rest = Object.entries(payload).flatMap(([name, value]): Told[] => {
    const text = valueText({ name, value, names });
    return SILENT.has(name) || text === '' ? [] : [{ label: MEMBERS[name] ?? name, value: text }];
  });
  return [...firstDetail(payload, names), ...rest];
}

/** What an event is about before all else: the states of a move, the amounts of a cut, the form of a remark. */
function firstDetail(payload: AuditPayload, names: OrganisationNames): Told[] {
  if (payload.type === 'budget.moved')
    return [{ label: '状态', value: `${STATES[payload.from]} → ${STATES[payload.to]}` }];
  if (payload.type === 'amount.cut' || payload.type === 'amount.restored')
    return [
      { label: '表单', value: formTitle(payload, names) },
      { label: '金额', value: `${formatYuan(payload.from)} → ${formatYuan(payload.to)} 元` },
    ];
  if (payload.type !== 'comment.added' || payload.form === '') return [];
  const { form, owner, field } = payload;
  const definition = formDefinition({ id: form });
  const cell = field === '' ? '' : ` › ${fieldLabel({ definition, section: sectionWith(definition, field), field })}`;
  return [{ label: '表单', value: `${formTitle({ form, owner }, names)}${cell}` }];
}

/** What a save changed in one form, cell by cell. A row in another place changes nothing that is told. */
export function toldChanges({ form, changes }: Pick<SavedForm, 'form' | 'changes'>): ToldChange[] {
  const definition = formDefinition({ id: form });
  return changes.flatMap((change) => toldChange(definition, change) ?? []);
}

function toldChange(definition: FormDefinition, change: Change): ToldChange | undefined {
  if (change.type === 'insert')
    return { place: '新增一行', before: '空', after: rowText({ definition, row: change.row }), row: change.row.id };
  if (change.type === 'remove')
    return { place: '删除一行', before: rowText({ definition, row: change.row }), after: '空', row: change.row.id };
  if (change.type === 'move') return undefined;
  const cell = { definition, section: sectionWith(definition, change.field), field: change.field };
  return {
    place: fieldLabel(cell),
    before: cellText({ ...cell, text: change.from }),
    after: cellText({ ...cell, text: change.to }),
    row: change.row,
    field: change.field,
  };
}

/** A department by its name and code, as people look for it by either. */
export function departmentWords(code: string, { departments }: OrganisationNames): string {
  return withName(code, departments);
}

function withName(code: string, names: ReadonlyMap<string, string>): string {
  const name = names.get(code);
  return name === undefined ? code : `${name}（${code}）`;
}

/** What a form is called, with whose it is. */
export function formTitle(
  { form, owner }: { form: SavedForm['form']; owner: string },
  { units }: OrganisationNames,
): string {
  const { label } = formDefinition({ id: form });
  return owner === '' ? label : `${label} ${withName(owner, units)}`;
}

/** A change names its row by id alone: its field tells which part of the form it is in. */
function sectionWith(definition: FormDefinition, key: string): string {
  const { field } = readKey(key);
  return definition.sections.find(({ fields }) => fields.some(({ id }) => id === field))?.id ?? '';
}

function valueText(input: { name: string; value: unknown; names: OrganisationNames }): string {
  const { name, value, names } = input;
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((member) => valueText({ name, value: member, names })).join('、');
  if (typeof value === 'object')
    return Object.entries(value)
      .filter(([, member]) => member !== null)
      .map(([own, member]) => `${MEMBERS[own] ?? own} ${valueText({ name: own, value: member, names })}`)
      .join('，');
  if (typeof value === 'boolean') return value ? '是' : '否';
  const text = String(value);
  if (name === 'department') return departmentWords(text, names);
  if (name === 'unit' || name === 'units' || name === 'owner') return withName(text, names.units);
  if (name === 'template') return TEMPLATES.find(({ id }) => id === text)?.name ?? text;
  return WORDS[name]?.[text] ?? (NAMED_BY_ID.has(name) ? (IDS[text] ?? text) : text);
}
