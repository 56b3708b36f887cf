import { byRank, type DraftForm, type FormRow } from '#lib/core/forms/index.ts';

/** Where an indicator was used: a project or the department as a whole, and in which year's budget. */
export type IndicatorUse = { fiscalYear: number; owner: string; place: string; term: string };

/** An indicator that the department has used before, with everywhere that it was. `row` is its newest use. */
export type LibraryEntry = {
  key: string;
  level1: string;
  level2: string;
  name: string;
  value: string;
  basis: string;
  /** Values by year, of the newest use: what it says of earlier years, and its own. */
  values: Readonly<Record<string, string>>;
  uses: readonly IndicatorUse[];
};

/** The forms of one year's budget, and the names of its projects by code. */
export type LibrarySource = {
  fiscalYear: number;
  forms: readonly DraftForm[];
  projects: ReadonlyMap<string, string>;
};

const DEPARTMENT = '整体支出';

/**
 * The department's own indicators, each once: those of the same 一级, 二级 and name are one, newest year first.
 * @param input.except the form that asks, whose own are left out
 */
export function collectIndicators(input: { sources: readonly LibrarySource[]; except?: string }): LibraryEntry[] {
  const found = new Map<string, LibraryEntry>();
  const sources = [...input.sources].sort((a, b) => b.fiscalYear - a.fiscalYear);
  const newest = sources[0]?.fiscalYear;
  for (const source of sources)
    for (const form of source.forms) {
      if (form.form !== 'project-performance' && form.form !== 'overall-performance') continue;
      if (source.fiscalYear === newest && input.except === `${form.form}/${form.owner}`) continue;
      for (const row of [...form.rows].sort(byRank)) addUse(found, { row, form, source });
    }
  return [...found.values()];
}

function addUse(
  found: Map<string, LibraryEntry>,
  { row, form, source }: { row: FormRow; form: DraftForm; source: LibrarySource },
): void {
  const { level1 = '', level2 = '', name = '', value = '', basis = '', from = '' } = row.cells;
  // What is read from a project is found there.
  if (row.section !== 'indicators' || name.trim() === '' || from !== '') return;
  const key = [level1, level2, name.trim()].join('\n');
  const goal = form.rows.find(({ id }) => id === row.parent);
  const place = form.form === 'overall-performance' ? DEPARTMENT : (source.projects.get(form.owner) ?? form.owner);
  const term = goal?.cells.term ?? '';
  const use: IndicatorUse = { fiscalYear: source.fiscalYear, owner: form.owner, place, term };
  const there = found.get(key);
  const values = valuesOf({ row, term, fiscalYear: source.fiscalYear });
  if (there === undefined) {
    found.set(key, { key, level1, level2, name: name.trim(), value, basis, values, uses: [use] });
    return;
  }
  // The newest use speaks; what it does not say of a year, an earlier one may.
  found.set(key, { ...there, values: { ...values, ...there.values }, uses: [...there.uses, use] });
}

/** Values by year. What a long-term goal aims at is no year's value. */
function valuesOf({ row, term, fiscalYear }: { row: FormRow; term: string; fiscalYear: number }) {
  const earlier = Object.entries(row.cells).flatMap(([field, text]) =>
    field.startsWith('previous.') && !field.includes('#') && text !== ''
      ? [[field.slice('previous.'.length), text]]
      : [],
  );
  const own = row.cells.value ?? '';
  const now = term === 'long-term' || own === '' ? [] : [[String(fiscalYear), own]];
  return Object.fromEntries([...earlier, ...now]) as Record<string, string>;
}

/** The entries that a search finds: every word of it in the name, the value or where it was used. */
export function searchLibrary(
  entries: readonly LibraryEntry[],
  { search, level1 }: { search: string; level1: string },
): LibraryEntry[] {
  const words = search
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return entries.filter((entry) => {
    if (level1 !== '' && entry.level1 !== level1) return false;
    const text = [entry.name, entry.level2, entry.value, ...entry.uses.map(({ place }) => place)]
      .join('\n')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/**
 * The cells of a new indicator picked from the library: its group, name, 依据 and newest value, whose number is then this
 * project's to set, and the two earlier years where the goal is annual and they are known.
 */
export function cellsFromLibrary(
  entry: LibraryEntry,
  { term, fiscalYear }: { term: 'long-term' | 'annual'; fiscalYear: number },
): Record<string, string> {
  const { level1, level2, name, value, basis, values } = entry;
  const cells: Record<string, string> = { level1, level2, name, value };
  if (basis !== '') cells.basis = basis;
  if (term === 'annual')
    for (const year of [fiscalYear - 2, fiscalYear - 1]) {
      const text = values[year];
      if (text !== undefined) cells[`previous.${year}`] = text;
    }
  return cells;
}
