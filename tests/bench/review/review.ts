import { ok } from '#lib/core/result/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';
import { ensureBuilt } from '#lib/launch/build.mjs';
import { projectNode } from '#lib/launch/project-node.mjs';
import { createDerivations, type Derivations } from '#lib/server/derivations.ts';
import { reviewDepartment } from '#lib/usecases/review/review-department.ts';
import { reviewFindings } from '#lib/usecases/review/review-findings.ts';
import { reviewQueue } from '#lib/usecases/review/review-queue.ts';
import { reviewRegion } from '#lib/usecases/review/review-region.ts';
import type { Services } from '#lib/usecases/services.ts';
import { person } from '#tests/support/actors.ts';
import { createStore } from '#tests/support/engines.ts';
import { expectOk } from '#tests/support/expect-ok.ts';
import { departmentBudget, GENERATED_REGION, MIDDLING_REGION } from '#tests/support/region-generator.ts';
import { enterReviewed } from '#tests/support/reviewed-region.ts';
import { type Bench, type Finding, milliseconds, within } from '../support/finding.ts';
import { growthExponent, type Point } from '../support/growth-exponent.ts';
import { median } from '../support/in-turns.ts';
import { addOffice, type Waited, waitedFor } from './over-http.ts';

const YEAR = 2026;
/** The region as it fills: measured at each of these numbers of departments. */
const SIZES = [15, 30, 60];
const TURNS = 30;
const WARM_UPS = 5;
const QUEUE_AIM = 200;
const SCREEN_AIM = 400;

const office = person({ role: 'budget-office', region: GENERATED_REGION, section: null, department: null, unit: null });

type Measured = {
  size: number;
  queue: number;
  screen: number;
  again: number;
  findings: number;
  region: number;
  waited: Waited;
};

/** What reviewers wait for on the server, in a region of 60 departments, 300 units and 9 000 projects. */
export const reviewBench: Bench = {
  name: 'review',
  title: '审核：60 个部门、300 个单位、9000 个项目的区；队列、部门一屏、全区进度的服务器用时（中位数）',
  run: async () => {
    await ensureBuilt(projectNode());
    const store = await createStore('sqlite');
    const derivations = createDerivations();
    try {
      const keys: BudgetKey[] = [];
      const measured: Measured[] = [];
      for (const size of SIZES) {
        const fresh: BudgetKey[] = [];
        while (keys.length < size) {
          const budget = departmentBudget({ ...MIDDLING_REGION, year: YEAR, number: keys.length + 1 });
          const key = await enterReviewed(store.services, budget, keys.length + 1);
          keys.push(key);
          fresh.push(key);
        }
        if (fresh.length === size) await addOffice(store);
        const waited = await waitedFor({ store, keys, year: YEAR });
        measured.push({ ...(await measure({ services: store.services, derivations, fresh, size })), waited });
      }
      return [...findingsOf(measured), await unfinishedQueue(store.services, keys)];
    } finally {
      await derivations.close();
      await store.remove();
    }
  },
};

type Place = { services: Services; derivations: Derivations };

/** @param input.fresh departments that nobody has looked at yet: each is looked at for the first time, then again */
async function measure(
  input: Place & { fresh: readonly BudgetKey[]; size: number },
): Promise<Omit<Measured, 'waited'>> {
  const { services, fresh, size } = input;
  const examine = input.derivations.examine;
  const queue = await times(TURNS, async () => reviewQueue({ services, actor: office, year: YEAR }));
  const region = await times(TURNS, async () =>
    reviewRegion({ services, actor: office, region: GENERATED_REGION, year: YEAR }),
  );
  const [first, again, findings] = [[], [], []] as [number[], number[], number[]];
  for (const [at, key] of fresh.entries()) {
    const cold = await timed(() => screen(input, key));
    const warm = await timed(() => screen(input, key));
    const checked = await timed(async () => expectOk(await reviewFindings({ services, examine, actor: office, key })));
    // The first of all starts the worker.
    if (size > (SIZES[0] ?? 0) || at >= WARM_UPS) {
      first.push(cold);
      again.push(warm);
      findings.push(checked);
    }
  }
  return {
    size,
    queue: median(queue),
    region: median(region),
    screen: median(first),
    again: median(again),
    findings: median(findings),
  };
}

/** The same queue while all of them are being worked on: nothing that was kept is right any more, the database adds up. */
async function unfinishedQueue(services: Services, keys: readonly BudgetKey[]): Promise<Finding> {
  const at = services.clock.now();
  await services.storage.transact(async ({ budgets }) => {
    for (const key of keys) await budgets.advance({ key, units: [], at });
    return ok(undefined);
  });
  const queue = await times(TURNS, async () => reviewQueue({ services, actor: office, year: YEAR }));
  return within({ what: '队列，全部正在修改', value: median(queue), limit: QUEUE_AIM, format: milliseconds });
}

/** What the route does for one screen: look up, compare with the submission before, write the answer. */
async function screen({ services, derivations }: Place, key: BudgetKey): Promise<string> {
  const found = expectOk(await reviewDepartment({ services, actor: office, key, asked: { kind: 'submission' } }));
  const compared = expectOk(await derivations.compare(found));
  const text = new TextDecoder().decode(compared);
  if (!text.includes('"kind":"budgets"')) throw new Error(`nothing was compared for ${key.department}`);
  return JSON.stringify(found.view) + text;
}

async function times(turns: number, run: () => Promise<unknown>): Promise<number[]> {
  const taken: number[] = [];
  for (let turn = 0; turn < WARM_UPS + turns; turn += 1) {
    const one = await timed(async () => JSON.stringify(ok(await run())));
    if (turn >= WARM_UPS) taken.push(one);
  }
  return taken;
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

function findingsOf(measured: readonly Measured[]): Finding[] {
  const whole = measured.at(-1);
  if (whole === undefined) throw new Error('nothing was measured');
  const rows = measured.flatMap(({ size, queue, screen: cold, again, findings, region, waited }): Finding[] => [
    { what: `${size} 个部门：队列`, ours: milliseconds(queue) },
    { what: `${size} 个部门：部门一屏（第一次看）`, ours: milliseconds(cold) },
    { what: `${size} 个部门：部门一屏（再看）`, ours: milliseconds(again) },
    { what: `${size} 个部门：一个部门的检查`, ours: milliseconds(findings) },
    { what: `${size} 个部门：全区进度`, ours: milliseconds(region) },
    { what: `${size} 个部门：打开队列的网页，经 HTTP`, ours: milliseconds(waited.queue) },
    { what: `${size} 个部门：打开一个部门的网页，经 HTTP`, ours: milliseconds(waited.page) },
    { what: `${size} 个部门：取一个部门的比较，经 HTTP`, ours: milliseconds(waited.screen) },
  ]);
  const points = (of: (each: Measured) => number): Point[] =>
    measured.map((each) => ({ size: each.size, milliseconds: of(each) }));
  const exponent = (what: string, of: (each: Measured) => number): Finding => ({
    what: `${what}随部门数的增长指数`,
    ours: growthExponent(points(of)).toFixed(2),
  });
  return [
    ...rows,
    within({ what: '队列', value: whole.queue, limit: QUEUE_AIM, format: milliseconds }),
    within({ what: '队列，经 HTTP', value: whole.waited.queue, limit: QUEUE_AIM, format: milliseconds }),
    within({ what: '部门一屏', value: whole.screen, limit: SCREEN_AIM, format: milliseconds }),
    within({
      what: '部门一屏，经 HTTP（网页和比较）',
      value: whole.waited.page + whole.waited.screen,
      limit: SCREEN_AIM,
      format: milliseconds,
    }),
    exponent('队列', ({ queue }) => queue),
    exponent('队列，经 HTTP，', ({ waited }) => waited.queue),
    within({
      what: '部门一屏随部门数的增长指数',
      value: growthExponent(points(({ screen: cold }) => cold)),
      limit: 0.1,
      format: (value) => value.toFixed(2),
    }),
    exponent('部门一屏，经 HTTP，', ({ waited }) => waited.page + waited.screen),
  ];
}
