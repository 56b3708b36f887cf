import { describe, expect, it } from 'vitest';
import { ok, refuse } from '#lib/core/result/index.ts';
import type { Release, ReleaseHead } from '#lib/core/screen/index.ts';
import { earlierFigures, figuresOfRelease, isSame, type Releases } from '#lib/server/portal/compared-releases.ts';
import { choiceOf } from '#lib/server/portal/comparison-choice.ts';
import { goldenBudget } from '#tests/support/golden-case.ts';
import { reportOf } from '#tests/support/report-of.ts';

const document = reportOf(goldenBudget());
const REGIONS = { '420115000': '江夏区', '420105000': '汉阳区', '420116000': '黄陂区' } as const;
type Region = keyof typeof REGIONS;

function released(input: { region: Region; year?: number; department?: string; name?: string }): Release {
  const { region, year = 2026, department = '215', name = '医疗保障局（汇总）' } = input;
  const head: ReleaseHead = {
    key: { region, department, year, version: 1 },
    regionName: REGIONS[region],
    departmentName: `武汉市${REGIONS[region]}${name}`,
    title: name,
    template: 'wuhan-jiangxia',
    releasedAt: new Date('2026-02-01T02:00:00Z'),
    note: '',
    sha256: `${region}/${department}/${year}`,
    snapshot: 'snapshot',
  };
  return { ...head, document: { ...document, fiscalYear: year }, versions: [head] };
}

const own = released({ region: '420115000' });
const all = [
  own,
  ...[2025, 2024, 2023, 2022, 2021].map((year) => released({ region: '420115000', year })),
  released({ region: '420116000', department: '301', name: '医疗保障局' }),
  released({ region: '420105000', name: '医保局' }),
  released({ region: '420105000', department: '330', name: '卫生健康局' }),
  released({ region: '420105000', year: 2025, department: '216', name: '医疗保障局' }),
  released({ region: '420115000', department: '360', name: '教育局' }),
];

const releases: Releases = {
  list: async ({ region, year, department, text }) => ({
    releases: all.filter(
      (one) =>
        one.key.region === (region ?? one.key.region) &&
        one.key.year === (year ?? one.key.year) &&
        one.key.department === (department ?? one.key.department) &&
        one.departmentName.includes(text ?? ''),
    ),
    more: false,
    regions: [],
    years: [],
  }),
  find: async ({ key }) => found(key),
  read: async ({ key }) => found(key),
};

function found(key: Parameters<typeof isSame>[0]) {
  const one = all.find((release) => isSame(release.key, key));
  return one === undefined ? refuse({ code: 'RELEASE_UNKNOWN' as const }) : ok(one);
}

const choose = (address: string) => {
  const query = new URLSearchParams(address);
  return choiceOf({ releases, release: own, query, text: query.get('text') ?? '' });
};
const at = ({ region, year, department }: ReleaseHead['key']) => `${region}/${year}/${department}`;

describe('what a release is compared with', () => {
  it('are its own reports of the last four years before, and none of later ones', async () => {
    const years = async (year: number) =>
      (await earlierFigures({ releases, key: { ...own.key, year } })).map((figures) => figures.fiscalYear);
    expect(await years(2026)).toEqual([2025, 2024, 2023, 2022]);
    expect(await years(2023)).toEqual([2022, 2021]);
    expect(await years(2021)).toEqual([]);
  });

  it('are at first those of the same year that do the same work in other regions, by name and then by code', async () => {
    const { keys, alike, found: others } = await choose('');
    expect(alike.map(({ key, chosen }) => [at(key), chosen])).toEqual([
      ['420116000/2026/301', true],
      ['420105000/2026/215', true],
    ]);
    expect(keys).toEqual(alike.map(({ key }) => key));
    expect(others).toEqual([]);
  });

  it('are those that somebody chose, also none', async () => {
    const { keys, alike } = await choose('chosen=1&with=420116000/2026/301');
    expect(keys.map((key) => key.region)).toEqual(['420116000']);
    expect(alike.map(({ chosen }) => chosen)).toEqual([true, false]);
    expect((await choose('chosen=1')).keys).toEqual([]);
  });

  it('are also any that a name finds, which stay on offer once they are chosen', async () => {
    const named = await choose('chosen=1&text=教育局');
    expect(named.found.map(({ key, chosen }) => [at(key), chosen])).toEqual([['420115000/2026/360', false]]);
    const chosen = await choose('chosen=1&with=420115000/2026/360');
    expect(chosen.found.map(({ key, chosen: ticked }) => [at(key), ticked])).toEqual([['420115000/2026/360', true]]);
    expect(chosen.keys.map(({ department }) => department)).toEqual(['360']);
  });

  it('are never the release itself, nor what is no address of one, nor more than five', async () => {
    const wrong = ['420115000/2026/215', '420115000/1/215', "'; drop/2026/x", '//', '420105000/2026/999'];
    const { keys } = await choose(`chosen=1&${wrong.map((value) => `with=${encodeURIComponent(value)}`).join('&')}`);
    expect(keys).toEqual([]);
    const many = all.slice(1, 9).map(({ key }) => `with=${at(key)}`);
    expect((await choose(`chosen=1&${many.join('&')}`)).keys).toHaveLength(5);
  });

  it('is nothing where nothing was published', async () => {
    const key = { region: '420115000', department: '999', year: 2026 };
    expect(await figuresOfRelease({ releases, key })).toBeUndefined();
  });
});
