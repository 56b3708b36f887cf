import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { DisclosureDocument, RoundingMode } from '#lib/core/disclosure/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import { OutputError } from '#lib/server/output-target.ts';
import { REPORT_FORMATS, type ReportFormat } from '#lib/server/report-protocol.ts';
import { reportRefusalText } from '#lib/server/report-refusal.ts';
import type { ReportService } from '#lib/server/report-service.ts';
import { writeFileAtomically } from '#lib/server/write-file.ts';
import { type CommandContext, required, UsageError } from './command.ts';

const MODES: readonly string[] = ['exact', 'additive'] satisfies RoundingMode[];

/** How long a report may take, in seconds: nobody else waits for the command line, and a department may have hundreds of projects. */
export const PATIENCE = 600;

/** The options that say what a report is to look like. */
export const REPORT_OPTIONS = {
  format: { type: 'string', help: `报告格式：${REPORT_FORMATS.join('、')}；几种用逗号隔开，这时 --out 是文件夹` },
  rounding: {
    type: 'string',
    help: '万元取数方式：exact（各数分别四舍五入）、additive（各表合计一致）；省略时按模板',
  },
} as const;

/** The formats that are asked for, each once, in the order they are named. @throws UsageError */
export function readFormats(context: CommandContext): ReportFormat[] {
  const named = required(context, 'format')
    .split(/[,，、]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  const known = (word: string): word is ReportFormat => (REPORT_FORMATS as readonly string[]).includes(word);
  if (named.length === 0 || !named.every(known))
    throw new UsageError(`--format 应为 ${REPORT_FORMATS.join('、')} 之一，或用逗号隔开的几种`);
  return [...new Set(named.filter(known))];
}

/** The rounding mode that is asked for; nothing where the template is to say. @throws UsageError */
export function readRounding(context: CommandContext): RoundingMode | undefined {
  const { rounding } = context.options;
  if (rounding === undefined) return undefined;
  if (typeof rounding !== 'string' || !MODES.includes(rounding))
    throw new UsageError(`--rounding 应为 ${MODES.join('、')} 之一`);
  return rounding as RoundingMode;
}

/** Makes sure that there is a folder to write into. @throws OutputError */
export async function provideFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((cause: NodeJS.ErrnoException) => {
    throw new OutputError(`无法使用文件夹 ${folder}（${cause.code}），请换一个位置`);
  });
}

/**
 * Writes a report in one format, whole or not at all.
 * @param input.place the file, or the folder in which it is named as the report is
 * @returns the file written, or why there is none, in words
 */
export async function writeReport(input: {
  service: ReportService;
  document: DisclosureDocument;
  format: ReportFormat;
  place: { file: string } | { folder: string };
}): Promise<Result<string, string>> {
  const { service, document, format, place } = input;
  const made = await service.renderReport({ document, format });
  if (!made.ok) return refuse(`${format}：${reportRefusalText(made.error)}`);
  const target = 'file' in place ? place.file : path.join(place.folder, made.value.fileName);
  await writeFileAtomically({ target, content: made.value.bytes });
  return ok(target);
}

/**
 * Writes a department's report in each format into a folder of its own, among those of its region.
 * @returns why it is not whole, in words, where it is not
 */
export async function writeDepartmentReports(input: {
  service: ReportService;
  document: DisclosureDocument;
  formats: readonly ReportFormat[];
  folder: string;
  department: { code: string; name: string };
}): Promise<Result<true, string>> {
  const { service, document, formats } = input;
  const folder = path.join(input.folder, folderName(input.department));
  await provideFolder(folder);
  for (const format of formats) {
    const written = await writeReport({ service, document, format, place: { folder } });
    if (!written.ok) return written;
  }
  return ok(true);
}

/** Short, and without signs that some file system refuses. */
function folderName({ code, name }: { code: string; name: string }): string {
  const plain = name.replace(/[\p{Cc}\\/:*?"<>|]/gu, '').trim();
  return [...`${code}-${plain}`]
    .slice(0, 60)
    .join('')
    .replace(/[. ]+$/, '');
}
