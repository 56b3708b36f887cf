import {
  type Change,
  type FormDefinition,
  type FormRow,
  type FormRows,
  isMark,
  readKey,
  type SectionDefinition,
} from '#lib/core/forms/index.ts';
import type { FieldError } from '../refusals.ts';

/** Most rows of a form, and longest text of a cell. */
export const ROW_LIMIT = 10_000;
export const CELL_LIMIT = 20_000;
/** Longest id or place of a row. */
const ID_LIMIT = 500;
/** Values of earlier years that an indicator may carry. */
const PREVIOUS = /^previous\.20\d\d$/;

/** What keeps changes from being kept at all, whatever their form holds: a field that it lacks, a text too long. */
export function checkChanges(input: {
  definition: FormDefinition;
  rows: FormRows;
  changes: readonly Change[];
  path: string;
}): FieldError[] {
  const { definition, changes, path } = input;
  const sections = new Map([...input.rows.values()].map((row) => [row.id, row.section]));
  return changes.flatMap((change, index): FieldError[] => {
    const at = `${path}[${index}]`;
    switch (change.type) {
      case 'set': {
        const section = sectionNamed(definition, sections.get(change.row));
        // A row that is not there is a conflict, not a mistake: the merge tells it.
        if (section === undefined) return [];
        return checkCell({ definition, section, key: change.field, text: change.to ?? '', path: `${at}.to` });
      }
      case 'insert':
        sections.set(change.row.id, change.row.section);
        return checkRow({ definition, row: change.row, path: `${at}.row` });
      case 'move':
        return isPlace(change.to) ? [] : [{ path: `${at}.to`, message: '行的位置不对，请刷新页面再改' }];
      default:
        return [];
    }
  });
}

/** What keeps a form from being kept after its changes. */
export function checkSize(input: { definition: FormDefinition; rows: FormRows; path: string }): FieldError[] {
  const { definition, rows, path } = input;
  if (rows.size <= ROW_LIMIT) return [];
  return [{ path, message: `“${definition.label}”有 ${rows.size} 行，一张表最多 ${ROW_LIMIT} 行，请合并或删去一些行` }];
}

function checkRow(input: { definition: FormDefinition; row: FormRow; path: string }): FieldError[] {
  const { definition, row, path } = input;
  const section = sectionNamed(definition, row.section);
  if (section === undefined)
    return [{ path: `${path}.section`, message: `“${definition.label}”没有“${row.section}”这一部分，请刷新页面再改` }];
  const sound =
    row.id !== '' &&
    row.id.length <= ID_LIMIT &&
    isStorable(row.id) &&
    isPlace(row.rank) &&
    (section.shape === 'list' || row.id === section.id) &&
    (row.parent === undefined || (section.parent !== undefined && isStorable(row.parent)));
  if (!sound) return [{ path, message: `“${section.label}”有一行的编号或位置不对，请刷新页面再改` }];
  return Object.entries(row.cells).flatMap(([key, text]) =>
    checkCell({ definition, section, key, text, path: `${path}.cells.${key}` }),
  );
}

function checkCell(input: {
  definition: FormDefinition;
  section: SectionDefinition;
  key: string;
  text: string;
  path: string;
}): FieldError[] {
  const { definition, section, key, text, path } = input;
  const field = section.fields.find(({ id }) => id === readKey(key).field);
  if (!isKnown(section, key))
    return [
      { path, message: `“${definition.label}”的“${section.label}”没有“${key.slice(0, 40)}”这一栏，请刷新页面再改` },
    ];
  const label = field?.label ?? section.label;
  if (text.length > CELL_LIMIT) return [{ path, message: `“${label}”超过 ${CELL_LIMIT} 个字，请缩短` }];
  if (!isStorable(text))
    return [{ path, message: `“${label}”含有不能保存的字符（空字符或残缺的字），请删去后重新输入` }];
  return [];
}

function isKnown(section: SectionDefinition, key: string): boolean {
  const { field, mark } = readKey(key);
  if (mark !== undefined && !isMark(mark)) return false;
  if (field === '') return mark === 'stated';
  return section.fields.some(({ id }) => id === field) || (section.id === 'indicators' && PREVIOUS.test(field));
}

function sectionNamed(definition: FormDefinition, id: string | undefined): SectionDefinition | undefined {
  return definition.sections.find((section) => section.id === id);
}

function isPlace(rank: string): boolean {
  return /^[0-9A-Za-z]+$/.test(rank) && rank.length <= ID_LIMIT;
}

/** Half a character, or the null character: no database keeps either. */
function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\u0000');
}
