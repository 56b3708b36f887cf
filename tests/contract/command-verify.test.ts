import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PackedFile, packZip } from '#lib/archive/index.ts';
import { COMMANDS } from '#lib/cli/commands/index.ts';
import { runCommandLine } from '#lib/cli/run.ts';
import { unpackedFiles } from '#lib/exporters/open-data/index.ts';
import { getReference } from '#lib/server/open-data/reference-route.ts';
import { makeReleaseFile, RELEASE_FILES } from '#lib/server/release-files.ts';
import { createReportFiles } from '#lib/server/report-files.ts';
import { expectOk } from '#tests/support/expect-ok.ts';
import { publishGolden } from '#tests/support/published-budget.ts';
import { GOLDEN_KEY } from '#tests/support/stored-budget.ts';

let served: Awaited<ReturnType<typeof publishGolden>>;
let folder = '';
let bundle: PackedFile[] = [];
let bundleBytes = new Uint8Array();

const published = async (name: string, version = 2) =>
  expectOk(await served.container.releases.file({ key: { ...GOLDEN_KEY, version }, name })).bytes;
const put = (name: string, bytes: Uint8Array | string) => writeFileSync(path.join(folder, name), bytes);
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** A file that says of itself that it unpacks to `size`. */
function sized({ bytes, size }: { bytes: Uint8Array; size: number }): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  view.setUint32(view.getUint32(copy.byteLength - 22 + 16, true) + 24, size, true);
  return copy;
}

async function verify(...args: string[]) {
  const said: string[] = [];
  const say = (text: string) => void said.push(text);
  const surroundings = { folder, print: say, complain: say };
  const code = await runCommandLine({ commands: COMMANDS, args: ['verify', ...args], surroundings });
  return { code, said: said.join('\n') };
}

beforeAll(async () => {
  served = await publishGolden();
  folder = path.join(served.folder, 'files');
  mkdirSync(folder);
  bundleBytes = Uint8Array.from(await published('bundle.zip'));
  bundle = unpackedFiles(bundleBytes);
}, 120_000);
afterAll(() => served.stop());

describe('verify', () => {
  it('names the version that a file is of, and what was corrected since', async () => {
    put('new.json', await published('report.json'));
    put('old.html', await published('report.html', 1));
    put('all.zip', bundleBytes);
    expect(await verify('new.json')).toMatchObject({
      code: 0,
      said: expect.stringMatching(/^未改动：《.+2026年.+》第 2 版（区划 420115000，部门 215）的 report\.json/),
    });
    expect((await verify('all.zip')).said).toContain('第 2 版（区划 420115000，部门 215）的 bundle.zip');
    const old = await verify('old.html');
    expect(old.code).toBe(0);
    expect(old.said).toContain('这一版已经更正，现行的是第 2 版：附表5有误');
  });

  it('finds files of the data package, and a bundle that was packed anew', async () => {
    for (const name of ['datapackage/datapackage.json', 'datapackage/data/budget-lines.csv']) {
      put(path.basename(name), bundle.find((file) => file.name === name)?.bytes ?? '');
      expect(await verify(path.basename(name))).toMatchObject({ code: 0, said: expect.stringContaining(`的 ${name}`) });
    }
    put('repacked.zip', packZip(bundle.toReversed()));
    expect(await verify('repacked.zip')).toMatchObject({
      code: 0,
      said: expect.stringContaining('压缩包重新打过，里面的文件都未改动'),
    });
  });

  it('tells of a changed file which version it comes of most likely, and of an archive what differs', async () => {
    const changed = async (name: string, text: (before: string) => string) => {
      put(`changed-${name}`, text(textOf(await published(name))));
      return verify(`changed-${name}`);
    };
    for (const name of ['report.json', 'report.html']) {
      const found = await changed(name, (before) => before.replace(/\d\.\d\d(?!\d)/, '9.99'));
      expect(found.code).toBe(1);
      expect(found.said).toMatch(new RegExp(`^与公开的不一致。.+最可能出自《.+》第 2 版.+的 ${name}，但内容不同`));
    }
    const [manifest, ...files] = bundle;
    const rest = files.filter(({ name }) => name !== 'report.docx');
    const forged = rest.map((file) => (file.name === 'report.json' ? { ...file, bytes: new Uint8Array([1]) } : file));
    if (manifest === undefined) throw new Error('no manifest');
    put('forged.zip', packZip([manifest, ...forged, { name: 'more.txt', bytes: new Uint8Array([1]) }]));
    const found = await verify('forged.zip');
    expect(found.code).toBe(1);
    expect(found.said.split('\n').slice(1, 4)).toEqual([
      '  缺少 report.docx',
      '  改动过 report.json',
      '  多出 more.txt',
    ]);
  });

  it('recognises what Word and Excel saved again, and a PDF, by the titles in them', async () => {
    for (const name of ['report.docx', 'report.xlsx']) {
      put(
        `saved-${name}`,
        packZip([...unpackedFiles(await published(name)), { name: 'more.txt', bytes: new Uint8Array() }]),
      );
      expect(await verify(`saved-${name}`)).toMatchObject({
        code: 1,
        said: expect.stringContaining(`第 2 版（区划 420115000，部门 215）的 ${name}，但内容不同`),
      });
    }
    put('longer.pdf', Buffer.concat([await published('report.pdf'), Buffer.from('\n%')]));
    expect(await verify('longer.pdf')).toMatchObject({
      code: 1,
      said: expect.stringContaining('的 report.pdf，但内容不同'),
    });
  });

  it('says so where a file is nobody’s, or of a budget that was not published here', async () => {
    put('note.txt', '通知');
    expect(await verify('note.txt')).toMatchObject({ code: 1, said: expect.stringContaining('不是本库公开过的文件') });
    put('other.json', textOf(await published('report.json')).replace('"code": "215"', '"code": "999"'));
    expect(await verify('other.json')).toMatchObject({
      code: 1,
      said: expect.stringContaining('部门 999 2026年的部门预算，本库没有公开过'),
    });
    const page = await getReference(new Request('http://localhost/open/api'), { params: Promise.resolve({}) });
    put('page.html', await page.text());
    expect(await verify('page.html')).toMatchObject({ code: 1, said: expect.stringContaining('从网站另存的网页') });
    expect(await verify('gone.pdf')).toMatchObject({ code: 1, said: expect.stringContaining('没有找到文件') });
    expect(await verify()).toMatchObject({ code: 2 });
  });

  it('unpacks nothing that is too large, or larger than it says', async () => {
    const small = packZip([{ name: 'manifest.json', bytes: new Uint8Array(100_000) }]);
    put('bomb.zip', sized({ bytes: small, size: 2_000_000_000 }));
    expect(await verify('bomb.zip')).toMatchObject({ code: 1, said: expect.stringContaining('展开后超过 400 MB') });
    put('lying.zip', sized({ bytes: small, size: 10 }));
    expect(await verify('lying.zip')).toMatchObject({ code: 1, said: expect.stringContaining('manifest.json 已损坏') });
    // The same name twice: which of the two is meant is anybody's guess.
    const two = ['aa', 'ab'].map((name) => ({ name, bytes: new Uint8Array([1]) }));
    put('twice.zip', Buffer.from(Buffer.from(packZip(two)).toString('latin1').replaceAll('ab', 'aa'), 'latin1'));
    expect(await verify('twice.zip')).toMatchObject({ code: 1, said: expect.stringContaining('有两个 aa') });
  });

  it('holds an archive against its own list where there is no database, and says what that does not show', async () => {
    put('alone.zip', bundleBytes);
    put('data.zip', await published('datapackage.zip'));
    for (const name of ['alone.zip', 'data.zip'])
      expect(await verify(name, '--alone')).toMatchObject({
        code: 0,
        said: expect.stringMatching(/^\d+ 个文件与包内清单相符。没有查数据库：只能说明包内前后一致/),
      });
    put(
      'changed.zip',
      packZip(bundle.map((file) => (file.name === 'README.txt' ? { ...file, bytes: new Uint8Array() } : file))),
    );
    expect(await verify('changed.zip', '--alone')).toMatchObject({
      code: 1,
      said: '与包内清单不符：\n  改动过 README.txt',
    });
    expect(await verify('new.json', '--alone')).toMatchObject({
      code: 1,
      said: expect.stringContaining('有数据库的地方'),
    });
    const url = process.env.DATABASE_URL;
    try {
      process.env.DATABASE_URL = `file:${path.join(folder, 'nowhere.db')}`;
      expect(await verify('alone.zip')).toMatchObject({ code: 0, said: expect.stringContaining('没有查数据库') });
    } finally {
      process.env.DATABASE_URL = url;
    }
  });

  it('tells of several files which are which, and ends with 1 where one is changed', async () => {
    put('same.json', await published('report.json'));
    put('text.txt', 'x');
    const { code, said } = await verify('same.json', 'text.txt');
    expect(code).toBe(1);
    expect(said).toMatch(/^same\.json\n {2}未改动：.+\ntext\.txt\n {2}不是本库公开过的文件/s);
  });
});

describe('the bundle', () => {
  it('has every other file that the version is offered as, the picture too', () => {
    const names = bundle.map(({ name }) => name.replace(/^datapackage\/.*/, 'datapackage.zip'));
    expect(RELEASE_FILES.filter((name) => !names.includes(name))).toEqual(['bundle.zip']);
  });

  it('is the same bytes when everything in it is made again', async () => {
    const reports = createReportFiles();
    try {
      const release = expectOk(await served.container.releases.read({ key: GOLDEN_KEY }));
      const others = (name: string) => makeReleaseFile({ release, reports, name, others });
      const again = expectOk(await makeReleaseFile({ release, reports, name: 'bundle.zip', others }));
      expect(Buffer.from(again.bytes).equals(bundleBytes)).toBe(true);
    } finally {
      await reports.close();
    }
  });
});
