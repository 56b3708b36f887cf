import { z } from 'zod';
import { type Change, FORM_IDS, type FormKey } from '#lib/core/forms/index.ts';
import { describeIssues } from '#lib/core/package/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { DraftSave, Pulse } from '#lib/core/screen/index.ts';
import type { FieldError } from '#lib/usecases/refusals.ts';
import { isCode } from './budget-address.ts';

/** Most changes that one save may carry, and most forms. */
const CHANGE_LIMIT = 20_000;
const FORM_LIMIT = 1_000;
/** Most forms that a budget may have by far: five hundred units with their projects. A page names all that it knows. */
const KNOWN_LIMIT = 25_000;

const id = z.string().min(1).max(500);
const cell = z.string().max(100_000);
const row = z.strictObject({
  id,
  section: z.string().max(60),
  parent: id.exactOptional(),
  rank: id,
  cells: z.record(z.string().min(1).max(100), cell),
});

/** What a browser may say that it has changed: the same as `Change`, held to be so by the type. */
const change: z.ZodType<Change> = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('set'),
    row: id,
    field: z.string().min(1).max(100),
    from: cell.nullable(),
    to: cell.nullable(),
  }),
  z.strictObject({ type: z.literal('insert'), row }),
  z.strictObject({ type: z.literal('remove'), row }),
  z.strictObject({ type: z.literal('move'), row: id, from: id, to: id }),
]);

const owner = z.string().refine((text) => text === '' || isCode(text), '应为单位或项目的编码，部门的表为空');
const formKey = { form: z.enum(FORM_IDS), owner };
/** The largest number that both databases keep in a column of whole numbers. */
const MOST_REVISION = 2 ** 31 - 1;
const revision = z.int('应为整数').min(0, '应为这张表的版本号').max(MOST_REVISION, '应为这张表的版本号');
const known = z.strictObject({ ...formKey, revision });

const draftSave: z.ZodType<DraftSave> = z
  .strictObject({
    forms: z
      .array(z.strictObject({ ...formKey, revision, changes: z.array(change) }))
      .min(1, '没有要保存的内容')
      .max(FORM_LIMIT, `一次最多保存 ${FORM_LIMIT} 张表，请分几次保存`),
  })
  .refine(
    ({ forms }) => forms.reduce((sum, { changes }) => sum + changes.length, 0) <= CHANGE_LIMIT,
    `一次最多保存 ${CHANGE_LIMIT} 处修改，请分几次保存`,
  );

const pulse: z.ZodType<Pulse> = z.strictObject({
  tab: z.string().regex(/^[0-9A-Za-z_-]{1,40}$/, '应为本页面的编号'),
  at: z.strictObject(formKey).exactOptional(),
  known: z.array(known).max(KNOWN_LIMIT),
});

/** Reads a save. */
export function readDraftSave(body: unknown): Result<DraftSave, FieldError[]> {
  return checked(draftSave, body);
}

/** Reads a pulse. */
export function readPulse(body: unknown): Result<Pulse, FieldError[]> {
  return checked(pulse, body);
}

/** Reads what one form is asked by in an address; nothing where it can be none. */
export function readFormKey(query: URLSearchParams): FormKey | undefined {
  const read = z.strictObject(formKey).safeParse({ form: query.get('form'), owner: query.get('owner') ?? '' });
  return read.success ? read.data : undefined;
}

/** Holds a body to a schema, every mistake at once. */
export function checked<T>(schema: z.ZodType<T>, body: unknown): Result<T, FieldError[]> {
  const read = schema.safeParse(body, { reportInput: true });
  return read.success ? ok(read.data) : refuse(describeIssues(read.error.issues));
}
