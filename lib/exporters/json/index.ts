import type { DisclosureDocument, PrintedForm, PrintedTable, Section } from '#lib/core/disclosure/index.ts';
import { paragraphFigures, paragraphText } from '#lib/core/disclosure/index.ts';

/**
 * The disclosure data, version 1: the report for machines, the same figures as on paper.
 * @returns indented JSON text with a line break at its end; the same document gives the same text
 */
export function renderJson({ document }: { document: DisclosureDocument }): string {
  const sections = document.parts.flatMap((part) => part.sections.map((section) => ({ part, section })));
  const data = {
    format: 'budget-disclosure',
    version: 1,
    fiscalYear: document.fiscalYear,
    region: { code: document.region.code, name: document.region.name },
    department: {
      code: document.department.code,
      name: document.department.name,
      disclosureName: document.department.disclosureName,
    },
    measure: '万元',
    tables: sections.flatMap(({ section }) => section.blocks.flatMap(tableData)),
    narrative: sections.flatMap(({ part, section }) => narrativeData({ section, preambleTitle: part.title })),
    checks: document.checks.map(({ rule, severity, message, at }) => ({
      rule,
      severity,
      message,
      at: at.map(({ table, row, column, form, field }) => ({ table, row, column, form, field })),
    })),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

function tableData(block: Section['blocks'][number]): object[] {
  if (block.kind === 'table') return [gridData(block)];
  return block.kind === 'form' ? [formData(block)] : [];
}

function gridData(table: PrintedTable): object {
  return {
    id: table.id,
    number: table.number,
    title: table.title,
    columns: table.columns.map(({ id, label }) => ({ id, label })),
    rows: table.rows.map((row) => ({
      id: row.id,
      label: row.label,
      level: row.level,
      cells: Object.fromEntries(table.columns.map((column, index) => [column.id, row.cells[index] ?? ''])),
    })),
    ...(table.notes.length > 0 ? { note: table.notes.join('\n') } : {}),
  };
}

function formData(form: PrintedForm): object {
  return { id: form.id, number: form.number, title: form.title, form: form.data };
}

function narrativeData({ section, preambleTitle }: { section: Section; preambleTitle: string }): object[] {
  const paragraphs = section.blocks.flatMap((block) => {
    if (block.kind === 'heading') return [{ text: block.text, figures: [] }];
    if (block.kind !== 'paragraph') return [];
    const figures = paragraphFigures(block).map(({ id, value, measure }) => ({ id, value, measure }));
    return [{ text: paragraphText(block), figures }];
  });
  return paragraphs.length > 0 ? [{ id: section.id, title: section.title || preambleTitle, paragraphs }] : [];
}
