import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { MoveMade, MoveRequest } from '#lib/core/screen/index.ts';
import { type Actor, type BudgetKey, type MoveId, STATES } from '#lib/core/workflow/index.ts';
import type { Container } from '#lib/server/container.ts';
import { discloseWith } from '#lib/server/disclose-with.ts';
import { describeMoveDenial } from '#lib/server/move-words.ts';
import type { ReportFormat } from '#lib/server/report-protocol.ts';
import { createReportService } from '#lib/server/report-service.ts';
import { moveBudget } from '#lib/usecases/workflow/move-budget.ts';
import type { MoveDenial } from '#lib/usecases/workflow/move-refusals.ts';
import { ACTING_OPTIONS, actingAs } from '../acting-as.ts';
import { type Command, type CommandContext, type Outcome, required, UsageError } from '../command.ts';
import { BUDGET_OPTIONS, findBudget, readYear } from '../find-budget.ts';
import { eachDepartment, type RegionDepartment, regionDepartments } from '../region-run.ts';
import { PATIENCE, provideFolder, REPORT_OPTIONS, readFormats, writeDepartmentReports } from '../report-request.ts';
import { storedReport } from '../stored-report.ts';
import { withContainer } from '../with-container.ts';

/** The steps of a publication, as they are called here; each is a move of the process with its own needs. */
const STEPS = {
  prepare: { move: 'prepare-publication', name: '准备公开', reason: false },
  confirm: { move: 'confirm-publication', name: '确认公开稿', reason: false },
  release: { move: 'release', name: '发布公开', reason: false },
  return: { move: 'return-publication', name: '退回公开稿', reason: true },
  correct: { move: 'correct', name: '更正', reason: true },
} as const satisfies Record<string, { move: MoveId; name: string; reason: boolean }>;

type Step = (typeof STEPS)[keyof typeof STEPS];

/** Where the files of a release go, and which. */
type Files = { folder: string; formats: ReportFormat[] };

export const publishCommand: Command = {
  name: 'publish',
  summary: '办理公开：准备、确认、发布，一个部门或整个区划；发布后写出公开文件。确认和发布须由两人办理',
  usage:
    '--step <步骤> --as <用户名> --year <年度> (--department <编码> 或 --region <区划>) [--out <文件夹> --format pdf,html]',
  options: {
    ...BUDGET_OPTIONS,
    step: {
      type: 'string',
      help: `步骤：${Object.entries(STEPS)
        .map(([id, { name }]) => `${id}（${name}）`)
        .join('、')}`,
    },
    ...ACTING_OPTIONS,
    reason: { type: 'string', help: '退回或更正的理由' },
    keep: { type: 'string', help: '仍有提示（不含必须改正的）时保留它们的理由，逐条记入流转记录' },
    out: { type: 'string', help: '发布后公开文件写入的文件夹，每个部门一个' },
    format: REPORT_OPTIONS.format,
  },
  positionals: 0,
  run: async (context) => {
    const step = readStep(context);
    const files = readFiles(context, step);
    const year = readYear(context);
    required(context, 'as');
    if (context.options.department === undefined) required(context, 'region');
    return withContainer(context, async ({ container }) => {
      const done = await actingAs({
        context,
        container,
        work: async (actor) => {
          const departments = await departmentsOf({ context, container, actor, year });
          if (!departments.ok) return { ok: false, message: departments.error } satisfies Outcome;
          if (files !== undefined) await provideFolder(files.folder);
          return publishAll({ context, container, actor, step, files, departments: departments.value });
        },
      });
      return done.ok ? done.value : { ok: false, message: `${done.error}，没有办理` };
    });
  },
};

function readStep(context: CommandContext): Step {
  const word = required(context, 'step');
  const step = Object.entries(STEPS).find(([id]) => id === word)?.[1];
  if (step === undefined) throw new UsageError(`--step 应为 ${Object.keys(STEPS).join('、')} 之一`);
  if (step.reason) required(context, 'reason');
  return step;
}

function readFiles(context: CommandContext, step: Step): Files | undefined {
  const { out, format } = context.options;
  if (out === undefined && format === undefined) return undefined;
  if (step.move !== 'release') throw new UsageError('--out 和 --format 只用于 release（发布公开）');
  return { folder: context.resolve(required(context, 'out')), formats: readFormats(context) };
}

type Work = { context: CommandContext; container: Container; actor: Actor };

/** The department that is named, or all of the region that the account sees. */
async function departmentsOf(input: Work & { year: number }): Promise<Result<RegionDepartment[], string>> {
  const { context, actor, year } = input;
  const { services } = input.container;
  if (context.options.department === undefined)
    return regionDepartments({ services, actor, region: required(context, 'region'), year });
  const key = await findBudget({ context, services, actor });
  if (!key.ok) return key;
  const all = await regionDepartments({ services, actor, region: key.value.region, year });
  return all.ok ? ok(all.value.filter((found) => found.key.department === key.value.department)) : all;
}

async function publishAll(
  input: Work & { step: Step; files: Files | undefined; departments: readonly RegionDepartment[] },
): Promise<Outcome> {
  const { context, container, actor, step, files, departments } = input;
  const { services } = container;
  const reports = createReportService({ seconds: PATIENCE });
  try {
    return await eachDepartment({
      context,
      departments,
      name: step.name,
      work: async ({ key, name }) => {
        const moved = await move({ context, container, actor, step, key });
        if (!moved.ok) return refuse(denialText(describeMoveDenial(moved.error).body));
        if (files === undefined) return ok(STATES[moved.value.state]);
        const document = await storedReport({ services, actor, key });
        if (!document.ok) return refuse(`已发布，公开文件没有写出：${document.error}`);
        const department = { code: key.department, name };
        const written = await writeDepartmentReports({
          service: reports,
          document: document.value,
          ...files,
          department,
        });
        if (!written.ok) return refuse(`已发布，公开文件没有写全：${written.error}`);
        return ok(`${STATES[moved.value.state]}，${files.formats.join('、')}`);
      },
    });
  } finally {
    await reports.close();
  }
}

/** Makes the step; warnings that only need a reason get the one that was given for all of them. */
async function move(input: Work & { step: Step; key: BudgetKey }): Promise<Result<MoveMade, MoveDenial>> {
  const { context, actor, key, step } = input;
  const { services, derivations } = input.container;
  const { reason, keep } = context.options;
  const asked: MoveRequest = { move: step.move, ...(typeof reason === 'string' ? { reason } : {}) };
  const send = (request: MoveRequest) =>
    moveBudget({
      services,
      examine: derivations.examine,
      disclose: discloseWith(derivations),
      actor,
      key,
      idempotencyKey: services.ids.next(),
      request,
    });
  const first = await send(asked);
  if (first.ok || first.error.code !== 'NEEDS_NOT_MET' || typeof keep !== 'string') return first;
  const unexplained = first.error.arguable.filter(({ given }) => given === undefined);
  return send({ ...asked, reasons: Object.fromEntries(unexplained.map(({ id }) => [id, keep])) });
}

/** Why a department was not moved, with each thing that stands in the way on a line of its own. */
function denialText(refused: ReturnType<typeof describeMoveDenial>['body']): string {
  const items = (refused.unmet ?? []).flatMap(({ items: own }) => own.map(({ message }) => `    ${message}`));
  return [refused.message, ...items].join('\n');
}
