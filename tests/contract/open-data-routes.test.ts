import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answerName, Problem } from '#lib/server/open-data/answers.ts';
import { OPEN_API, OPERATIONS, type Operation } from '#lib/server/open-data/operations.ts';
import { getReference } from '#lib/server/open-data/reference-route.ts';
import { packageErrors } from '#tests/exporters/support/check-data-package.ts';
import { goldenTables } from '#tests/support/golden-case.ts';
import { publishGolden } from '#tests/support/published-budget.ts';
import { GOLDEN_KEY } from '#tests/support/stored-budget.ts';

let served: Awaited<ReturnType<typeof publishGolden>>;
beforeAll(async () => {
  served = await publishGolden();
}, 120_000);
afterAll(() => served.stop());

const OPERATION_LIST: readonly Operation[] = Object.values(OPERATIONS);
const OF_GOLDEN = { region: GOLDEN_KEY.region, year: '2026', department: GOLDEN_KEY.department, version: 'latest' };

type Asking = { params?: Record<string, string>; query?: string; headers?: Record<string, string>; method?: string };

/** Asks an operation as a program elsewhere does. */
async function ask(operation: Operation, asking: Asking = {}): Promise<Response> {
  const { params = OF_GOLDEN, query = '', headers = {}, method = 'GET' } = asking;
  const folder = operation.path.replace(/\{(\w+)\}/g, '[$1]');
  const handlers = await import(path.resolve('app/api/open/v1', `.${folder}`, 'route.ts'));
  const url = `http://budget.example.gov.cn${OPEN_API}${operation.path}${query}`;
  return handlers[method](new Request(url, { headers }), { params: Promise.resolve(params) });
}

async function askJson<T>(operation: Operation, asking?: Asking): Promise<T> {
  const answer = await ask(operation, asking);
  expect([operation.id, answer.status]).toEqual([operation.id, 200]);
  return (await answer.json()) as T;
}

describe('the open interface', () => {
  it('answers every operation in the shape that the document describes', async () => {
    for (const operation of OPERATION_LIST) {
      if ('files' in operation.answer) continue;
      const body = await askJson(operation);
      expect([operation.id, operation.answer.safeParse(body).error]).toEqual([operation.id, undefined]);
    }
  });

  it('is described whole by its document: every address, parameter and shape', async () => {
    const address = { ...OPERATIONS.listYears, id: 'getOpenApi', path: '/openapi.json' };
    const document = await askJson<{
      openapi: string;
      paths: Record<string, { get: { operationId: string; parameters: { name: string; in: string }[] } }>;
      components: { schemas: Record<string, object> };
    }>(address);
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toEqual(OPERATION_LIST.map((operation) => operation.path));
    for (const operation of OPERATION_LIST) {
      const { get } = document.paths[operation.path] ?? { get: { operationId: '', parameters: [] } };
      expect(get.operationId).toBe(operation.id);
      expect(get.parameters.filter((one) => one.in === 'path').map(({ name }) => name)).toEqual(operation.inPath);
      expect(get.parameters.filter((one) => one.in === 'query').map(({ name }) => name)).toEqual(operation.inQuery);
      expect([...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)).toEqual(operation.inPath);
      if (!('files' in operation.answer))
        expect(document.components.schemas).toHaveProperty(answerName(operation.answer));
      expect(existsSync(path.join('app/api/open/v1', operation.path.replace(/\{(\w+)\}/g, '[$1]'), 'route.ts'))).toBe(
        true,
      );
    }
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)];
    expect(references.length).toBeGreaterThan(20);
    for (const [, name = ''] of references) expect(document.components.schemas).toHaveProperty(name);
    // What is described is what is checked: the schema of an answer is that of its shape.
    const { $schema: _, ...problem } = z.toJSONSchema(Problem);
    expect(document.components.schemas.Problem).toEqual(problem);
  });

  it('is described for people by the same', async () => {
    const page = await (
      await getReference(new Request('http://budget.example.gov.cn/open/api'), { params: Promise.resolve({}) })
    ).text();
    for (const { path: place, summary, inQuery } of OPERATION_LIST)
      for (const text of [`GET ${OPEN_API}${place}`, summary, ...inQuery.map((name) => `<code>${name}</code>`)])
        expect(page).toContain(text);
    expect(page).toContain(`href="${OPEN_API}/openapi.json"`);
  });

  it('lists what was published, and finds it by what is asked', async () => {
    const found = async (query: string) =>
      (await askJson<{ releases: { version: number }[]; next: string | null }>(OPERATIONS.listReleases, { query }))
        .releases.length;
    const all = await askJson<{ releases: object[]; next: null }>(OPERATIONS.listReleases);
    expect(all).toMatchObject({
      releases: [{ year: 2026, version: 2, note: '附表5有误', department: { code: GOLDEN_KEY.department } }],
      next: null,
    });
    for (const query of [
      `?region=${GOLDEN_KEY.region}&year=2026&department=215`,
      `?name=${encodeURIComponent('医疗')}`,
      '?limit=1',
    ])
      expect([query, await found(query)]).toEqual([query, 1]);
    for (const query of ['?year=2025', '?region=420114000', '?name=%25', `?cursor=2026.${GOLDEN_KEY.region}.215`])
      expect([query, await found(query)]).toEqual([query, 0]);
    expect(await askJson(OPERATIONS.listYears)).toEqual({ years: [2026] });
    expect(await askJson(OPERATIONS.listRegions)).toMatchObject({ regions: [{ code: GOLDEN_KEY.region }] });
  });

  it('tells a version, and the others with what was corrected', async () => {
    type Detail = { version: number; newest: boolean; versions: { version: number; note: string }[]; tables: string };
    const latest = await askJson<Detail>(OPERATIONS.getRelease);
    expect(latest).toMatchObject({ version: 2, newest: true, tables: expect.stringMatching(/\/215\/2\/tables$/) });
    expect(latest.versions.map(({ version, note }) => [version, note])).toEqual([
      [2, '附表5有误'],
      [1, ''],
    ]);
    const first = await askJson<Detail>(OPERATIONS.getRelease, { params: { ...OF_GOLDEN, version: '1' } });
    expect(first).toMatchObject({ version: 1, newest: false });
  });

  it('has the published numbers', async () => {
    type Table = { id: string; rows: { id: string; cells: Record<string, string> }[] };
    const { tables } = await askJson<{ tables: Table[] }>(OPERATIONS.getTables, { query: '?table=expenditure' });
    expect(tables.map(({ id }) => id)).toEqual(['expenditure']);
    for (const row of tables[0]?.rows ?? [])
      for (const [column, value] of Object.entries(row.cells))
        expect([row.id, column, value]).toEqual([
          row.id,
          column,
          goldenTables.expenditure?.[row.id]?.[column] ?? '0.00',
        ]);
    const { figures } = await askJson<{ figures: { id: string; value: string }[] }>(OPERATIONS.getFigures);
    expect(figures.find(({ id }) => id === 'expenditure.total')?.value).toBe(goldenTables.expenditure?.total?.total);
  });

  it('hands out files under the hash that it lists, and a data package that is read by its address', async () => {
    const name = { ...OF_GOLDEN, file: 'datapackage.zip' };
    const zip = await ask(OPERATIONS.getFile, { params: name });
    expect(zip.headers.get('content-type')).toBe('application/zip');
    const hash = createHash('sha256')
      .update(new Uint8Array(await zip.arrayBuffer()))
      .digest('hex');
    const { files } = await askJson<{ files: { name: string; sha256?: string }[] }>(OPERATIONS.listFiles);
    expect(files.find((file) => file.name === name.file)?.sha256).toBe(hash);
    expect(files.map((file) => file.name)).toContain('bundle.zip');
    const descriptor = new Uint8Array(await (await ask(OPERATIONS.getDataPackage)).arrayBuffer());
    const { resources } = JSON.parse(new TextDecoder().decode(descriptor)) as { resources: { path: string }[] };
    const data = await Promise.all(
      resources.map(async (resource) => {
        const params = { ...OF_GOLDEN, file: resource.path.replace('data/', '') };
        const answer = await ask(OPERATIONS.getDataFile, { params });
        expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
        return { name: resource.path, bytes: new Uint8Array(await answer.arrayBuffer()) };
      }),
    );
    expect(packageErrors([{ name: 'datapackage.json', bytes: descriptor }, ...data])).toEqual([]);
  });

  it('may be read by pages of every site, and is not sent again to who has it', async () => {
    const first = await ask(OPERATIONS.getTables, { params: { ...OF_GOLDEN, version: '1' } });
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[0-9a-f]{64}"$/);
    expect(first.headers.get('access-control-allow-origin')).toBe('*');
    expect(first.headers.get('cache-control')).toBe('public, max-age=86400');
    const again = await ask(OPERATIONS.getTables, {
      params: { ...OF_GOLDEN, version: '1' },
      headers: { 'if-none-match': `W/${etag}, "other"` },
    });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const latest = await ask(OPERATIONS.getTables);
    expect(latest.headers.get('cache-control')).toBe('public, max-age=60');
    const asked = await ask(OPERATIONS.getTables, { method: 'OPTIONS' });
    expect(asked.headers.get('access-control-allow-methods')).toBe('GET, HEAD, OPTIONS');
  });

  it.each<[string, Operation, Asking, number, string, string]>([
    ['a year in words', OPERATIONS.listReleases, { query: '?year=今年' }, 400, 'year', '应为四位年份，如 2026'],
    [
      'a parameter that there is not',
      OPERATIONS.listReleases,
      { query: '?sort=1' },
      400,
      'sort',
      '没有这个参数，可用的有 region',
    ],
    ['a parameter twice', OPERATIONS.listReleases, { query: '?year=2025&year=2026' }, 400, 'year', '只能给一次'],
    ['too many a page', OPERATIONS.listReleases, { query: '?limit=1000' }, 400, 'limit', '应为 1 至 100 的整数'],
    ['a cursor of nowhere', OPERATIONS.listReleases, { query: '?cursor=x' }, 400, 'cursor', '原样填入'],
    ['control characters', OPERATIONS.listReleases, { query: '?name=%00' }, 400, 'name', '不能有控制字符'],
    [
      'a version of no kind',
      OPERATIONS.getRelease,
      { params: { ...OF_GOLDEN, version: '0' } },
      400,
      'version',
      'latest',
    ],
    [
      'a code that is none',
      OPERATIONS.getRelease,
      { params: { ...OF_GOLDEN, department: '../x' } },
      400,
      'department',
      '部门代码',
    ],
    [
      'a table that it has not',
      OPERATIONS.getTables,
      { query: '?table=nothing' },
      404,
      'table',
      '有的是 income-and-expenditure',
    ],
    [
      'a file that it has not',
      OPERATIONS.getFile,
      { params: { ...OF_GOLDEN, file: 'x.exe' } },
      404,
      'file',
      '有的是 report.pdf',
    ],
    [
      'data that it has not',
      OPERATIONS.getDataFile,
      { params: { ...OF_GOLDEN, file: 'x.csv' } },
      404,
      'file',
      'budget-lines.csv',
    ],
  ])('says of %s what is wrong and what would be right', async (_, operation, asking, status, parameter, words) => {
    const answer = await ask(operation, asking);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const problem = Problem.parse(await answer.json());
    expect(problem.parameter).toBe(parameter);
    expect(problem.message).toContain(`参数 ${parameter}`);
    expect(problem.message).toContain(words);
  });

  it('says of a budget that was not published where to look', async () => {
    const unknown = await ask(OPERATIONS.getRelease, { params: { ...OF_GOLDEN, version: '3' } });
    expect(unknown.status).toBe(404);
    expect(await unknown.json()).toMatchObject({
      code: 'RELEASE_UNKNOWN',
      message: expect.stringContaining('第 3 版。请用 /api/open/v1/releases 查找'),
    });
  });

  it('says of an address of nothing where the addresses are', async () => {
    for (const place of ['/[...nothing]', '']) {
      const answer = await ask({ ...OPERATIONS.listYears, path: place });
      expect(answer.status).toBe(404);
      expect(Problem.parse(await answer.json()).message).toBe('没有这个地址。可用的地址见 /open/api');
    }
  });

  it('asks whoever asks too often to wait, and nobody else', async () => {
    const headers = { 'x-forwarded-for': '192.0.2.9' };
    const answers = await Promise.all(
      Array.from({ length: 301 }, () => ask(OPERATIONS.listReleases, { query: '?x', headers })),
    );
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(1);
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Problem.parse(await refused[0]?.json()).message).toMatch(
      /^请求太多：每个网络地址每分钟至多 300 次，请 \d+ 秒后再试$/,
    );
  });
});
