import { rmSync } from 'node:fs';
import { hashPassword } from '#lib/auth/password.ts';
import { ok } from '#lib/core/result/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';
import type { TestStore } from '#tests/support/engines.ts';
import { GENERATED_REGION } from '#tests/support/region-generator.ts';
import { type RunningServer, startProduct } from '../save/servers.ts';
import { median } from '../support/in-turns.ts';

const PORT = 3293;
const USERNAME = 'bench-office';
const PASSWORD = 'Kxm7-Tqp3-Bwn5';
const TURNS = 20;
const WARM_UPS = 5;

/** What a browser waits for, from the request to the last byte of the answer, in ms (medians). */
export type Waited = { queue: number; page: number; screen: number };

/**
 * Asks the built product for the queue's page, the page of departments, and what a department's screen asks for next: each
 * department for the first time.
 * @param input.keys departments to look at; the first ones warm up
 */
export async function waitedFor(input: {
  store: TestStore;
  keys: readonly BudgetKey[];
  year: number;
}): Promise<Waited> {
  const { store, keys, year } = input;
  // A copy: the product has its database to itself.
  const database = `${store.url.slice('file:'.length)}.${keys.length}`;
  await store.sql(`vacuum into '${database}'`);
  const server = await startProduct({ database, port: PORT });
  try {
    const ask = await askAs(server);
    const times = { queue: [] as number[], page: [] as number[], screen: [] as number[] };
    for (let turn = 0; turn < WARM_UPS + TURNS; turn += 1) {
      const taken = await timed(() => ask(`/review?year=${year}`));
      if (turn >= WARM_UPS) times.queue.push(taken);
    }
    for (const [at, { region, department }] of keys.slice(0, WARM_UPS + TURNS).entries()) {
      const path = `/review/${region}/${department}/${year}`;
      const page = await timed(() => ask(path));
      const screen = await timed(() => ask(`/api${path}?against=submission`));
      if (at < WARM_UPS) continue;
      times.page.push(page);
      times.screen.push(screen);
    }
    return { queue: median(times.queue), page: median(times.page), screen: median(times.screen) };
  } finally {
    await server.stop();
    for (const end of ['', '-wal', '-shm', '.lock']) rmSync(`${database}${end}`, { force: true });
  }
}

/** Adds the budget office of the generated region, which is to be there. */
export async function addOffice(store: TestStore): Promise<void> {
  const passwordHash = await hashPassword(PASSWORD);
  const place = { region: GENERATED_REGION, section: null, department: null, unit: null };
  const who = { id: USERNAME, username: USERNAME, name: '预算科', role: 'budget-office', duty: null } as const;
  await store.services.storage.transact(async ({ accounts }) =>
    ok(await accounts.add({ account: { ...who, ...place, passwordHash }, at: store.clock.now() })),
  );
}

async function askAs({ origin }: RunningServer): Promise<(path: string) => Promise<void>> {
  const headers = { origin, 'content-type': 'application/json' };
  const body = JSON.stringify({ username: USERNAME, password: PASSWORD });
  const signedIn = await fetch(`${origin}/api/auth/sign-in/username`, { method: 'POST', headers, body });
  if (!signedIn.ok) throw new Error(`signing in: ${signedIn.status} ${await signedIn.text()}`);
  const cookies = signedIn.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  return async (path) => {
    const answer = await fetch(`${origin}${path}`, { headers: { cookie: cookies.join('; ') }, redirect: 'manual' });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text.slice(0, 200)}`);
  };
}

async function timed(run: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}
