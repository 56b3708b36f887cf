import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ClassificationSource } from '#lib/core/classification/index.ts';
import { type ClassificationRefusal, importClassification } from '#lib/usecases/installation/import-classification.ts';
import { type Command, required, UsageError } from '../command.ts';
import { withContainer } from '../with-container.ts';

/** Files of a year's table, by what they hold. */
const FILES = {
  functional: 'functional.csv',
  economicDepartment: 'economic_department.csv',
  economicGovernment: 'economic_government.csv',
  economicMapping: 'economic_mapping.csv',
} as const satisfies Record<Exclude<keyof ClassificationSource, 'fiscalYear'>, string>;

/** A classification has some thousand rows; a file near this limit is another file. */
const BYTE_LIMIT = 10 * 1024 * 1024;

export const classificationCommand: Command = {
  name: 'classification',
  summary: '导入一个年度的政府收支分类科目（四个 CSV 文件）',
  usage: '<文件夹> --year <年度>',
  options: { year: { type: 'string', help: `预算年度；文件夹里应有 ${Object.values(FILES).join('、')}` } },
  positionals: 1,
  run: async (context) => {
    const fiscalYear = Number(required(context, 'year'));
    if (!Number.isInteger(fiscalYear) || fiscalYear < 2000 || fiscalYear > 2100)
      throw new UsageError('--year 应为年份，如 2027');
    const folder = context.resolve(context.positionals[0] ?? '');
    const read = (file: string) => readText(path.join(folder, file));
    const source: ClassificationSource = {
      fiscalYear,
      functional: await read(FILES.functional),
      economicDepartment: await read(FILES.economicDepartment),
      economicGovernment: await read(FILES.economicGovernment),
      economicMapping: await read(FILES.economicMapping),
    };
    return withContainer(context, async ({ container: { services }, actor }) => {
      const imported = await importClassification({ services, actor, source });
      if (!imported.ok) return { ok: false, message: refusalText(imported.error, fiscalYear) };
      const { functional, economicDepartment } = imported.value;
      context.print(
        `已导入 ${fiscalYear} 年科目表：功能科目 ${functional.accounts.length} 个，部门经济科目 ${economicDepartment.accounts.length} 个。正在运行的服务随即使用新表`,
      );
      return { ok: true };
    });
  },
};

async function readText(file: string): Promise<string> {
  const { size } = await stat(file);
  if (size > BYTE_LIMIT) throw new UsageError(`${file} 超过 10 MB，不是科目表`);
  return readFile(file, 'utf8');
}

function refusalText(refusal: ClassificationRefusal, year: number): string {
  if (refusal.code === 'CODES_IN_USE')
    return `${year} 年已有预算使用了新表中没有的科目，未导入：\n${refusal.messages.map((message) => `  ${message}`).join('\n')}`;
  const lines = refusal.errors.map((error) => `  ${error.table}.csv ${error.message}`);
  return `科目表有 ${lines.length} 处错误，未导入：\n${lines.join('\n')}`;
}
