import type { Quote } from '#lib/core/checks/index.ts';
import type { Budget } from '#lib/core/package/index.ts';

/**
 * Every text that people typed and the report prints, with the field of the exchange format that it stands in: so that what
 * is wrong with a text leads back to where it is mended.
 */
export function typedTexts(budget: Budget): Quote[] {
  return [
    ...departmentTexts(budget),
    ...explanationTexts(budget),
    ...budget.projects.flatMap((project, index) => projectTexts({ project, index })),
    ...overallTexts(budget),
  ].filter(({ text }) => text.trim() !== '');
}

function departmentTexts({ department, assets, disclosure }: Budget): Quote[] {
  const at = (field: string) => ({ form: 'profile', field });
  return [
    { text: department.dutiesBasis ?? '', at: at('department.dutiesBasis') },
    ...department.duties.map((text, index) => ({ text, at: at(`department.duties[${index}]`) })),
    { text: department.unitsNote ?? '', at: at('department.unitsNote') },
    { text: assets?.additionsNote ?? '', at: at('assets.additionsNote') },
    { text: disclosure?.channel ?? '', at: at('disclosure.channel') },
  ];
}

function explanationTexts({ explanations }: Budget): Quote[] {
  const { functions = {}, threePublic = {}, ...rest } = explanations ?? {};
  const of = (texts: Readonly<Record<string, string | undefined>>, prefix: string) =>
    Object.entries(texts).map(([key, text]) => ({
      text: text ?? '',
      at: { form: 'explanations', field: `explanations.${prefix}${key}` },
    }));
  return [...of(rest, ''), ...of(functions, 'functions.'), ...of(threePublic, 'threePublic.')];
}

function projectTexts(input: { project: Budget['projects'][number]; index: number }): Quote[] {
  const { project, index } = input;
  const { declaration } = project;
  const declared = (['rationale', 'plan', 'historyNote', 'changeReason', 'costBasis', 'purpose'] as const).map(
    (field): Quote => ({
      text: declaration?.[field] ?? '',
      at: {
        table: `project-performance/${project.code}`,
        form: 'project',
        field: `projects[${index}].declaration.${field}`,
      },
    }),
  );
  const lines = (declaration?.costLines ?? []).map(
    (line, at): Quote => ({
      text: [line.item, line.basis, line.note].filter((text) => text !== undefined).join('\n'),
      at: {
        table: `project-performance/${project.code}`,
        form: 'project',
        field: `projects[${index}].declaration.costLines[${at}].item`,
      },
    }),
  );
  const goals = (project.performance?.goals ?? []).map(
    (goal, at): Quote => ({
      text: goal.statement,
      at: {
        table: `project-performance/${project.code}`,
        form: 'project-performance',
        field: `projects[${index}].performance.goals[${at}].statement`,
      },
    }),
  );
  return [...declared, ...lines, ...goals];
}

function overallTexts({ performance }: Budget): Quote[] {
  if (performance === undefined) return [];
  const at = (field: string) => ({
    table: 'overall-performance',
    form: 'overall-performance',
    field: `performance.${field}`,
  });
  return [
    { text: performance.overview, at: at('overview') },
    { text: performance.tasks, at: at('tasks') },
    ...performance.goals.map((goal, index) => ({ text: goal.statement, at: at(`goals[${index}].statement`) })),
  ];
}
