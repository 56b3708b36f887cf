import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import { type Actor, mayExamine } from '#lib/core/workflow/index.ts';
import { FILE_LIMIT } from '#lib/readers/limits.ts';
import { describeBodyRefusal } from './body-refusal.ts';
import { answerRefusal, defineRoute, defineUploadRoute } from './define-route.ts';
import { checked } from './draft-schema.ts';
import type { LetterFormat, SentFile } from './examination-protocol.ts';
import { letterReport, letterRequest } from './examination-schema.ts';
import { describeExaminationRefusal } from './reading-refusal.ts';
import { describeRefusal, type RefusalAnswer } from './refusal-words.ts';
import type { Receive } from './upload-room.ts';

/** Two files, and what the form around them takes. */
const BODY_LIMIT = 2 * FILE_LIMIT + 1024 * 1024;
const NO_STORE = { 'Cache-Control': 'no-store' };
const LETTERS: Record<LetterFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * Examines a report that somebody sends as a form: `report` a file, or `text` pasted; `prior` last year's file. Answers
 * `ExaminedReport`. Nothing of it is kept, in the database or elsewhere.
 */
export const postExamination = defineUploadRoute(async ({ request, receive, actor, container }) => {
  if (!mayExamine(actor)) return answerRefusal(notTheirs(actor));
  const sent = await sentReports({ request, receive });
  if (!sent.ok) return answerRefusal(sent.error);
  const examined = await container.examinations.examine(sent.value);
  if (examined.ok)
    return new Response(new Uint8Array(examined.value), {
      headers: { ...NO_STORE, 'Content-Type': 'application/json; charset=utf-8' },
    });
  const { error } = examined;
  if (error.code === 'EXAMINATION_FAILED')
    container.logger.error({ event: 'examination.failed', detail: error.detail });
  return answerRefusal(describeExaminationRefusal(error));
});

/** The letter back to the department of findings that somebody was given before, as .docx or .xlsx. */
export const postLetter = defineRoute<{ format: string }>(async ({ params, body, actor, container }) => {
  if (!mayExamine(actor)) return answerRefusal(notTheirs(actor));
  const format = (Object.keys(LETTERS) as LetterFormat[]).find((known) => known === params.format);
  if (format === undefined) return answerRefusal(describeRefusal({ code: 'NOT_FOUND' }));
  const asked = checked(letterRequest, body);
  if (!asked.ok) return answerRefusal(describeRefusal({ code: 'INVALID_FIELDS', errors: asked.error }));
  const report = new TextEncoder().encode(JSON.stringify(letterReport(asked.value)));
  const written = await container.examinations.letter({ format, report });
  if (!written.ok) return answerRefusal(describeExaminationRefusal(written.error));
  const name = `整改意见.${format}`;
  return new Response(new Uint8Array(written.value), {
    headers: {
      ...NO_STORE,
      'Content-Type': LETTERS[format],
      'Content-Disposition': `attachment; filename="letter.${format}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
  });
});

function notTheirs({ role }: Actor): RefusalAnswer {
  const message = role === 'administrator' ? '系统管理员不办理预算业务，不能体检公开文本' : '不能体检公开文本';
  return { status: 403, body: { code: 'ROLE_NOT_ALLOWED', message } };
}

type Sending = { request: Request; receive: Receive };

/** The report of a form that somebody sends: `report` a file, or `text` pasted. */
export async function sentReport(sending: Sending): Promise<Result<SentFile, RefusalAnswer>> {
  const sent = await sentReports(sending);
  return sent.ok ? ok(sent.value.report) : sent;
}

async function sentReports({
  request,
  receive,
}: Sending): Promise<Result<{ report: SentFile; prior?: SentFile }, RefusalAnswer>> {
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('multipart/form-data'))
    return refuse({ status: 415, body: { code: 'NOT_A_FORM', message: '请求内容应为上传的文件，未予执行' } });
  const bytes = await receive({ request, limit: BODY_LIMIT });
  if (!bytes.ok && bytes.error.code === 'BODY_TOO_LARGE')
    return refuse(describeExaminationRefusal({ code: 'TOO_LARGE', limit: FILE_LIMIT }));
  if (!bytes.ok) return refuse(describeBodyRefusal(bytes.error));
  const form = await new Response(new Uint8Array(bytes.value), { headers: { 'content-type': type } })
    .formData()
    .catch(() => undefined);
  const report = (await fileOf(form?.get('report'))) ?? pasted(form?.get('text'));
  if (report === undefined) return refuse(describeExaminationRefusal({ code: 'EMPTY' }));
  const prior = await fileOf(form?.get('prior'));
  return ok({ report, ...(prior === undefined ? {} : { prior }) });
}

async function fileOf(entry: unknown): Promise<SentFile | undefined> {
  if (!(entry instanceof File) || entry.name === '') return undefined;
  return { name: entry.name.slice(0, 200), bytes: new Uint8Array(await entry.arrayBuffer()) };
}

function pasted(entry: unknown): SentFile | undefined {
  if (typeof entry !== 'string' || entry.trim() === '') return undefined;
  return { name: '粘贴的文字', bytes: new TextEncoder().encode(entry) };
}
