import { authorizeBudget } from '#lib/auth/gates.ts';
import { dayOf } from '#lib/core/days/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { BaseKind, ReviewView } from '#lib/core/screen/index.ts';
import { type Actor, type BudgetKey, isCollecting, type SnapshotKind } from '#lib/core/workflow/index.ts';
import { type LookedUpBudget, lookUpBudget, sourceOfLastYear } from '../budgets/read-budget.ts';
import { madeCuts } from '../cuts/line-cuts.ts';
import { type ExaminationSubject, subjectOf } from '../examination/examination-of.ts';
import type { Snapshot } from '../ports/index.ts';
import type { Refusal } from '../refusals.ts';
import type { Services } from '../services.ts';
import type { ComparisonBase } from './compare-budget.ts';

/** What somebody asks to compare a budget with; `snapshot` is the id of a submission. */
export type AskedBase = { kind: BaseKind; snapshot?: string };

/** A budget under review without what differs: that is made of `subject` and `base`, away from the thread that asks. */
export type ReviewedDepartment = {
  view: Omit<ReviewView, 'sums' | 'compared'>;
  subject: ExaminationSubject;
  base: { name: string; read: () => Promise<Result<ComparisonBase, Refusal>> };
};

type Request = {
  services: Pick<Services, 'storage' | 'classificationOf'>;
  actor: Actor;
  key: BudgetKey;
  asked: AskedBase;
};

type Head = Omit<Snapshot, 'text'>;

/**
 * A department's budget as its reviewer sees it, and what it is to be compared with.
 * @returns `NOT_FOUND` also for whoever sees one unit alone: what differs is the department's
 */
export async function reviewDepartment(request: Request): Promise<Result<ReviewedDepartment, Refusal>> {
  const { services, actor, key } = request;
  if (actor.scope.level === 'unit') return refuse({ code: 'NOT_FOUND' });
  const looked = await lookUpBudget({ services, actor, key, action: 'export' });
  if (!looked.ok) return looked;
  const heads = await services.storage.read(({ snapshots }) => snapshots.heads(looked.value.authorized));
  const submissions = heads.filter(({ kind }) => kind !== 'import');
  const found = await baseOf({ ...request, looked: looked.value, submissions });
  const { header, units } = looked.value;
  const view: ReviewedDepartment['view'] = {
    key,
    departmentName: header.departmentName,
    section: header.section,
    state: header.state,
    round: header.round,
    units: units.map(({ code, name, state }) => ({ code, name, state })),
    base: found.told,
    submissions: submissions.map((head) => ({ id: head.id, label: labelOf(head) })),
  };
  return ok({ view, subject: subjectOf({ services, actor, key, looked: looked.value }), base: found.base });
}

type Base = { told: ReviewView['base']; base: ReviewedDepartment['base'] };

async function baseOf(input: Request & { looked: LookedUpBudget; submissions: readonly Head[] }): Promise<Base> {
  const { asked, looked, submissions } = input;
  if (asked.kind === 'limits') {
    const base = { name: 'limits', read: async () => ok<ComparisonBase>({ kind: 'limits' }) };
    return { told: { kind: 'limits', label: '控制数' }, base };
  }
  if (asked.kind === 'last-year') return lastYearBase(input);
  const head =
    asked.snapshot === undefined
      ? earlier({ state: looked.header.state, submissions })
      : submissions.find(({ id }) => id === asked.snapshot);
  if (head === undefined)
    return {
      told: { kind: 'submission', label: '上次上报' },
      base: nothing(asked.snapshot === undefined ? NEVER : UNKNOWN),
    };
  return { told: { kind: 'submission', id: head.id, label: labelOf(head) }, base: snapshotBase(input, head) };
}

/** What a reviewer saw last: the submission before the one at hand, or that one where there was no other. */
function earlier(input: { state: ReviewView['state']; submissions: readonly Head[] }): Head | undefined {
  const own = input.submissions.filter(({ kind }) => kind === 'submission');
  return (isCollecting(input) ? undefined : own[1]) ?? own[0];
}

function nothing(reason: string): ReviewedDepartment['base'] {
  return { name: `nothing/${reason}`, read: async () => ok({ kind: 'nothing', reason }) };
}

function snapshotBase(
  { services, actor, key, looked }: Omit<Request, 'asked'> & { looked: Pick<LookedUpBudget, 'authorized'> },
  { id }: Head,
): ReviewedDepartment['base'] {
  return {
    name: `snapshot/${id}`,
    read: async () =>
      services.storage.read(async ({ snapshots, comments }): Promise<Result<ComparisonBase, Refusal>> => {
        const found = await snapshots.find({ ...looked, id });
        if (found === undefined) return refuse({ code: 'NOT_FOUND' });
        const cuts = madeCuts({ remarks: await comments.list({ actor, key }), since: found.takenAt });
        return ok({ kind: 'snapshot', text: found.text, cuts });
      }),
  };
}

/** Last year as it was approved; as its forms stand where nothing was frozen; else as its figures were stated. */
async function lastYearBase(input: Request & { looked: LookedUpBudget }): Promise<Base> {
  const { services, actor, looked } = input;
  const { lastYear } = looked;
  if (lastYear === undefined) {
    const base = { name: 'stated', read: async () => ok<ComparisonBase>({ kind: 'stated' }) };
    return { told: { kind: 'last-year', label: '上年预算数' }, base };
  }
  const { key, section, state, revision } = lastYear;
  const authorized = authorizeBudget({ actor, key, action: 'export', resource: { section: section.code, state } });
  const heads = authorized.ok ? await services.storage.read(({ snapshots }) => snapshots.heads(authorized.value)) : [];
  const approved = heads.find(({ kind }) => kind === 'approval');
  if (approved !== undefined && authorized.ok)
    return {
      told: { kind: 'last-year', id: approved.id, label: `${key.year} 年批复` },
      base: snapshotBase({ services, actor, key: input.key, looked: { authorized: authorized.value } }, approved),
    };
  const read = async (): Promise<Result<ComparisonBase, Refusal>> => {
    return services.storage.read(async (repositories): Promise<Result<ComparisonBase, Refusal>> => {
      const source = await sourceOfLastYear(repositories, { services, actor, found: looked });
      if (source === undefined) return refuse({ code: 'NOT_FOUND' });
      const cuts = madeCuts({ remarks: await repositories.comments.list({ actor, key: input.key }) });
      return ok({ kind: 'draft', source, cuts });
    });
  };
  return {
    told: { kind: 'last-year', label: `${key.year} 年预算` },
    base: { name: `last-year/${revision}`, read },
  };
}

const NEVER = '还没有上报过，没有可以对照的数。';
const UNKNOWN = '没有这一次上报，请另选一次。';

const ROUNDS = ['一', '二', '三'];
const KINDS: Record<SnapshotKind | 'import', string> = {
  submission: '上',
  approval: '批复',
  publication: '公开',
  import: '导入',
};

function labelOf({ kind, round, takenAt }: Head): string {
  const name = kind === 'submission' ? `${ROUNDS[round - 1] ?? round}${KINDS[kind]}` : KINDS[kind];
  return `${name}（${dayOf(takenAt)}）`;
}
