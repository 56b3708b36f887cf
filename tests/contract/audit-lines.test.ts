import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '#lib/cli/commands/index.ts';
import { runCommandLine } from '#lib/cli/run.ts';
import { canonicalJson } from '#lib/core/canonical/index.ts';
import { ok } from '#lib/core/result/index.ts';
import { changeSetting } from '#lib/usecases/installation/change-setting.ts';
import { SYSTEM } from '#tests/support/actors.ts';
import { createStore, type TestStore } from '#tests/support/engines.ts';
import { expectOk } from '#tests/support/expect-ok.ts';

let store: TestStore;
let folder: string;
let lines: string[];

/** An export as the page gives it: the newest first. */
beforeAll(async () => {
  store = await createStore('sqlite');
  folder = mkdtempSync(path.join(tmpdir(), 'audit-lines-'));
  const { storage, clock } = store.services;
  const note = (region: string, mark: string) =>
    storage.transact(async ({ audit }) => {
      const payload = { type: 'budget.imported', version: 1, year: 2026, sha256: mark } as const;
      return ok(await audit.append({ actor: SYSTEM, region, department: '', at: clock.now(), payload }));
    });
  for (const mark of ['a', 'b']) await note('420115000', mark);
  await note('420116000', 'c');
  expectOk(await changeSetting({ services: store.services, actor: SYSTEM, name: 'audit-digest', value: 'sm3' }));
  for (const mark of ['d', 'e']) await note('420115000', mark);
  const chains = await storage.read(async ({ audit }) =>
    Promise.all(['420115000', '420116000'].map((region) => audit.list({ actor: SYSTEM, region, department: '' }))),
  );
  lines = chains
    .flat()
    .map(({ at, ...event }) => canonicalJson({ ...event, at: at.toISOString() }))
    .toReversed();
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await store.remove();
});

async function verify(text: string) {
  writeFileSync(path.join(folder, 'audit.jsonl'), text);
  const said: string[] = [];
  const say = (part: string) => void said.push(part);
  const surroundings = { folder, print: say, complain: say };
  const code = await runCommandLine({ commands: COMMANDS, args: ['verify-audit', 'audit.jsonl'], surroundings });
  return { code, said: said.join('\n') };
}
const without = (mark: string) => lines.filter((line) => !line.includes(`"sha256":"${mark}"`));

describe('exported lines of the trail, verified without the database', () => {
  it('are whole as they were exported, hashed by SHA-256 and by SM3 alike', async () => {
    const { code, said } = await verify(`${lines.join('\n')}\n`);
    expect([code, said]).toEqual([0, expect.stringContaining('区划 420115000 账号与设置：第 1 至 4 条，完好')]);
    expect(said).toContain('区划 420116000 账号与设置：第 1 至 1 条，完好');
    expect(said).toMatch(/审计记录完好：2 条链，5 条记录/);
  });

  it('name the first event whose words were changed', async () => {
    const { code, said } = await verify(lines.join('\n').replace('"sha256":"b"', '"sha256":"x"'));
    expect([code, said]).toEqual([
      1,
      expect.stringContaining('区划 420115000 账号与设置：第 2 条起对不上：内容与散列值不符'),
    ]);
    expect(said).toContain('区划 420116000 账号与设置：第 1 至 1 条，完好');
  });

  it('name an event that was taken out, and one that was put in the place of another', async () => {
    expect((await verify(without('b').join('\n'))).said).toContain(
      '区划 420115000 账号与设置：第 2 条起对不上：这一条缺失',
    );
    const [first] = lines.filter((line) => line.includes('"sha256":"a"'));
    expect((await verify([...lines, first].join('\n'))).said).toContain('第 1 条起对不上：与前一条对不上');
  });

  it.each([
    ['', '没有审计记录'],
    ['{"a":1}\n', '第 1 行不是审计记录'],
    ['不是', '第 1 行不是审计记录'],
    [`[]`, '第 1 行不是审计记录'],
  ])('are refused where the file holds something else: %j', async (text, words) => {
    expect(await verify(text)).toEqual({ code: 1, said: expect.stringContaining(words) });
  });
});
