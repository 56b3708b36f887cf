import { formatBudgetPackage } from '#lib/core/package/index.ts';
import { describeRefusal } from '#lib/server/refusal-words.ts';
import { writeFileAtomically } from '#lib/server/write-file.ts';
import { exportBudget } from '#lib/usecases/budgets/export-budget.ts';
import { type Command, required } from '../command.ts';
import { BUDGET_OPTIONS, findBudget } from '../find-budget.ts';
import { withContainer } from '../with-container.ts';

export const exportCommand: Command = {
  name: 'export',
  summary: '把一个部门一个年度的预算导出为预算包',
  usage: '--department <编码> --year <年度> --out <文件>',
  options: { ...BUDGET_OPTIONS, out: { type: 'string', help: '写入的文件，已有的会被替换' } },
  positionals: 0,
  run: (context) => {
    const target = context.resolve(required(context, 'out'));
    return withContainer(context, async ({ container: { services }, actor }) => {
      const key = await findBudget({ context, services, actor });
      if (!key.ok) return { ok: false, message: key.error };
      const exported = await exportBudget({ services, actor, key: key.value });
      if (!exported.ok) return { ok: false, message: describeRefusal(exported.error).body.message };
      await writeFileAtomically({ target, content: formatBudgetPackage(exported.value) });
      context.print(`已导出到 ${target}`);
      return { ok: true };
    });
  },
};
