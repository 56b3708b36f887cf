import { publicFigures, publicTables } from '#lib/exporters/open-data/index.ts';
import { defineOpenDataRoute } from './open-data-route.ts';
import { OPERATIONS } from './operations.ts';
import { askedVersion, detailOf, notFound } from './release-answer.ts';

/** One version: what it is, which others there are, where its contents are. Whether it is the newest may change. */
export const getRelease = defineOpenDataRoute(OPERATIONS.getRelease, async (input) => {
  const asked = await askedVersion(input);
  if ('problem' in asked) return asked.problem;
  return { kind: 'json', body: detailOf(asked.release), lasting: 'for-a-minute' };
});

/** The tables of a version, or one of them. */
export const getTables = defineOpenDataRoute(OPERATIONS.getTables, async (input) => {
  const asked = await askedVersion(input);
  if ('problem' in asked) return asked.problem;
  const { document } = await readOf({ ...input, ...asked });
  const all = publicTables(document);
  const { table } = input.given;
  const tables = table === undefined ? all : all.filter(({ id }) => id === table);
  if (table !== undefined && tables.length === 0) {
    const message = `参数 table：这份预算没有表 ${table}，有的是 ${all.map(({ id }) => id).join('、')}`;
    return notFound({ code: 'TABLE_UNKNOWN', parameter: 'table', message });
  }
  return { kind: 'json', body: { measure: '万元', tables }, lasting: asked.lasting };
});

/** The figures that the sentences of a version state. */
export const getFigures = defineOpenDataRoute(OPERATIONS.getFigures, async (input) => {
  const asked = await askedVersion(input);
  if ('problem' in asked) return asked.problem;
  const { document } = await readOf({ ...input, ...asked });
  return { kind: 'json', body: { figures: publicFigures(document) }, lasting: asked.lasting };
});

type Asked = Exclude<Awaited<ReturnType<typeof askedVersion>>, { problem: unknown }>;

async function readOf({ container, release }: Parameters<typeof askedVersion>[0] & Asked) {
  const { key } = release;
  const read = await container.releases.read({ key, version: key.version });
  if (!read.ok) throw new Error(`a published version is gone: ${read.error.code}`);
  return read.value;
}
