import { messagePage } from '#lib/exporters/portal/index.ts';
import type { Container } from '../container.ts';
import { fileTitle } from '../file-title.ts';
import { hasAlready } from '../has-already.ts';
import type { Releases } from '../releases.ts';
import { isOfReport } from '../report-refusal.ts';
import { askedRelease, type ReleaseParams } from './asked-release.ts';
import { answerBusy, answerNothing, answerPage, definePortalRoute } from './portal-route.ts';

type ReleaseFileCode = Extract<Awaited<ReturnType<Releases['file']>>, { ok: false }>['error']['code'];

/** A file of a version never changes; which version is the newest does. */
const FOR_GOOD = 'public, max-age=31536000, immutable';
const ASK_AGAIN = 'public, no-cache';

/** A file of a release, made now where nobody asked for it before. */
export const getReleaseFile = definePortalRoute<ReleaseParams & { name: string }>(
  async ({ request, params, container }) => {
    const { releases } = container;
    const asked = askedRelease(params);
    const found = asked && (await releases.find(asked));
    if (!found?.ok) return answerNothing({ request, container });
    const { key, title } = found.value;
    const file = await releases.file({ key, name: params.name });
    if (!file.ok) return answerWithout({ request, container, code: file.error.code });
    const { bytes, contentType, sha256, name } = file.value;
    const etag = `"${sha256}"`;
    const headers = { ETag: etag, 'Cache-Control': params.version === undefined ? ASK_AGAIN : FOR_GOOD };
    if (hasAlready({ request, etag })) return new Response(null, { status: 304, headers });
    return new Response(new Uint8Array(bytes), {
      headers: {
        ...headers,
        'Content-Type': contentType,
        'Content-Length': String(bytes.byteLength),
        'Content-Disposition': attachment({ title, name, version: key.version }),
      },
    });
  },
);

/** Why there is no file, for who wanted to read it: there is none of that name, not of this report, or not now. */
function answerWithout(input: { request: Request; container: Container; code: ReleaseFileCode }): Promise<Response> {
  const { request, container, code } = input;
  if (code === 'FILE_UNKNOWN' || code === 'RELEASE_UNKNOWN') return answerNothing({ request, container });
  if (!isOfReport({ code }))
    return answerBusy({
      request,
      container,
      title: '文件暂时不能下载',
      sentence: '正在生成的文件较多，请过一两分钟再试。',
    });
  const page = messagePage({
    title: '这份报告没有 PDF',
    path: new URL(request.url).pathname,
    sentences: [
      '它的绩效目标表太多，或含有字体里没有的字符，排不成 PDF。',
      '请下载 Word、Excel 或网页格式，内容相同。',
    ],
  });
  return answerPage({ request, container, page, status: 404 });
}

/** The name that the file is saved under: the report's title; of a correction with its version. */
function attachment(input: { title: string; name: string; version: number }): string {
  const { title, name, version } = input;
  const own = name.startsWith('report.') ? name.slice('report'.length) : `-${name}`;
  const full = `${fileTitle(title)}${version > 1 ? `（第${version}版）` : ''}${own}`;
  return `attachment; filename="${name}"; filename*=UTF-8''${encodeURIComponent(full).replace(/['()]/g, escape)}`;
}
