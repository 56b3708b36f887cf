import { describe, expect, it } from 'vitest';
import { assembleBudget, type FormPlace, formPaths } from '#lib/core/forms/index.ts';
import { classificationFor } from '#tests/support/classification.ts';
import { formIn, goldenDraft, MEALS } from './support.ts';

const draft = goldenDraft();
const assembled = assembleBudget({ draft, classification: classificationFor(draft.fiscalYear) });
const { budget } = assembled;
const follow = formPaths({ draft, assembled });
const meals = budget.projects.findIndex(({ code }) => code === MEALS);

function textAt(place: FormPlace | undefined): string | undefined {
  if (place?.row === undefined) return undefined;
  const row = formIn(draft, place.form, place.owner).rows.find(({ id }) => id === place.row);
  return row?.cells[place.field ?? ''];
}

describe('paths of the exchange format', () => {
  it('lead to the cell of every indicator, goal and text of a project', () => {
    budget.projects.forEach((project, index) => {
      project.performance?.goals.forEach((goal, number) => {
        const path = `projects[${index}].performance.goals[${number}]`;
        const form = 'project-performance';
        expect(textAt(follow({ form, field: `${path}.statement` }))).toBe(goal.statement);
        goal.indicators.forEach((indicator, position) => {
          const field = `${path}.indicators[${position}].value`;
          expect(textAt(follow({ form, field }))).toBe(indicator.value);
        });
      });
      if (project.declaration !== undefined)
        expect(textAt(follow({ form: 'project', field: `projects[${index}].declaration.plan` }))).toBe(
          project.declaration.plan,
        );
    });
  });

  it('lead to the row of a cost line, of a duty, of a reason and of a ledger line', () => {
    const line = follow({ form: 'project', field: `projects[${meals}].declaration.costLines[1].item` });
    expect(textAt(line)).toBe(budget.projects[meals]?.declaration?.costLines[1]?.item);
    expect(textAt(follow({ form: 'profile', field: 'department.duties[2]' }))).toBe(budget.department.duties[2]);
    expect(textAt(follow({ form: 'explanations', field: 'explanations.functions.2080502' }))).toBe(
      budget.explanations?.functions?.['2080502'],
    );
    expect(textAt(follow({ form: 'expenditure', field: 'expenditure[3].function' }))).toBe(
      budget.expenditure[3]?.function,
    );
  });

  it('lead to the form where the row is gone', () => {
    const field = `projects[${meals}].performance.goals[9].statement`;
    expect(follow({ form: 'project-performance', field })).toStrictEqual({ form: 'project-performance', owner: MEALS });
    expect(follow({ form: 'project', field: 'projects[999].declaration' })).toBeUndefined();
  });
});
