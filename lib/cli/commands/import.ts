import { formatPackageError, type PackageError } from '#lib/core/package/index.ts';
import { storedClassifications } from '#lib/server/classification.ts';
import { readPackageFile } from '#lib/server/package-file.ts';
import { describeRefusal } from '#lib/server/refusal-words.ts';
import { importBudget } from '#lib/usecases/budgets/import-budget.ts';
import type { Command, Outcome } from '../command.ts';
import { withContainer } from '../with-container.ts';

const WORDS = {
  created: '已导入',
  replaced: '已导入，替换了原有内容',
  unchanged: '内容与已有的完全相同，未改动',
} as const;

export const importCommand: Command = {
  name: 'import',
  summary: '导入预算包，整体替换该部门该年度的预算',
  usage: '<预算包.json>',
  options: {},
  positionals: 1,
  run: (context) =>
    withContainer(context, async ({ container: { services }, actor }) => {
      context.progress('正在读取预算包');
      const file = context.resolve(context.positionals[0] ?? '');
      const classifications = await storedClassifications(services.storage);
      const read = await readPackageFile({ file, classifications });
      if (!read.ok) return refusedFor(read.error);
      context.progress('正在写入数据库');
      const imported = await importBudget({ services, actor, budget: read.value });
      if (!imported.ok && imported.error.code === 'INVALID_FIELDS') return refusedFor(imported.error.errors);
      if (!imported.ok) return { ok: false, message: describeRefusal(imported.error).body.message };
      const { department, fiscalYear, units, projects, expenditure } = read.value;
      const size = `${units.length} 个单位、${projects.length} 个项目、${expenditure.length} 行支出`;
      context.print(`${WORDS[imported.value.outcome]}：${department.name} ${fiscalYear} 年预算（${size}）`);
      return { ok: true };
    }),
};

function refusedFor(errors: readonly PackageError[]): Outcome {
  const lines = errors.map((error) => `  ${formatPackageError(error)}`);
  return { ok: false, message: `预算包有 ${lines.length} 处错误，未导入：\n${lines.join('\n')}` };
}
