import { createHash } from 'node:crypto';
import type { ReleaseFile, ReleaseKey } from '#lib/core/screen/index.ts';
import { DESCRIPTOR, openPackage } from '#lib/exporters/open-data/index.ts';
import type { Container } from '../container.ts';
import { DATA_FILE, RELEASE_FILES } from '../release-files.ts';
import { isOfReport } from '../report-refusal.ts';
import { defineOpenDataRoute, type OpenAnswer } from './open-data-route.ts';
import { OPERATIONS } from './operations.ts';
import { askedVersion, notFound, versionAddress } from './release-answer.ts';

type Problem = Extract<OpenAnswer<never>, { kind: 'problem' }>;

/** The files of a version: those that were made with size and hash. */
export const listFiles = defineOpenDataRoute(OPERATIONS.listFiles, async (input) => {
  const asked = await askedVersion(input);
  if ('problem' in asked) return asked.problem;
  const { key } = asked.release;
  const kept = new Map((await input.container.releases.files(key)).map((file) => [file.name, file]));
  const files = RELEASE_FILES.map((name) => ({
    name,
    url: `${versionAddress(key)}/files/${name}`,
    ...kept.get(name),
  }));
  return { kind: 'json', body: { files }, lasting: 'for-a-minute' };
});

/** A file of a version, made now where nobody asked for it before. */
export const getFile = defineOpenDataRoute(OPERATIONS.getFile, async (input) => {
  const asked = await askedVersion(input);
  if ('problem' in asked) return asked.problem;
  const file = await fileOf({ container: input.container, key: asked.release.key, name: input.given.file });
  return 'problem' in file ? file : { kind: 'file', ...file, lasting: asked.lasting };
});

/** The description of a version's data package. */
export const getDataPackage = defineOpenDataRoute(OPERATIONS.getDataPackage, async (input) => {
  const asked = await askedVersion(input);
  if ('problem' in asked) return asked.problem;
  return dataFile({ ...input, ...asked, name: DESCRIPTOR, contentType: 'application/json; charset=utf-8' });
});

/** A CSV file of a version's data package. */
export const getDataFile = defineOpenDataRoute(OPERATIONS.getDataFile, async (input) => {
  const asked = await askedVersion(input);
  if ('problem' in asked) return asked.problem;
  const name = `data/${input.given.file}`;
  return dataFile({ ...input, ...asked, name, contentType: 'text/csv; charset=utf-8' });
});

/** Files of a data package are kept in its zip file alone. */
async function dataFile(input: {
  container: Container;
  release: { key: ReleaseKey };
  lasting: 'for-good' | 'for-a-minute';
  name: string;
  contentType: string;
}): Promise<OpenAnswer<never>> {
  const { container, release, lasting, name, contentType } = input;
  const zip = await fileOf({ container, key: release.key, name: DATA_FILE });
  if ('problem' in zip) return zip;
  const opened = openPackage(zip.bytes);
  const bytes = opened.file(name);
  if (bytes === undefined) return unknownFile({ name, known: opened.names });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { kind: 'file', bytes, contentType, name: name.split('/').at(-1) ?? name, sha256, lasting };
}

async function fileOf(input: { container: Container; key: ReleaseKey; name: string }): Promise<ReleaseFile | Problem> {
  const { container, key, name } = input;
  const file = await container.releases.file({ key, name });
  if (file.ok) return file.value;
  const { code } = file.error;
  if (code === 'FILE_UNKNOWN' || code === 'RELEASE_UNKNOWN') return unknownFile({ name, known: RELEASE_FILES });
  if (isOfReport(file.error)) {
    const never = '这份报告的绩效目标表太多，或含有字体里没有的字符，排不成 PDF。请改取其他格式，内容相同';
    return notFound({ code: 'FILE_NOT_POSSIBLE', parameter: 'file', message: `参数 file：${never}` });
  }
  const message = '文件暂时不能生成，请稍后再试';
  return { kind: 'problem', status: 503, problem: { code: 'FILE_NOT_READY', message }, retryAfter: 30 };
}

function unknownFile({ name, known }: { name: string; known: readonly string[] }): Problem {
  const own = name.split('/').at(-1) ?? name;
  const offered = known.map((one) => one.split('/').at(-1) ?? one).join('、');
  const message = `参数 file：没有文件 ${own}，有的是 ${offered}`;
  return notFound({ code: 'FILE_UNKNOWN', parameter: 'file', message });
}
