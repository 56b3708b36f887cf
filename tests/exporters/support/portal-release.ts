import type { DisclosureDocument } from '#lib/core/disclosure/index.ts';
import type { Release, ReleaseHead } from '#lib/core/screen/index.ts';
import { fullDocument } from './document.ts';

/** What is known of a version; the second day after the one before. */
export function releaseHead(version: number, more: Partial<ReleaseHead> = {}): ReleaseHead {
  return {
    key: { region: '420115000', department: '215', year: 2026, version },
    regionName: '江夏区',
    departmentName: '武汉市江夏区医疗保障局（汇总）',
    title: '武汉市江夏区医疗保障局（汇总）2026年部门预算',
    template: 'wuhan-jiangxia',
    releasedAt: new Date(Date.UTC(2026, 0, 24 + 2 * version, 17)),
    note: version === 1 ? '' : `第${version}次更正的原因`,
    sha256: `${version}`.repeat(64),
    snapshot: `snapshot-${version}`,
    ...more,
  };
}

/** One of so many versions, the newest first. */
export function release(input: { version: number; of?: number; document?: DisclosureDocument }): Release {
  const { version, of = version, document = fullDocument() } = input;
  const versions = Array.from({ length: of }, (_, index) => releaseHead(of - index));
  return { ...releaseHead(version), document, versions };
}
