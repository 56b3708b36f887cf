import { buildDisclosure, type Disclosure } from '#lib/core/disclosure/index.ts';
import { formatPackageError } from '#lib/core/package/index.ts';
import type { PublicationReview } from '#lib/core/publication/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import { checksJson, checksText, publicationJson, publicationText } from '#lib/exporters/checks/index.ts';
import { describeDenial } from '#lib/server/budget-disclosure.ts';
import { OWN_YEARS, ownClassification } from '#lib/server/classification.ts';
import { readPackageFile } from '#lib/server/package-file.ts';
import { writeFileAtomically } from '#lib/server/write-file.ts';
import { type Command, type CommandContext, UsageError } from '../command.ts';
import { BUDGET_OPTIONS, findBudget } from '../find-budget.ts';
import { reviewOfReport, reviewOfStored } from '../reviewed-publication.ts';
import { storedDisclosure } from '../stored-report.ts';
import { withContainer } from '../with-container.ts';

const FORMATS = { text: checksText, json: checksJson } as const;
const REVIEW_FORMATS = { text: publicationText, json: publicationJson } as const;
type Format = keyof typeof FORMATS;

/** A report with its 公开审查, where that is asked for. */
type Checked = { disclosure: Disclosure; review?: PublicationReview };

export const checkCommand: Command = {
  name: 'check',
  summary: '按全部规则检查一份预算：预算包（不需要数据库）或数据库中的部门；有须改正的以退出码 1 结束，读不出来为 2',
  usage: '<预算包.json> [--format text|json] [--out <文件>]，或 --department <编码> --year <年度> …',
  options: {
    ...BUDGET_OPTIONS,
    format: { type: 'string', help: '结果格式：text（默认）、json（每条规则的结果和发现的问题）' },
    publication: { type: 'boolean', help: '公开审查：按财预〔2016〕143号逐项列出应当公开的内容和现状，代替规则的结果' },
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
    const built = file === undefined ? await ofDepartment(context) : await ofPackage(context, context.resolve(file));
    if (!built.ok) return { ok: false, message: built.error, code: 2 };
    const { content, wrong } = told({ ...built.value, format });
    if (typeof out === 'string') await writeFileAtomically({ target: context.resolve(out), content });
    else context.print(content.trimEnd());
    return wrong === 0 ? { ok: true } : { ok: false, message: `有 ${wrong} 处须改正`, code: 1 };
  },
};

/** What is written, and how many things have to be mended. */
function told({ disclosure, review, format }: Checked & { format: Format }): { content: string; wrong: number } {
  const { document, checked } = disclosure;
  const { title } = document;
  if (review !== undefined)
    return {
      content: REVIEW_FORMATS[format]({ title, review }),
      wrong: review.items.filter(({ state }) => state === 'blocked').length,
    };
  return {
    content: FORMATS[format]({ title, findings: document.checks, checked: checked.checked }),
    wrong: document.checks.filter(({ severity }) => severity === 'error').length,
  };
}

function formatOf({ options: { format = 'text' } }: CommandContext): Format {
  if (format !== 'text' && format !== 'json') throw new UsageError('--format 应为 text、json 之一');
  return format;
}

async function ofPackage(context: CommandContext, file: string): Promise<Result<Checked, string>> {
  const classifications = await Promise.all(OWN_YEARS.map(ownClassification));
  const read = await readPackageFile({ file, classifications });
  if (!read.ok) {
    const lines = read.error.map((error) => `  ${formatPackageError(error)}`);
    return refuse(`预算包有 ${lines.length} 处错误，没有检查：\n${lines.join('\n')}`);
  }
  const classification = await ownClassification(read.value.fiscalYear);
  const built = buildDisclosure({ budget: read.value, classification });
  if (!built.ok) return refuse(describeDenial(built.error).body.message);
  const disclosure = built.value;
  return ok({ disclosure, ...(isReview(context) ? { review: reviewOfReport(disclosure) } : {}) });
}

function isReview({ options }: CommandContext): boolean {
  return options.publication === true;
}

function ofDepartment(context: CommandContext): Promise<Result<Checked, string>> {
  return withContainer(context, async ({ container, actor }): Promise<Result<Checked, string>> => {
    const { services } = container;
    const key = await findBudget({ context, services, actor });
    if (!key.ok) return key;
    const disclosure = await storedDisclosure({ services, actor, key: key.value });
    if (!disclosure.ok) return disclosure;
    if (!isReview(context)) return ok({ disclosure: disclosure.value });
    const review = await reviewOfStored({ container, actor, key: key.value });
    return review.ok ? ok({ disclosure: disclosure.value, review: review.value }) : review;
  });
}
