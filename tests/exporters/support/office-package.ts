import path from 'node:path';
import { all, elements, parseXml, type Xml } from './read-docx.ts';
import { readZip } from './read-zip.ts';

const CONTENT_TYPES = '[Content_Types].xml';

/**
 * What an office would repair in a package (ECMA-376, part 2): parts without a content type, content types without a part,
 * relationships that lead nowhere, XML that is not whole.
 */
export function packageFaults(bytes: Uint8Array): string[] {
  const parts = readZip(bytes);
  const xml = new Map(
    [...parts].filter(([name]) => /\.(xml|rels|vml)$/.test(name)).map(([name, part]) => [name, parsed(part)]),
  );
  const types = xml.get(CONTENT_TYPES);
  if (types === undefined) return [`no ${CONTENT_TYPES}`];
  const named = (name: string, key: string) =>
    elements(types).flatMap((type) => (type.name === name ? [type.attributes[key] ?? ''] : []));
  const [overrides, defaults] = [named('Override', 'PartName'), named('Default', 'Extension')];
  // Folders are no parts.
  const untyped = [...parts.keys()].filter(
    (name) =>
      name !== CONTENT_TYPES &&
      !/\/$/.test(name) &&
      !overrides.includes(`/${name}`) &&
      !defaults.includes(extensionOf(name)),
  );
  return [
    ...untyped.map((name) => `${name} has no content type`),
    ...overrides.filter((name) => !parts.has(name.slice(1))).map((name) => `${name} is typed and is not there`),
    ...twice(overrides).map((name) => `${name} is typed twice`),
    ...[...xml].flatMap(([name, root]) => (name.endsWith('.rels') ? relationshipFaults({ name, root, parts }) : [])),
  ];
}

function extensionOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

function parsed(part: Uint8Array): Xml {
  return parseXml(new TextDecoder().decode(part).replace(/^\ufeff/, ''));
}

function relationshipFaults(input: { name: string; root: Xml; parts: ReadonlyMap<string, unknown> }): string[] {
  const { name, root, parts } = input;
  const folder = path.posix.join(path.posix.dirname(name), '..');
  const source = path.posix.join(folder, path.posix.basename(name, '.rels'));
  const related = elements(root).map(({ attributes }) => attributes);
  const lost = related.filter(({ TargetMode, Target = '' }) => {
    if (TargetMode === 'External') return false;
    return !parts.has(Target.startsWith('/') ? Target.slice(1) : path.posix.join(folder, Target));
  });
  return [
    ...(name === '_rels/.rels' || parts.has(source) ? [] : [`${name} is of no part`]),
    ...lost.map(({ Target }) => `${name} leads to ${Target}, which is not there`),
    ...twice(related.map(({ Id = '' }) => Id)).map((id) => `${name} has ${id} twice`),
  ];
}

/** What stands more than once in a list. */
export function twice(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

/** Every relationship that a part names by its id is one of its own. */
export function danglingIds({ bytes, name }: { bytes: Uint8Array; name: string }): string[] {
  const parts = readZip(bytes);
  const part = parts.get(name);
  if (part === undefined) return [name];
  const rels = parts.get(path.posix.join(path.posix.dirname(name), '_rels', `${path.posix.basename(name)}.rels`));
  const ids = rels === undefined ? [] : all(parsed(rels), 'Relationship').map(({ attributes }) => attributes.Id);
  const used = [...new TextDecoder().decode(part).matchAll(/ r:(?:id|embed|link)="([^"]*)"/g)].map(([, id]) => id);
  return used.flatMap((id) => (id === undefined || ids.includes(id) ? [] : [id]));
}
