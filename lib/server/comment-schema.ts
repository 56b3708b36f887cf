import { z } from 'zod';
import { FORM_IDS } from '#lib/core/forms/index.ts';
import type { Result } from '#lib/core/result/index.ts';
import type { CommentRequest, CutRequest } from '#lib/core/screen/index.ts';
import type { FieldError } from '#lib/usecases/refusals.ts';
import { isCode } from './budget-address.ts';
import { checked } from './draft-schema.ts';

/** Longest text of a remark that is looked at at all: the use case says in words how long it may be. */
const TEXT = z.string().max(100_000);
const place = z
  .string()
  .max(500)
  .refine((text) => text.isWellFormed() && !text.includes('\u0000'), '含有不能保存的字符');
const owner = z.string().refine((text) => text === '' || isCode(text), '应为单位或项目的编码，部门的表为空');
const id = place.min(1);

const reply: z.ZodType<CommentRequest> = z.strictObject({ text: TEXT, thread: id });
const remark: z.ZodType<CommentRequest> = z.strictObject({
  text: TEXT,
  place: z.strictObject({
    form: z.enum(['', ...FORM_IDS]),
    owner,
    row: place,
    field: place,
    unit: owner.exactOptional(),
  }),
});

/**
 * Reads a remark or a reply as a browser sends it: the same as `CommentRequest`. What names a thread is a reply to it, so
 * that what is wrong can be told of a field, and not of both shapes at once.
 */
export function readCommentRequest(body: unknown): Result<CommentRequest, FieldError[]> {
  const isReply = typeof body === 'object' && body !== null && 'thread' in body;
  return checked(isReply ? reply : remark, body);
}

/** A cut, as a browser sends it. */
export const cutRequest: z.ZodType<CutRequest> = z.strictObject({
  form: z.enum(FORM_IDS),
  owner,
  row: id,
  amount: z.string().max(1_000),
  reason: TEXT,
  seen: z.int('应为页面上看到的金额（分）').min(0),
});
