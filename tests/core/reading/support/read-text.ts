import { readFileSync } from 'node:fs';
import type { Subject } from '#lib/core/checks/index.ts';
import { readReport } from '#lib/core/reading/index.ts';
import { readReportFile } from '#lib/readers/index.ts';
import { classificationFor } from '#tests/support/classification.ts';

/** A report that a department published, as text: its tables are right, its sentences are full of slips. */
export const publishedText = readFileSync('tests/golden/jiangxia-2026/published.txt', 'utf8');

/** What is read of a file's text. @throws Error where it is refused */
export async function subjectOfText(text: string, name = 'report.txt'): Promise<Subject> {
  const read = await readReportFile({ name, bytes: new TextEncoder().encode(text) });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return readReport({ document: read.value, classifications: classificationFor });
}

/** Every amount of the tables by table, row and column; rows without a code of their own by their name. 万元. */
export function cellsOf(subject: Subject): Map<string, string> {
  const cells = new Map<string, string>();
  for (const [id, table] of subject.tables)
    for (const row of table.rows)
      for (const [column, cell] of row.cells) cells.set(`${id}/${row.id}/${column}`, wanyuan(cell.amount));
  return cells;
}

/** 分 as tables print them. */
export function wanyuan(amount: number | undefined): string {
  return ((amount ?? 0) / 1_000_000).toFixed(2);
}
