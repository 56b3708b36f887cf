import {
  countName,
  type FieldDefinition,
  type FormDefinition,
  type FormRow,
  type Mark,
  markKey,
  readKey,
} from '../forms/index.ts';
import { formatYuan, parseAmount } from '../money/index.ts';
import { earlierLabel } from './earlier-label.ts';

/** Kinds of fields that people know a row by before all else. */
const FIRST: readonly FieldDefinition['kind'][] = ['economic', 'function'];
/** Kinds of fields that tell one row from another, for people. */
const NAMING: readonly FieldDefinition['kind'][] = [
  ...FIRST,
  'text',
  'long-text',
  'project',
  'unit',
  'code',
  'year',
  'choice',
];
/** Parts of a row's name, and the longest text of a part, in letters: a code is never cut. */
const NAME_PARTS = 3;
const LONGEST_PART = 20;
/** Kinds of fields whose text may be long. */
const LONG: readonly FieldDefinition['kind'][] = ['text', 'long-text'];

/** What a code of a kind is called; nothing where that is not known. */
export type CodeNames = (named: { kind: FieldDefinition['kind']; code: string }) => string | undefined;

const MARKS: Readonly<Record<Mark, string>> = {
  carried: '沿用上年的标记',
  headcount: '人数的来源',
  kept: '保留的人数',
  quota: '定额的来源',
  stated: '已填为空',
  cut: '核减前',
  stale: '需要核对',
  read: '取自上年公开报告',
};

/** What people call a row: its 科目, then its own name, then what it says in its first fields, else the name of its list. */
export function rowLabel(
  definition: Pick<FormDefinition, 'label' | 'sections'>,
  row: FormRow,
  names?: CodeNames,
): string {
  const section = definition.sections.find(({ id }) => id === row.section);
  if (section === undefined || section.shape === 'record') return section?.label ?? definition.label;
  const filled = section.fields.filter(({ kind, id }) => NAMING.includes(kind) && (row.cells[id] ?? '').trim() !== '');
  const order = ({ kind, names: own }: FieldDefinition) => (FIRST.includes(kind) ? 0 : own ? 1 : 2);
  const parts = filled
    .toSorted((a, b) => order(a) - order(b))
    .slice(0, NAME_PARTS)
    .map((field) => namePart({ field, text: (row.cells[field.id] ?? '').trim(), names }));
  return parts.length === 0 ? `${section.label}（未填名称的一行）` : parts.join(' ');
}

/** A 科目 by code and name, a project by its name alone, as nobody knows its long code by heart. */
function namePart(input: { field: FieldDefinition; text: string; names: CodeNames | undefined }): string {
  const { field, text, names } = input;
  const name = names?.({ kind: field.kind, code: text });
  if (name !== undefined) return field.kind === 'project' ? shortened(name) : `${text} ${name}`;
  const shown = fieldText({ field, text });
  return LONG.includes(field.kind) ? shortened(shown) : shown;
}

/** What people call a field of a row, or what is remembered beside it. */
export function fieldLabel(input: { definition: FormDefinition; section: string; field: string }): string {
  const { field, mark } = readKey(input.field);
  const label = findField(input)?.label ?? earlierLabel(field) ?? input.field;
  return mark === undefined ? label : `${label}：${MARKS[mark] ?? mark}`;
}

/**
 * A cell as people read it where it stands alone: a code with its name, where one is known, and what is remembered beside a
 * value without paths and ids.
 * @param input.field the cell's key: a field, or a mark on one
 */
export function cellText(input: {
  definition: FormDefinition;
  section: string;
  field: string;
  text: string | null;
  names?: CodeNames | undefined;
}): string {
  const { text, names } = input;
  const field = findField(input);
  const { mark } = readKey(input.field);
  if (text === null || text === '') return fieldText({ field, text });
  if (mark === 'headcount') return countName(text);
  if (mark === 'quota') return '定额表的一行';
  if (mark === 'kept') return text;
  const name = field === undefined ? undefined : names?.({ kind: field.kind, code: text });
  if (name === undefined) return fieldText({ field, text });
  return field?.kind === 'project' ? name : `${text} ${name}`;
}

/** The definition of a cell's field, where the form has it. */
export function findField(input: { definition: FormDefinition; section: string; field: string }) {
  const { field } = readKey(input.field);
  const section = input.definition.sections.find(({ id }) => id === input.section);
  return section?.fields.find(({ id }) => id === field);
}

/** A cell's text as people read it: amounts with separators, choices by their label. */
export function fieldText({ field, text }: { field: FieldDefinition | undefined; text: string | null }): string {
  if (text === null || text === '') return '空';
  if (field?.kind === 'flag') return text === '1' ? '是' : '否';
  if (field?.kind === 'choice') return field.choices?.find(({ value }) => value === text)?.label ?? text;
  if (field?.kind !== 'amount') return text;
  const amount = parseAmount(text);
  return amount.ok ? formatYuan(amount.value) : text;
}

/** What is in a row, for people: each filled field with its label. */
export function rowText({ definition, row }: { definition: FormDefinition; row: FormRow }): string {
  const section = definition.sections.find(({ id }) => id === row.section);
  const filled = (section?.fields ?? []).filter(({ id }) => (row.cells[id] ?? '') !== '');
  const parts = filled.map((field) => {
    const read = row.cells[markKey({ field: field.id, mark: 'read' })];
    const value = shortened(fieldText({ field, text: row.cells[field.id] ?? null }));
    return `${field.label} ${value}${read === undefined ? '' : `（取自 ${read}）`}`;
  });
  return parts.length === 0 ? '空行' : parts.join('，');
}

function shortened(text: string): string {
  return text.length > LONGEST_PART ? `${text.slice(0, LONGEST_PART)}…` : text;
}
