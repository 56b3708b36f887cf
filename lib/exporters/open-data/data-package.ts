import { createHash } from 'node:crypto';
import type { PackedFile } from '#lib/archive/index.ts';
import type { DisclosureDocument } from '#lib/core/disclosure/index.ts';
import type { ReleaseHead } from '#lib/core/screen/index.ts';
import { COLUMN_TYPES } from './column-types.ts';
import type { DataResource } from './data-resource.ts';
import { MODEL } from './model.ts';
import { releaseIdentity } from './release-identity.ts';
import { codeResources, unitsOf } from './resources/codes.ts';
import { figuresResource } from './resources/figures.ts';
import { indicatorsResource } from './resources/indicators.ts';
import { linesResource } from './resources/lines.ts';
import { tablesResource } from './resources/tables.ts';

/** The description of a data package, by the name that the specification gives it. */
export const DESCRIPTOR = 'datapackage.json';

/**
 * A published version as a Fiscal Data Package (1.0-rc.1, with the mapping of 0.3): the description and a CSV file for each
 * resource. Without a clock: the same version gives the same bytes. It names no licence: under which one a bureau publishes is
 * not the product's to say.
 */
export function dataPackage(input: { release: ReleaseHead; document: DisclosureDocument }): PackedFile[] {
  const { release, document } = input;
  const resources = [
    linesResource({ document, units: unitsOf(document) }),
    tablesResource(document),
    figuresResource(document),
    indicatorsResource(document),
    ...codeResources(document),
  ].map(packed);
  const descriptor = { ...about({ release, document }), resources: resources.map(({ description }) => description) };
  return [
    { name: DESCRIPTOR, bytes: encoded(`${JSON.stringify(descriptor, null, 2)}\n`) },
    ...resources.map(({ file }) => file),
  ];
}

function about({ release, document }: { release: ReleaseHead; document: DisclosureDocument }) {
  const { key, title, departmentName, regionName } = release;
  return {
    profile: 'tabular-data-package',
    name: ['budget', key.region, key.department, key.year, `v${key.version}`].join('-').toLowerCase(),
    title,
    description: `${regionName}${departmentName}${key.year}年部门预算，第${key.version}版。金额单位万元，与公开文本所印相同。`,
    version: String(key.version),
    created: release.releasedAt.toISOString(),
    keywords: ['部门预算', '预算公开', regionName, departmentName, String(key.year)],
    contributors: [{ title: departmentName, role: 'publisher' }],
    sources: [{ title: document.title }],
    countryCode: 'CN',
    granularity: 'aggregated',
    fiscalPeriod: { start: `${key.year}-01-01`, end: `${key.year}-12-31` },
    release: releaseIdentity(release),
    columnTypes: [COLUMN_TYPES],
    model: MODEL,
  };
}

function packed(resource: DataResource) {
  const { csv, name, title, description, schema } = resource;
  const bytes = encoded(csv);
  const path = `data/${name}.csv`;
  return {
    file: { name: path, bytes },
    description: {
      profile: 'tabular-data-resource',
      name,
      title,
      description,
      path,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      bytes: bytes.byteLength,
      hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
      schema,
    },
  };
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
