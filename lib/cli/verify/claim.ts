import { z } from 'zod';
import { PORTAL_PATH } from '#lib/core/screen/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';
import { DESCRIPTOR, MANIFEST } from '#lib/exporters/open-data/index.ts';
import type { Members } from './unpack-members.ts';

/** What a file says of itself: which budget and version it is of, or its title, and which of the published files it is. */
export type Claim = {
  key?: BudgetKey;
  version?: number;
  title?: string;
  /** As published versions name it; a file of the data package below `datapackage/`, as in the bundle. */
  name: string;
};

const release = z.object({
  region: z.object({ code: z.string() }),
  year: z.int(),
  department: z.object({ code: z.string() }),
  version: z.int(),
});
const withRelease = z.object({ release });
const report = z.object({
  fiscalYear: z.int(),
  region: z.object({ code: z.string() }),
  department: z.object({ code: z.string() }),
});

/** Whether a file is a page of the public site that somebody saved: such a page is none of the published files. */
export function isSavedPage(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 20_000));
  return new RegExp(`<link[^>]*rel="canonical"[^>]*href="[^"]*${PORTAL_PATH}[/"]`).test(head);
}

/** Reads what a file says of itself; nothing where it says nothing that a published version would. */
export function claimOf({ bytes, members }: { bytes: Uint8Array; members: Members | undefined }): Claim | undefined {
  if (members !== undefined) return claimOfZip(members);
  const text = new TextDecoder().decode(bytes);
  if (text.startsWith('%PDF-'))
    return titled({ text, pattern: /<dc:title>.*?<rdf:li[^>]*>(.*?)<\/rdf:li>/s, name: 'report.pdf' });
  if (/^\ufeff?\s*<!doctype html/i.test(text))
    return titled({ text, pattern: /<title>(.*?)<\/title>/s, name: 'report.html' });
  const [, year, region, department] =
    /^\ufeff?fiscal_year,region_code,department_code,[^\n]*\n(\d{4}),([\w-]+),([\w-]+),/.exec(text) ?? [];
  if (year !== undefined && region !== undefined && department !== undefined)
    return { key: { region, department, year: Number(year) }, name: 'datapackage/data/budget-lines.csv' };
  return claimOfJson(text);
}

function claimOfZip(members: Members): Claim | undefined {
  const text = (name: string) => new TextDecoder().decode(members.get(name));
  for (const [file, name] of [
    [MANIFEST, 'bundle.zip'],
    [DESCRIPTOR, 'datapackage.zip'],
  ] as const) {
    const told = members.has(file) ? withRelease.safeParse(jsonOf(text(file))) : undefined;
    if (told?.success) return { ...releaseClaim(told.data.release), name };
  }
  const name = members.has('word/document.xml') ? 'report.docx' : members.has('xl/workbook.xml') ? 'report.xlsx' : '';
  if (name === '') return undefined;
  return titled({ text: text('docProps/core.xml'), pattern: /<dc:title>(.*?)<\/dc:title>/s, name });
}

function claimOfJson(text: string): Claim | undefined {
  const json = jsonOf(text);
  const described = withRelease.safeParse(json);
  if (described.success) return { ...releaseClaim(described.data.release), name: `datapackage/${DESCRIPTOR}` };
  const told = report.safeParse(json);
  if (!told.success) return undefined;
  const { region, department, fiscalYear } = told.data;
  return { key: { region: region.code, department: department.code, year: fiscalYear }, name: 'report.json' };
}

function releaseClaim({ region, department, year, version }: z.output<typeof release>) {
  return { key: { region: region.code, department: department.code, year }, version };
}

function titled({ text, pattern, name }: { text: string; pattern: RegExp; name: string }): Claim | undefined {
  const written = pattern.exec(text)?.[1]?.trim() ?? '';
  return written === '' ? undefined : { title: unescaped(written), name };
}

const SIGNS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" };

function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos|#39);/g, (whole, sign: string) => SIGNS[sign] ?? whole);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}
