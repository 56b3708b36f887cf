import { publishedText } from '#lib/core/private-data/index.ts';
import type { Block, DisclosureDocument, Part } from './document/document.ts';

/** The report before anybody reads it: its findings are of the text as it was written, and are added after. */
type Report = Omit<DisclosureDocument, 'checks'>;

/**
 * Hides what must never be published, whoever typed it where: mobile and identity card numbers, bank accounts and e-mail
 * addresses in every text of the report, names of places, departments and tables among them, and names of people that somebody
 * decided not to publish. Codes and figures stay as they are.
 * @param input.names that somebody decided not to publish
 */
export function maskReport({ report, names }: { report: Report; names: readonly string[] }): Report {
  const mask: Mask = (text) => publishedText({ text, names });
  const { title, cover, region, department, parts, changes } = report;
  return {
    ...report,
    title: mask(title),
    cover: maskValue({ value: cover, mask }),
    region: { ...region, name: mask(region.name) },
    department: { ...department, name: mask(department.name), disclosureName: mask(department.disclosureName) },
    parts: parts.map((part) => maskPart({ part, mask })),
    changes: maskValue({ value: changes, mask }),
  };
}

type Mask = (text: string) => string;

function maskPart({ part, mask }: { part: Part; mask: Mask }): Part {
  return {
    ...part,
    title: mask(part.title),
    sections: part.sections.map((section) => ({
      ...section,
      title: mask(section.title),
      blocks: section.blocks.map((block) => maskBlock({ block, mask })),
    })),
  };
}

function maskBlock({ block, mask }: { block: Block; mask: Mask }): Block {
  if (block.kind === 'heading') return { ...block, text: mask(block.text) };
  if (block.kind === 'table')
    return {
      ...block,
      title: mask(block.title),
      owner: mask(block.owner),
      notes: block.notes.map(mask),
      rows: block.rows.map((row) => ({ ...row, label: mask(row.label), stub: row.stub.map(mask) })),
    };
  if (block.kind === 'form')
    return {
      ...block,
      title: mask(block.title),
      caption: maskValue({ value: block.caption, mask }),
      rows: block.rows.map((row) => row.map((cell) => ({ ...cell, text: mask(cell.text) }))),
      data: maskValue({ value: block.data, mask }),
    };
  return {
    ...block,
    segments: block.segments.map((segment) =>
      segment.kind === 'words' ? { kind: 'words', text: mask(segment.text) } : segment,
    ),
  };
}

function maskValue<T>({ value, mask }: { value: T; mask: Mask }): T {
  if (typeof value === 'string') return mask(value) as T;
  if (Array.isArray(value)) return value.map((item) => maskValue({ value: item, mask })) as T;
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, maskValue({ value: item, mask })])) as T;
  return value;
}
