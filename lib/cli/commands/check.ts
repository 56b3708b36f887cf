import { buildDisclosure, type Disclosure } from '#lib/core/disclosure/index.ts';
import { formatPackageError } from '#lib/core/package/index.ts';
import { type Result, refuse } from '#lib/core/result/index.ts';
import { checksJson, checksText } from '#lib/exporters/checks/index.ts';
import { describeDenial } from '#lib/server/budget-disclosure.ts';
import { OWN_YEARS, ownClassification } from '#lib/server/classification.ts';
import { readPackageFile } from '#lib/server/package-file.ts';
import { writeFileAtomically } from '#lib/server/write-file.ts';
import { type Command, type CommandContext, UsageError } from '../command.ts';
import { BUDGET_OPTIONS, findBudget } from '../find-budget.ts';
import { storedDisclosure } from '../stored-report.ts';
import { withContainer } from '../with-container.ts';

const FORMATS = { text: checksText, json: checksJson } as const;
type Format = keyof typeof FORMATS;

export const checkCommand: Command = {
  name: 'check',
  summary: '按全部规则检查一份预算：预算包（不需要数据库）或数据库中的部门；有须改正的以退出码 1 结束，读不出来为 2',
  usage: '<预算包.json> [--format text|json] [--out <文件>]，或 --department <编码> --year <年度> …',
  options: {
    ...BUDGET_OPTIONS,
    format: { type: 'string', help: '结果格式：text（默认）、json（每条规则的结果和发现的问题）' },
    out: { type: 'string', help: '写入的文件；省略时写到标准输出' },
  },
  positionals: [0, 1],
  run: async (context) => {
    const format = formatOf(context);
    const [file] = context.positionals;
    if (file !== undefined && context.options.department !== undefined)
      throw new UsageError('预算包和 --department 只能给出一个');
    const { out } = context.options;
    if (file !== undefined && typeof out === 'string' && context.resolve(file) === context.resolve(out))
      return { ok: false, message: '--out 就是预算包本身，会把它覆盖，请换一个文件名' };
    const built = file === undefined ? await ofDepartment(context) : await ofPackage(context.resolve(file));
    if (!built.ok) return { ok: false, message: built.error, code: 2 };
    const { document, checked } = built.value;
    const content = FORMATS[format]({ title: document.title, findings: document.checks, checked: checked.checked });
    if (typeof out === 'string') await writeFileAtomically({ target: context.resolve(out), content });
    else context.print(content.trimEnd());
    const errors = document.checks.filter(({ severity }) => severity === 'error').length;
    return errors === 0 ? { ok: true } : { ok: false, message: `有 ${errors} 处须改正`, code: 1 };
  },
};

function formatOf({ options: { format = 'text' } }: CommandContext): Format {
  if (format !== 'text' && format !== 'json') throw new UsageError('--format 应为 text、json 之一');
  return format;
}

async function ofPackage(file: string): Promise<Result<Disclosure, string>> {
  const classifications = await Promise.all(OWN_YEARS.map(ownClassification));
  const read = await readPackageFile({ file, classifications });
  if (!read.ok) {
    const lines = read.error.map((error) => `  ${formatPackageError(error)}`);
    return refuse(`预算包有 ${lines.length} 处错误，没有检查：\n${lines.join('\n')}`);
  }
  const classification = await ownClassification(read.value.fiscalYear);
  const built = buildDisclosure({ budget: read.value, classification });
  return built.ok ? built : refuse(describeDenial(built.error).body.message);
}

function ofDepartment(context: CommandContext): Promise<Result<Disclosure, string>> {
  return withContainer(context, async ({ container: { services }, actor }) => {
    const key = await findBudget({ context, services, actor });
    return key.ok ? storedDisclosure({ services, actor, key: key.value }) : key;
  });
}
