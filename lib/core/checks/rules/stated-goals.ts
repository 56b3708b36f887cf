import { CATEGORIES } from '#lib/core/ledger/index.ts';
import type { Finding } from '../finding.ts';
import type { Rule } from '../rule.ts';

/** PF-01: a project declared under 项目支出 has its performance goals with indicators. */
export const statedGoals: Rule = ({ context }) =>
  context.budget.projects
    .filter((project) => CATEGORIES[project.category].kind === 'project')
    .filter((project) => !(project.performance?.goals ?? []).some((goal) => goal.indicators.length > 0))
    .map(
      (project): Finding => ({
        rule: 'PF-01',
        severity: 'warning',
        message: `项目“${project.name}”没有填写绩效目标和指标，请在“项目绩效目标”中补上`,
        at: [
          // Without a declaration the report has no form of the project; its row of 项目支出表 is where it stands.
          project.declaration === undefined && project.performance === undefined
            ? { table: 'projects', row: project.code, form: 'project-performance', field: project.code }
            : { table: `project-performance/${project.code}`, form: 'project-performance', field: project.code },
        ],
      }),
    );
