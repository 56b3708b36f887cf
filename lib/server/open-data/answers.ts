import { z } from 'zod';

/** Shapes of what the open interface answers: the handlers are typed by them, the document describes them. */
const components = z.registry<{ id: string }>();

const place = z.strictObject({ code: z.string(), name: z.string() });
const instant = z.string().meta({ description: '协调世界时，ISO 8601', examples: ['2026-02-05T01:30:00.000Z'] });
const address = z.string().meta({ description: '地址，以 / 开头，在本站之下' });
const hash = z.string().meta({ description: '十六进制' });

const summary = z.strictObject({
  region: place.meta({ description: '财政区划' }),
  year: z.int().meta({ description: '预算年度' }),
  department: place.meta({ description: '部门' }),
  version: z.int().meta({ description: '公开版本，首次公开为 1，更正一次加一' }),
  title: z.string().meta({ description: '报告题名' }),
  template: z.string().meta({ description: '公开模板' }),
  releasedAt: instant,
  note: z.string().meta({ description: '更正说明，首次公开时为空' }),
  documentSha256: hash.meta({ description: '报告内容的 SHA-256，十六进制' }),
  url: address.meta({ description: '这一版的详情' }),
});

export const Regions = named('Regions', z.strictObject({ regions: z.array(place) }));
export const Years = named('Years', z.strictObject({ years: z.array(z.int()).meta({ description: '由近到远' }) }));
const ReleaseSummary = named('ReleaseSummary', summary);
export const ReleasePage = named(
  'ReleasePage',
  z.strictObject({
    releases: z.array(ReleaseSummary).meta({ description: '各部门现行的一版，按年度由近到远，再按区划、部门代码排列' }),
    next: z.string().nullable().meta({ description: '下一页的 cursor，没有下一页时为 null' }),
  }),
);
export const ReleaseDetail = named(
  'Release',
  summary.extend({
    newest: z.boolean().meta({ description: '是否现行的一版' }),
    versions: z
      .array(z.strictObject({ version: z.int(), releasedAt: instant, note: z.string(), url: address }))
      .meta({ description: '全部版本，由新到旧' }),
    page: address.meta({ description: '供阅读的网页' }),
    tables: address.meta({ description: '各张表' }),
    figures: address.meta({ description: '文字所述的数' }),
    files: address.meta({ description: '可下载的文件' }),
    datapackage: address.meta({ description: '财政数据包的说明' }),
  }),
);

const row = z.strictObject({
  id: z.string(),
  label: z.string(),
  level: z.int().meta({ description: '级次，合计为 0' }),
  cells: z.record(z.string(), z.string()).meta({ description: '各列的数，以列标识为名；两位小数，不带千分位' }),
});
export const Tables = named(
  'Tables',
  z.strictObject({
    measure: z.string().meta({ description: '单位' }),
    tables: z.array(
      z.strictObject({
        id: z.string().meta({ description: '表标识' }),
        number: z.string().meta({ description: '表号' }),
        title: z.string().meta({ description: '表名' }),
        columns: z.array(z.strictObject({ id: z.string(), label: z.string() })),
        rows: z.array(row),
        notes: z.array(z.string()).meta({ description: '表下所印的话' }),
      }),
    ),
  }),
);
export const Figures = named(
  'Figures',
  z.strictObject({
    figures: z.array(
      z.strictObject({
        id: z.string().meta({ description: '数的标识' }),
        value: z.string(),
        measure: z.string().meta({ description: '计量单位' }),
        cell: z
          .strictObject({ table: z.string(), row: z.string(), column: z.string() })
          .optional()
          .meta({ description: '表里也有时，是哪一格' }),
        section: z.string().meta({ description: '章节标识' }),
        sentence: z.string().meta({ description: '首次出现的那一句' }),
      }),
    ),
  }),
);
export const Files = named(
  'Files',
  z.strictObject({
    files: z.array(
      z.strictObject({
        name: z.string(),
        url: address,
        contentType: z.string().optional(),
        size: z.int().optional().meta({ description: '字节数；还没有生成过的文件没有，首次下载时生成' }),
        sha256: hash.optional(),
      }),
    ),
  }),
);
export const Problem = named(
  'Problem',
  z.strictObject({
    code: z.string().meta({ description: '供程序判断' }),
    message: z.string().meta({ description: '哪里不对、怎么办' }),
    parameter: z.string().optional().meta({ description: '不对的参数' }),
  }),
);

/** The shapes as JSON Schema, by name, each referring to the others by its place in an OpenAPI document. */
export function answerSchemas(): Record<string, object> {
  const { schemas } = z.toJSONSchema(components, { uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema] as const),
  );
}

/** The name that an answer has in the document. */
export function answerName(schema: z.ZodType): string {
  return components.get(schema)?.id ?? '';
}

function named<T extends z.ZodType>(id: string, schema: T): T {
  components.add(schema, { id });
  return schema;
}
