import type { ReleaseHead } from '#lib/core/screen/index.ts';
import type { Container } from '#lib/server/container.ts';
import { findRelease } from '#lib/usecases/releases/read-release.ts';
import { traceFile } from '#lib/usecases/releases/trace-file.ts';
import { type Claim, claimOf, isSavedPage } from './claim.ts';
import { compareMembers, declaredMembers } from './compare-members.ts';
import { type Members, sha256, unpackMembers } from './unpack-members.ts';

/** What was found of a file, in words, line by line; whether it is as it was published. */
export type Verdict = { unchanged: boolean; lines: string[] };

/**
 * Holds an archive against what it declares itself, without a database: that shows damage and careless changes, not who made it.
 * Other files declare nothing and cannot be verified like that.
 */
export function verifyAlone(bytes: Uint8Array): Verdict {
  const unpacked = unpackMembers(bytes);
  if (!unpacked.ok) return { unchanged: false, lines: [unpacked.error] };
  const members = unpacked.value;
  const expected = members && declaredMembers(members);
  if (members === undefined || expected === undefined)
    return {
      unchanged: false,
      lines: [
        '只有全部文件的压缩包和财政数据包自带清单，能单独核对。这个文件请在有数据库的地方核对，或对照网站下载页上的 SHA-256',
      ],
    };
  const differences = compareMembers({ members, expected });
  if (differences.length > 0) return { unchanged: false, lines: ['与包内清单不符：', ...differences] };
  return {
    unchanged: true,
    lines: [
      `${expected.size} 个文件与包内清单相符。没有查数据库：只能说明包内前后一致，不能说明就是公开的那一份`,
      `SHA-256 ${sha256(bytes)}`,
    ],
  };
}

/** Finds out which published version a file is of, and whether it is unchanged. */
export async function verifyFile({ bytes, container }: { bytes: Uint8Array; container: Container }): Promise<Verdict> {
  const { services } = container;
  const hash = sha256(bytes);
  const traced = await traceFile({ services, sha256: hash });
  if (traced.length > 0)
    return {
      unchanged: true,
      lines: traced.flatMap(({ release, versions, file }) => [
        `未改动：${versionWords(release)}的 ${file ?? '报告内容'}`,
        ...correctionLine({ release, versions }),
      ]),
    };
  if (isSavedPage(bytes))
    return {
      unchanged: false,
      lines: ['这是从网站另存的网页，不是公开的文件，无法核对。请从页面的“下载”里取文件再核对'],
    };
  const unpacked = unpackMembers(bytes);
  if (!unpacked.ok) return { unchanged: false, lines: [unpacked.error] };
  const members = unpacked.value;
  const claim = claimOf({ bytes, members });
  if (claim === undefined)
    return {
      unchanged: false,
      lines: ['不是本库公开过的文件，文件里也没有写明出自哪一份预算', `SHA-256 ${hash}`],
    };
  return compareClaimed({ bytes, members, claim, container });
}

type Claimed = { bytes: Uint8Array; members: Members | undefined; claim: Claim; container: Container };

async function compareClaimed({ bytes, members, claim, container }: Claimed): Promise<Verdict> {
  const versions = await claimedVersions({ claim, container });
  const [first] = versions;
  if (first === undefined)
    return { unchanged: false, lines: [`文件写明是${claimWords(claim)}，本库没有公开过`, `SHA-256 ${sha256(bytes)}`] };
  let differences: string[] = [];
  // A report of an older version was made before anybody could have it, and would have been found by its hash.
  const candidates = claim.name.startsWith('report.') ? [first] : versions;
  for (const release of candidates) {
    const truth = await publishedFile({ container, release, name: claim.name });
    if (truth === undefined) continue;
    if (sha256(truth) === sha256(bytes))
      return {
        unchanged: true,
        lines: [`未改动：${versionWords(release)}的 ${claim.name}`, ...correctionLine({ release, versions })],
      };
    const found = archiveDifferences({ members, truth, name: claim.name });
    if (found?.length === 0)
      return {
        unchanged: true,
        lines: [
          `压缩包重新打过，里面的文件都未改动：${versionWords(release)}的 ${claim.name}`,
          ...correctionLine({ release, versions }),
        ],
      };
    if (release === first) differences = found ?? [];
  }
  return {
    unchanged: false,
    lines: [
      `与公开的不一致。文件写明是${claimWords(claim)}，最可能出自${versionWords(first)}的 ${claim.name}，但内容不同`,
      ...differences,
      `SHA-256 ${sha256(bytes)}`,
    ],
  };
}

/** The versions that a file may be of: the one that it names, else all of its budget, the newest first. */
async function claimedVersions({ claim, container }: Pick<Claimed, 'claim' | 'container'>): Promise<ReleaseHead[]> {
  const { services } = container;
  const { key, version, title } = claim;
  if (key !== undefined) {
    const found = await findRelease({ services, key, version });
    if (!found.ok) return [];
    return version === undefined ? [...found.value.versions] : [found.value];
  }
  const alike = await services.storage.read(({ releases }) =>
    releases.list({ search: { text: title ?? '' }, limit: 100 }),
  );
  const own = alike.filter((head) => head.title === title);
  const all = await Promise.all(
    own.map((head) => services.storage.read(({ releases }) => releases.versions(head.key))),
  );
  return all.flat();
}

/** A file of a version as it is published; one of the data package out of its zip file. */
async function publishedFile(input: {
  container: Container;
  release: ReleaseHead;
  name: string;
}): Promise<Uint8Array | undefined> {
  const { container, release, name } = input;
  const inside = /^datapackage\/(.+)$/.exec(name)?.[1];
  const file = await container.releases.file({
    key: release.key,
    name: inside === undefined ? name : 'datapackage.zip',
  });
  if (!file.ok) return undefined;
  if (inside === undefined) return file.value.bytes;
  const members = unpackMembers(file.value.bytes);
  return members.ok ? members.value?.get(inside) : undefined;
}

/** What differs between an archive and the published one, file by file; nothing for files that are no archives of ours. */
function archiveDifferences(input: { members: Members | undefined; truth: Uint8Array; name: string }) {
  const { members, truth, name } = input;
  if (members === undefined || !name.endsWith('.zip')) return undefined;
  const published = unpackMembers(truth);
  if (!published.ok || published.value === undefined) return undefined;
  const expected = new Map([...published.value].map(([file, content]) => [file, sha256(content)] as const));
  return compareMembers({ members, expected });
}

function versionWords({ title, key }: ReleaseHead): string {
  return `《${title}》第 ${key.version} 版（区划 ${key.region}，部门 ${key.department}）`;
}

function claimWords({ key, version, title }: Claim): string {
  if (key === undefined) return `《${title ?? ''}》`;
  const which = version === undefined ? '' : `第 ${version} 版`;
  return `区划 ${key.region}、部门 ${key.department} ${key.year}年的部门预算${which}`;
}

/** Says of a version that was corrected since which one is in force, and why. */
function correctionLine(input: { release: ReleaseHead; versions: readonly ReleaseHead[] }): string[] {
  const { release, versions } = input;
  const newest = versions.find((head) => head.key.version > release.key.version);
  return newest === undefined
    ? []
    : [`  这一版已经更正，现行的是第 ${newest.key.version} 版${newest.note === '' ? '' : `：${newest.note}`}`];
}
