import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { ExaminedReport } from '#lib/core/examination/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import { examinationHtml } from '#lib/exporters/examination/html.ts';
import { examinationText } from '#lib/exporters/examination/text.ts';
import { summaryWords } from '#lib/exporters/examination/words.ts';
import type { SentFile } from '#lib/server/examination-protocol.ts';
import { createExaminationService, type ExaminationService } from '#lib/server/examination-service.ts';
import { writeFileAtomically } from '#lib/server/write-file.ts';
import { type Command, type CommandContext, type Outcome, UsageError } from '../command.ts';
import { examinationFailure, sentFile } from '../sent-file.ts';

const FORMATS = {
  text: { extension: 'txt', write: examinationText },
  json: { extension: 'json', write: (report: ExaminedReport) => JSON.stringify(report.examination, null, 2) },
  html: { extension: 'html', write: examinationHtml },
} as const;
type Format = keyof typeof FORMATS;

export const examineCommand: Command = {
  name: 'examine',
  summary:
    '体检公开的报告（TXT、HTML、DOCX、XLSX、文字版 PDF），不需要数据库；读出来即退出码 0，--strict 时有须改正的为 1，读不出来为 2',
  usage: '<报告>… [--prior <上年报告>] [--format text|json|html] [--out <文件，或多份报告的文件夹>] [--strict]',
  options: {
    prior: { type: 'string', help: '上年公开的报告，用来核对增减变化' },
    format: { type: 'string', help: '结果格式：text（默认）、json（budget-examination）、html（原文上标出问题）' },
    out: { type: 'string', help: '写入的文件；体检多份报告时是文件夹，每份一个结果。省略时写到标准输出' },
    strict: { type: 'boolean', help: '有须改正的问题时以退出码 1 结束' },
  },
  positionals: [1, 1000],
  run: async (context) => {
    const format = formatOf(context);
    const { out } = context.options;
    if (context.positionals.length > 1 && typeof out !== 'string')
      throw new UsageError('体检多份报告时，请用 --out 给出放结果的文件夹');
    const service = createExaminationService();
    try {
      return await examineAll({ context, service, format });
    } finally {
      await service.close();
    }
  },
};

function formatOf({ options: { format = 'text' } }: CommandContext): Format {
  const found = (Object.keys(FORMATS) as Format[]).find((known) => known === format);
  if (found === undefined) throw new UsageError(`--format 应为 ${Object.keys(FORMATS).join('、')} 之一`);
  return found;
}

async function examineAll(input: {
  context: CommandContext;
  service: ExaminationService;
  format: Format;
}): Promise<Outcome> {
  const { context, service, format } = input;
  const { positionals, options } = context;
  const prior = typeof options.prior === 'string' ? await sentFile(context.resolve(options.prior)) : undefined;
  if (prior?.ok === false) return { ok: false, message: `上年报告：${prior.error}`, code: 2 };
  if (positionals.length > 1) await mkdir(context.resolve(String(options.out)), { recursive: true });
  const unread: string[] = [];
  let errors = 0;
  for (const [at, name] of positionals.entries()) {
    context.progress(progressBar({ done: at, all: positionals.length, name: path.basename(name) }));
    const examined = await examineOne({ service, file: context.resolve(name), prior: prior?.value });
    if (!examined.ok) {
      unread.push(positionals.length > 1 ? `${name}：${examined.error}` : examined.error);
      continue;
    }
    const report = examined.value;
    errors += report.examination.findings.filter(({ severity }) => severity === 'error').length;
    await handOut({ context, report, format, name });
  }
  if (unread.length > 0) return { ok: false, message: unread.join('\n'), code: 2 };
  return options.strict && errors > 0 ? { ok: false, message: `有 ${errors} 处须改正`, code: 1 } : { ok: true };
}

async function examineOne(input: {
  service: ExaminationService;
  file: string;
  prior: SentFile | undefined;
}): Promise<Result<ExaminedReport, string>> {
  const report = await sentFile(input.file);
  if (!report.ok) return report;
  const examined = await input.service.examine({ report: report.value, prior: input.prior });
  if (!examined.ok) return refuse(examinationFailure(examined.error));
  return ok(JSON.parse(new TextDecoder().decode(examined.value)) as ExaminedReport);
}

async function handOut(input: {
  context: CommandContext;
  report: ExaminedReport;
  format: Format;
  name: string;
}): Promise<void> {
  const { context, report, format, name } = input;
  const { extension, write } = FORMATS[format];
  const content = write(report);
  const { out } = context.options;
  if (typeof out !== 'string') return context.print(content.trimEnd());
  const many = context.positionals.length > 1;
  const target = many ? path.join(context.resolve(out), `${path.basename(name)}.${extension}`) : context.resolve(out);
  await writeFileAtomically({ target, content });
  context.print(`${many ? `${path.basename(name)}：` : ''}${summaryWords(report)}`);
}

const BAR = 24;

function progressBar({ done, all, name }: { done: number; all: number; name: string }): string {
  if (all === 1) return `正在体检 ${name}`;
  const filled = Math.round((done / all) * BAR);
  return `[${'█'.repeat(filled)}${'░'.repeat(BAR - filled)}] ${done}/${all} ${name}`;
}
