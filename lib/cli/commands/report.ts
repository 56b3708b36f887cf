import type { Classification } from '#lib/core/classification/index.ts';
import { buildDisclosure, type DisclosureDocument, type RoundingMode } from '#lib/core/disclosure/index.ts';
import { type Budget, formatPackageError } from '#lib/core/package/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import { describeDenial } from '#lib/server/budget-disclosure.ts';
import { OWN_YEARS, ownClassification } from '#lib/server/classification.ts';
import { readPackageFile } from '#lib/server/package-file.ts';
import { reportRefusalText } from '#lib/server/report-refusal.ts';
import { createReportService, type ReportFormat } from '#lib/server/report-service.ts';
import { writeFileAtomically } from '#lib/server/write-file.ts';
import { derivedBudget } from '#lib/usecases/derived-budget.ts';
import { readForms } from '#lib/usecases/read-budget.ts';
import { type Command, type CommandContext, required, UsageError } from '../command.ts';
import { BUDGET_OPTIONS, findBudget } from '../find-budget.ts';
import { withContainer } from '../with-container.ts';

const FORMATS: readonly string[] = ['json', 'html', 'pdf'] satisfies ReportFormat[];
const MODES: readonly string[] = ['exact', 'additive'] satisfies RoundingMode[];

export const reportCommand: Command = {
  name: 'report',
  summary: '生成公开报告；给出预算包时不需要数据库',
  usage:
    '<预算包.json> --format json|html|pdf --out <文件>，或 --department <编码> --year <年度> --format … --out <文件>',
  options: {
    ...BUDGET_OPTIONS,
    format: { type: 'string', help: '报告格式：json（数据）、html（网页）、pdf' },
    out: { type: 'string', help: '写入的文件，已有的会被替换' },
    rounding: {
      type: 'string',
      help: '万元取数方式：exact（各数分别四舍五入）、additive（各表合计一致）；省略时按模板',
    },
  },
  positionals: [0, 1],
  run: async (context) => {
    const format = choice({ context, name: 'format', values: FORMATS }) as ReportFormat | undefined;
    if (format === undefined) throw new UsageError('缺少 --format');
    const target = context.resolve(required(context, 'out'));
    const rounding = choice({ context, name: 'rounding', values: MODES }) as RoundingMode | undefined;
    const [file] = context.positionals;
    if (file !== undefined && context.options.department !== undefined)
      throw new UsageError('预算包和 --department 只能给出一个');
    if (file !== undefined && context.resolve(file) === target)
      return { ok: false, message: `--out 就是预算包 ${target} 本身，会把它覆盖，请换一个文件名` };
    context.progress('正在计算表格和文字');
    const document =
      file === undefined
        ? await storedDocument({ context, rounding })
        : await packageDocument({ file: context.resolve(file), rounding });
    if (!document.ok) return { ok: false, message: document.error };
    context.progress(`正在生成 ${format}`);
    const written = await writeReport({ document: document.value, format, target });
    if (!written.ok) return { ok: false, message: written.error };
    context.print(`已生成 ${target}`);
    return { ok: true };
  },
};

function choice(input: { context: CommandContext; name: string; values: readonly string[] }): string | undefined {
  const value = input.context.options[input.name];
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || !input.values.includes(value))
    throw new UsageError(`--${input.name} 应为 ${input.values.join('、')} 之一`);
  return value;
}

/** The report of a package file, checked against the product's own classification. */
async function packageDocument(input: {
  file: string;
  rounding: RoundingMode | undefined;
}): Promise<Result<DisclosureDocument, string>> {
  const classifications = await Promise.all(OWN_YEARS.map(ownClassification));
  const read = await readPackageFile({ file: input.file, classifications });
  if (!read.ok) {
    const lines = read.error.map((error) => `  ${formatPackageError(error)}`);
    return refuse(`预算包有 ${lines.length} 处错误，未生成报告：\n${lines.join('\n')}`);
  }
  const classification = await ownClassification(read.value.fiscalYear);
  return derivedDocument({ budget: read.value, classification, rounding: input.rounding });
}

function derivedDocument(input: {
  budget: Budget;
  classification: Classification;
  rounding: RoundingMode | undefined;
}): Result<DisclosureDocument, string> {
  const built = buildDisclosure(input);
  return built.ok ? ok(built.value.document) : refuse(describeDenial(built.error).body.message);
}

/** The report of a budget in the database. */
function storedDocument(input: {
  context: CommandContext;
  rounding: RoundingMode | undefined;
}): Promise<Result<DisclosureDocument, string>> {
  const { context, rounding } = input;
  return withContainer(context, async ({ container: { services }, actor }) => {
    const key = await findBudget({ context, services, actor });
    if (!key.ok) return key;
    const found = await readForms({ services, actor, key: key.value, action: 'export' });
    if (!found.ok) return refuse(describeDenial(found.error).body.message);
    const { draft, classification, lastYearSource: lastYear } = found.value;
    const budget = derivedBudget({ draft, classification, ...(lastYear === undefined ? {} : { lastYear }) });
    return derivedDocument({ budget, classification, rounding });
  });
}

async function writeReport(input: {
  document: DisclosureDocument;
  format: ReportFormat;
  target: string;
}): Promise<Result<true, string>> {
  const service = createReportService();
  try {
    const made = await service.renderReport({ document: input.document, format: input.format });
    if (!made.ok) return refuse(reportRefusalText(made.error));
    await writeFileAtomically({ target: input.target, content: made.value.bytes });
    return ok(true);
  } finally {
    await service.close();
  }
}
