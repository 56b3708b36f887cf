import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv-draft-04';
import { parse } from 'csv-parse/sync';
import type { PackedFile } from '#lib/archive/index.ts';

type Field = {
  name: string;
  type: string;
  constraints?: { required?: boolean; enum?: string[] };
};
type Schema = {
  fields: Field[];
  primaryKey: string[];
  foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[];
};
type Resource = { name: string; path: string; bytes: number; hash: string; schema: Schema };
type Row = Record<string, string>;

/** A data package as somebody else reads it: the descriptor, and each resource's rows by its name. */
export type ReadPackage = { descriptor: { resources: Resource[] } & Record<string, unknown>; rows: Map<string, Row[]> };

const schema = JSON.parse(
  readFileSync(new URL('../data-package/fiscal-data-package.schema.json', import.meta.url), 'utf8'),
) as object;
const fits = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(schema);

/** Reads a data package with a parser that is not ours. */
export function readDataPackage(files: readonly PackedFile[]): ReadPackage {
  const texts = new Map(files.map(({ name, bytes }) => [name, bytes]));
  const text = (name: string) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(texts.get(name));
  const descriptor = JSON.parse(text('datapackage.json')) as ReadPackage['descriptor'];
  return {
    descriptor,
    rows: new Map(descriptor.resources.map(({ name, path }) => [name, parse(text(path), { columns: true }) as Row[]])),
  };
}

/**
 * What is wrong with a data package: its descriptor held against the published JSON Schema, its files against the types,
 * constraints, keys, sizes and hashes that the descriptor declares.
 */
export function packageErrors(files: readonly PackedFile[]): string[] {
  const { descriptor, rows } = readDataPackage(files);
  const described = fits(descriptor)
    ? []
    : (fits.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
  const named = new Set(['datapackage.json', ...descriptor.resources.map(({ path }) => path)]);
  const undescribed = files.filter(({ name }) => !named.has(name)).map(({ name }) => `${name} is not described`);
  return [
    ...described,
    ...undescribed,
    ...descriptor.resources.flatMap((resource) => [
      ...fileErrors({ resource, files }),
      ...rowErrors({ resource, rows: rows.get(resource.name) ?? [] }),
      ...keyErrors({ resource, rows }),
    ]),
  ];
}

function fileErrors({ resource, files }: { resource: Resource; files: readonly PackedFile[] }): string[] {
  const bytes = files.find(({ name }) => name === resource.path)?.bytes ?? new Uint8Array();
  const hash = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  const [head = []] = parse(Buffer.from(bytes), { to: 1 }) as string[][];
  const names = resource.schema.fields.map(({ name }) => name);
  return [
    ...(bytes.byteLength === resource.bytes && hash === resource.hash ? [] : [`${resource.path} differs`]),
    ...(JSON.stringify(head) === JSON.stringify(names) ? [] : [`${resource.path} has other columns: ${head.join()}`]),
  ];
}

const TYPES: Record<string, RegExp> = {
  string: /^/,
  integer: /^[+-]?\d+$/,
  number: /^[+-]?\d+(\.\d+)?$/,
  boolean: /^(true|false)$/,
};

function rowErrors({ resource, rows }: { resource: Resource; rows: readonly Row[] }): string[] {
  return rows.flatMap((row, index) =>
    resource.schema.fields.flatMap(({ name, type, constraints }) => {
      const value = row[name] ?? '';
      const at = `${resource.path} ${index + 2} ${name}`;
      if (value === '') return constraints?.required ? [`${at} is missing`] : [];
      if (!TYPES[type]?.test(value)) return [`${at} is no ${type}: ${value}`];
      return constraints?.enum !== undefined && !constraints.enum.includes(value) ? [`${at} is not of its list`] : [];
    }),
  );
}

function keyErrors({ resource, rows }: { resource: Resource; rows: ReadPackage['rows'] }): string[] {
  const { primaryKey, foreignKeys = [] } = resource.schema;
  const key = (row: Row, fields: readonly string[]) => JSON.stringify(fields.map((field) => row[field]));
  const own = rows.get(resource.name) ?? [];
  const keys = own.map((row) => key(row, primaryKey));
  const doubled = new Set(keys).size === keys.length ? [] : [`${resource.path} has rows with the same key`];
  const dangling = foreignKeys.flatMap(({ fields, reference }) => {
    const known = new Set((rows.get(reference.resource) ?? []).map((row) => key(row, reference.fields)));
    return own
      .filter((row) => fields.some((field) => row[field] !== '') && !known.has(key(row, fields)))
      .map((row) => `${resource.path} ${key(row, fields)} is not in ${reference.resource}`);
  });
  return [...doubled, ...dangling];
}
