import type { SubjectRow } from '#lib/core/checks/index.ts';
import type { PriorFigure, PriorReading } from '#lib/core/entry/index.ts';
import { cellSource, figureOf, type PriorReport, sumDoubts } from './report.ts';

/** Groups of a table that lists the whole budget which are no 项目支出, by the end of their ids: 一体化 codes, or words. */
const OTHER_GROUPS = /(^|\/)(1|21|4|5|6|personnel|operating|business|remittance|subsidy)$/;

/** What a name ends with where it goes on. */
const CUT_SHORT = /(…|\.{3}|[、，（(])$/;

/** 项目支出 by project as the report says it; what 项目支出表 lists besides is told. */
export function readProjects(report: PriorReport): Pick<PriorReading, 'told'> & { figures: PriorFigure[] } {
  const table = report.subject.tables.get('projects');
  if (table === undefined)
    return { figures: [], told: [{ what: '项目支出', why: '没有读出项目支出表，各项目的数没有取' }] };
  const doubts = sumDoubts(table, 'total');
  const rows = table.rows.filter(({ kind }) => kind === 'project');
  const others = rows.filter(isOther);
  const figures = rows
    .filter((row) => !isOther(row))
    .flatMap(({ id, label }) => {
      const name = fullName({ report, row: id, label });
      const figure = figureOf({
        section: 'projects',
        row: { name },
        field: 'amount',
        label: name,
        cells: [cellSource(report, { table: 'projects', row: id, column: 'total' })],
        doubts: [doubts.get(id), CUT_SHORT.test(name) ? '项目名称像是没有印全，请补全' : undefined],
      });
      return figure === undefined || figure.amount === 0 ? [] : [figure];
    });
  return {
    figures,
    told:
      others.length === 0
        ? []
        : [
            {
              what: `项目支出表里另外 ${others.length} 个`,
              why: '是人员类、公用经费或经营等支出，不是项目支出，没有取',
            },
          ],
  };
}

/** A name that a narrow column cut short, as the project's own form has it. */
function fullName({ report, row, label }: { report: PriorReport; row: string; label: string }): string {
  const form = report.subject.projectForms.find((candidate) => candidate.row === row);
  const begun = label.replace(CUT_SHORT, '');
  return form !== undefined && form.name.length > begun.length && form.name.startsWith(begun) ? form.name : label;
}

function isOther({ parent }: SubjectRow): boolean {
  return parent !== undefined && OTHER_GROUPS.test(parent);
}
