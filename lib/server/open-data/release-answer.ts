import type { z } from 'zod';
import { type ReleaseHead, type ReleaseKey, releasePath } from '#lib/core/screen/index.ts';
import { releaseIdentity } from '#lib/exporters/open-data/index.ts';
import type { FoundRelease } from '#lib/usecases/releases/read-release.ts';
import type { Container } from '../container.ts';
import type { ReleaseDetail } from './answers.ts';
import type { Given, Lasting, OpenAnswer } from './open-data-route.ts';
import { OPEN_API, type OPERATIONS } from './operations.ts';

type Problem = Extract<OpenAnswer<never>, { kind: 'problem' }>;

/** Where a version is in the open interface. */
export function versionAddress({ region, year, department, version }: ReleaseKey): string {
  const parts = [region, year, department, version].map((part) => encodeURIComponent(part));
  return `${OPEN_API}/releases/${parts.join('/')}`;
}

/** What lists say of a version. */
export function summaryOf(release: ReleaseHead) {
  return { ...releaseIdentity(release), url: versionAddress(release.key) };
}

/** All that is said of a version without its report, with where the rest is. */
export function detailOf(release: FoundRelease): z.output<typeof ReleaseDetail> {
  const { key, versions } = release;
  const own = versionAddress(key);
  return {
    ...summaryOf(release),
    newest: versions[0]?.key.version === key.version,
    versions: versions.map((head) => ({
      version: head.key.version,
      releasedAt: head.releasedAt.toISOString(),
      note: head.note,
      url: versionAddress(head.key),
    })),
    page: releasePath(key, key.version),
    tables: `${own}/tables`,
    figures: `${own}/figures`,
    files: `${own}/files`,
    datapackage: `${own}/datapackage/datapackage.json`,
  };
}

/** Finds the version that is asked for; what `latest` is may change. */
export async function askedVersion(input: {
  given: Given<typeof OPERATIONS.getRelease>;
  container: Container;
}): Promise<{ release: FoundRelease; lasting: Lasting } | { problem: Problem }> {
  const { given, container } = input;
  const { region, year, department, version } = given;
  const key = { region, department, year: Number(year) };
  const latest = version === 'latest';
  const found = await container.releases.find(latest ? { key } : { key, version: Number(version) });
  if (found.ok) return { release: found.value, lasting: latest ? 'for-a-minute' : 'for-good' };
  const which = latest ? '' : `第 ${version} 版`;
  const message = `没有公开过这份预算：区划 ${region}，${year}年，部门 ${department}${which === '' ? '' : `，${which}`}。请用 ${OPEN_API}/releases 查找`;
  return { problem: notFound({ code: 'RELEASE_UNKNOWN', message }) };
}

/** There is no such thing. */
export function notFound(problem: Problem['problem']): Problem {
  return { kind: 'problem', status: 404, problem };
}
