import {
  entriesOf,
  type OrganisationChange,
  type OrganisationEntry,
  type OrganisationPlace,
  type OrganisationStructure,
  placeName,
} from './organisation.ts';

/**
 * A line of a filled list: `id` is the place it was written for, '' for a new one; cells with their place, such as `D5`, and
 * `unread` with the spreadsheet's word where a formula came to nothing or to an error.
 */
export type OrganisationLine = {
  sheet: string;
  line: number;
  id: string;
  cells: Readonly<Record<string, { cell: string; text: string; unread?: string }>>;
};

/** The lines of a filled list, by what they are about. */
export type OrganisationSheets = Readonly<Record<OrganisationPlace['kind'], readonly OrganisationLine[]>>;

/** A change with the cell that asks for it. */
export type SheetChange = { change: OrganisationChange; sheet: string; cell: string };

/** A cell that cannot be taken, and why. */
export type SheetError = { sheet: string; cell: string; message: string };

/**
 * What a filled list would change. Lines are known by their codes; a line that was emptied takes its thing away; what is
 * not in the list stays.
 */
export function changesOfSheets(input: { structure: OrganisationStructure; sheets: OrganisationSheets }): {
  changes: SheetChange[];
  errors: SheetError[];
} {
  const { structure, sheets } = input;
  const there = entriesOf(structure);
  const changes: SheetChange[] = [];
  const errors: SheetError[] = [];
  for (const kind of ['section', 'department', 'unit'] as const) {
    const named = new Set<string>();
    for (const line of sheets[kind]) {
      const read = readLine({ kind, line });
      if (read === 'blank') continue;
      const at = { sheet: line.sheet, cell: read.cell };
      if ('message' in read) {
        errors.push({ ...at, message: read.message });
        continue;
      }
      const { place, entry } = read;
      const name = placeName(place);
      if (named.has(name)) errors.push({ ...at, message: `编码 ${place.code} 出现了两次，请只留一行` });
      named.add(name);
      const known = there.get(name);
      const before = known === undefined ? null : entryOf(known);
      if (before !== null && before.name === entry.name && before.section === entry.section) continue;
      changes.push({ ...at, change: { ...place, before, after: entry } });
    }
    for (const line of sheets[kind]) {
      const known = there.get(line.id);
      if (known === undefined || known.kind !== kind || named.has(line.id) || !isBlank(line)) continue;
      const { code, department } = known;
      const place = { kind, code, ...(department === undefined ? {} : { department }) };
      changes.push({
        sheet: line.sheet,
        cell: `B${line.line}`,
        change: { ...place, before: entryOf(known), after: null },
      });
    }
  }
  return { changes, errors };
}

function entryOf({ name, section }: OrganisationEntry): OrganisationEntry {
  return { name, ...(section === undefined ? {} : { section }) };
}

function isBlank({ cells }: OrganisationLine): boolean {
  return Object.values(cells).every(({ text }) => text.trim() === '');
}

type Read =
  | 'blank'
  | { cell: string; message: string }
  | { cell: string; place: OrganisationPlace; entry: OrganisationEntry };

function readLine({ kind, line }: { kind: OrganisationPlace['kind']; line: OrganisationLine }): Read {
  if (isBlank(line)) return 'blank';
  const text = (field: string) => line.cells[field]?.text.trim() ?? '';
  const cellOf = (field: string) => line.cells[field]?.cell ?? `B${line.line}`;
  const missing = (field: string, words: string) => ({
    cell: cellOf(field),
    message: `第 ${line.line} 行没有${words}`,
  });
  for (const { cell, unread } of Object.values(line.cells))
    if (unread !== undefined) return { cell, message: `读不出这一格（${unread}），请改为文字` };
  const code = text('code');
  if (code === '') return missing('code', '编码');
  if (text('name') === '') return missing('name', '名称');
  const name = text('name');
  const cell = cellOf('code');
  if (kind === 'section') return { cell, place: { kind, code }, entry: { name } };
  if (kind === 'department') {
    const section = firstWord(text('section'));
    return section === ''
      ? missing('section', '归口业务科室')
      : { cell, place: { kind, code }, entry: { name, section } };
  }
  const department = firstWord(text('department'));
  return department === ''
    ? missing('department', '部门编码')
    : { cell, place: { kind, code, department }, entry: { name } };
}

/** `08` of `08 社会保障科`. */
function firstWord(text: string): string {
  return text.split(/\s/)[0] ?? '';
}
