import type { PriorFigure, PriorReading } from '#lib/core/entry/index.ts';
import { formatWanyuan } from '#lib/core/money/index.ts';
import { encodePriorYear } from '#lib/core/package/index.ts';
import { type NoPriorYear, priorYearOfReading } from '#lib/core/prior/index.ts';
import { createExaminationService } from '#lib/server/examination-service.ts';
import { type Command, type CommandContext, type Outcome, UsageError } from '../command.ts';
import { examinationFailure, sentFile } from '../sent-file.ts';

const SURE: Record<PriorFigure['sure'], string> = { agreed: '互相印证', alone: '只有一处', doubtful: '存疑' };
const PARTS: Record<PriorFigure['section'], string> = {
  totals: '总数',
  functions: '支出（按功能科目）',
  income: '收入',
  projects: '项目支出',
};
const WHY: Record<NoPriorYear['code'], string> = {
  YEAR_UNKNOWN: '没有读出报告是哪一年的，不能作上年预算数。请核对是不是部门预算的报告',
  TOTAL_UNKNOWN:
    '“收支总预算”没有读出来或者存疑，不能作上年预算数。用 --format text 看各处写的数；确认无误的，用 --all 连存疑的一起取',
};

export const priorCommand: Command = {
  name: 'prior',
  summary:
    '从上年公开的报告读取上年预算数：json 为预算包的 priorYear，text 为读出的数和出处；不需要数据库，读不出来为 2',
  usage: '<上年报告> [--format text|json] [--all]',
  options: {
    format: { type: 'string', help: '结果格式：text（默认）、json（预算包的 priorYear，不含存疑的数）' },
    all: { type: 'boolean', help: 'json 里连存疑的数一起给出' },
  },
  positionals: 1,
  run: async (context) => {
    const { format = 'text' } = context.options;
    if (format !== 'text' && format !== 'json') throw new UsageError('--format 应为 text、json 之一');
    const file = await sentFile(context.resolve(context.positionals[0] ?? ''));
    if (!file.ok) return { ok: false, message: file.error, code: 2 };
    const service = createExaminationService();
    try {
      const read = await service.prior(file.value);
      if (!read.ok) return { ok: false, message: examinationFailure(read.error), code: 2 };
      return format === 'text' ? printed(context, readingText(read.value)) : asPackage(context, read.value);
    } finally {
      await service.close();
    }
  },
};

function printed({ print }: CommandContext, text: string): Outcome {
  print(text);
  return { ok: true };
}

function asPackage(context: CommandContext, reading: PriorReading): Outcome {
  const all = context.options.all === true;
  const figures = reading.figures.filter(({ sure }) => all || sure !== 'doubtful');
  const made = priorYearOfReading({ ...reading, figures });
  if (!made.ok) return { ok: false, message: WHY[made.error.code], code: 1 };
  return printed(context, JSON.stringify(encodePriorYear(made.value), null, 2));
}

/** A reading for people: every figure with how sure it is and where it stands, then what was not taken. */
function readingText({ file, fiscalYear, department, figures, told }: PriorReading): string {
  const parts = (Object.keys(PARTS) as PriorFigure['section'][]).flatMap((section) => {
    const own = figures.filter((figure) => figure.section === section);
    return own.length === 0 ? [] : ['', `【${PARTS[section]}】${own.length} 个数（万元）`, ...own.flatMap(figureLines)];
  });
  const missed = told.map(({ what, why }) => `  ${what}：${why}`);
  return [
    `${file}：${[department, fiscalYear === undefined ? '年度没有读出' : `${fiscalYear} 年`].filter(Boolean).join(' ')}`,
    '报告以万元公开，读出的数精确到 0.01 万元。',
    ...parts,
    ...(missed.length === 0 ? [] : ['', `【没有取的】${missed.length} 项`, ...missed]),
  ].join('\n');
}

function figureLines({ label, field, section, amount, sure, sources, doubts, remark }: PriorFigure): string[] {
  const name = section === 'functions' ? `${label} ${field === 'general' ? '其中一般公共预算' : '支出合计'}` : label;
  return [
    `  ${name}  ${formatWanyuan(amount)}  ${SURE[sure]}`,
    `    ${sources[0].where}  原文：${sources[0].quote}`,
    ...doubts.map((doubt) => `    存疑：${doubt}`),
    ...(remark === undefined ? [] : [`    ${remark}`]),
  ];
}
