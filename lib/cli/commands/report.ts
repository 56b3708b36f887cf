import { buildDisclosure, type DisclosureDocument, type RoundingMode } from '#lib/core/disclosure/index.ts';
import { formatPackageError } from '#lib/core/package/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import { describeDenial } from '#lib/server/budget-disclosure.ts';
import { OWN_YEARS, ownClassification } from '#lib/server/classification.ts';
import { readPackageFile } from '#lib/server/package-file.ts';
import type { ReportFormat } from '#lib/server/report-protocol.ts';
import { createReportService, type ReportService } from '#lib/server/report-service.ts';
import { type Command, type CommandContext, type Outcome, required, UsageError } from '../command.ts';
import { BUDGET_OPTIONS, findBudget, readYear } from '../find-budget.ts';
import { eachDepartment, regionDepartments } from '../region-run.ts';
import {
  PATIENCE,
  provideFolder,
  REPORT_OPTIONS,
  readFormats,
  readRounding,
  writeDepartmentReports,
  writeReport,
} from '../report-request.ts';
import { storedReport } from '../stored-report.ts';
import { withContainer } from '../with-container.ts';

/** What is asked for, whichever budget it is of. `target`: a file for one format, a folder for several. */
type Request = { context: CommandContext; formats: ReportFormat[]; target: string; rounding: RoundingMode | undefined };

export const reportCommand: Command = {
  name: 'report',
  summary: '生成公开报告：一个部门、一个预算包（不需要数据库）或整个区划，可一次几种格式',
  usage:
    '<预算包.json> --format <格式> --out <文件>，或 --department <编码> --year <年度> --format … --out <文件>，或 --region <区划> --year <年度> --format pdf,html --out <文件夹>',
  options: {
    ...BUDGET_OPTIONS,
    ...REPORT_OPTIONS,
    out: { type: 'string', help: '写入的文件，已有的会被替换；几种格式或整个区划时是文件夹' },
  },
  positionals: [0, 1],
  run: async (context) => {
    const formats = readFormats(context);
    const target = context.resolve(required(context, 'out'));
    const request: Request = { context, formats, target, rounding: readRounding(context) };
    const [file] = context.positionals;
    const { department, region } = context.options;
    if (file !== undefined && (department ?? region) !== undefined)
      throw new UsageError(`预算包和 --${department === undefined ? 'region' : 'department'} 只能给出一个`);
    if (file === undefined && department === undefined && region !== undefined) return reportRegion(request);
    if (file !== undefined && context.resolve(file) === target)
      return { ok: false, message: `--out 就是预算包 ${target} 本身，会把它覆盖，请换一个文件名` };
    return reportOne({ ...request, file });
  },
};

/** The report of one budget: as the file that is named, or in several formats in a folder. */
async function reportOne(request: Request & { file: string | undefined }): Promise<Outcome> {
  const { context, formats, target, rounding, file } = request;
  context.progress('正在计算表格和文字');
  const document =
    file === undefined
      ? await storedDocument({ context, rounding })
      : await packageDocument({ file: context.resolve(file), rounding });
  if (!document.ok) return { ok: false, message: document.error };
  if (formats.length > 1) await provideFolder(target);
  return withReports(async (service) => {
    for (const format of formats) {
      context.progress(`正在生成 ${format}`);
      const place = formats.length > 1 ? { folder: target } : { file: target };
      const written = await writeReport({ service, document: document.value, format, place });
      if (!written.ok) return { ok: false, message: written.error };
      context.print(`已生成 ${written.value}`);
    }
    return { ok: true };
  });
}

/** The reports of a region's departments, each in a folder of its own. One is held in memory at a time. */
async function reportRegion({ context, formats, target, rounding }: Request): Promise<Outcome> {
  const region = required(context, 'region');
  const year = readYear(context);
  return withContainer(context, async ({ container: { services }, actor }) => {
    const departments = await regionDepartments({ services, actor, region, year });
    if (!departments.ok) return { ok: false, message: departments.error };
    await provideFolder(target);
    return withReports((service) =>
      eachDepartment({
        context,
        departments: departments.value,
        name: '生成报告',
        work: async ({ key, name }) => {
          const document = await storedReport({ services, actor, key, rounding });
          if (!document.ok) return document;
          const department = { code: key.department, name };
          const written = await writeDepartmentReports({
            service,
            document: document.value,
            formats,
            folder: target,
            department,
          });
          return written.ok ? ok(formats.join('、')) : written;
        },
      }),
    );
  });
}

async function withReports(work: (service: ReportService) => Promise<Outcome>): Promise<Outcome> {
  const service = createReportService({ seconds: PATIENCE });
  try {
    return await work(service);
  } finally {
    await service.close();
  }
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
  const built = buildDisclosure({ budget: read.value, classification, rounding: input.rounding });
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
    return key.ok ? storedReport({ services, actor, key: key.value, rounding }) : key;
  });
}
