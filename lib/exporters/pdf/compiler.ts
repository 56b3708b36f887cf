import { join } from 'node:path';
import { NodeCompiler, type NodeError, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { PrintPlan } from '../paper/plan.ts';
import { fontFolders } from './fonts.ts';
import type { GlyphPlace } from './missing-glyphs.ts';

/**
 * Why a document could not be set. `MISSING_GLYPHS` names the characters that no face of the report has: printed, they
 * would be empty boxes, which PDF/UA forbids; `places` is where they stand, as far as the plan's document tells. `TOO_MANY_FORMS`: a form takes two pages or more, and some thousand pages
 * at once more memory than a machine has. `TYPESETTING_FAILED` carries the compiler's own words.
 */
export type PdfRefusal =
  | { code: 'MISSING_GLYPHS'; characters: string[]; places: GlyphPlace[] }
  | { code: 'TOO_MANY_FORMS'; forms: number; limit: number }
  | { code: 'TYPESETTING_FAILED'; detail: string };

const TEMPLATE = join(import.meta.dirname, 'template');
const PLAN = join(TEMPLATE, 'plan.json');

let warm: NodeCompiler | undefined;

/** One compiler for each thread: it keeps the fonts open, which is most of what a first report costs. */
function compiler(): NodeCompiler {
  warm ??= NodeCompiler.create({ workspace: TEMPLATE, fontArgs: [{ fontPaths: fontFolders() }] });
  return warm;
}

/**
 * Sets a plan as a tagged PDF that passes the PDF/UA-1 check. The same plan gives the same bytes: the file carries no
 * date, and its id is made from its content.
 */
export function typeset(plan: PrintPlan): Result<Uint8Array, PdfRefusal> {
  const typst = compiler();
  try {
    typst.mapShadow(PLAN, Buffer.from(JSON.stringify(plan)));
    const compiled = typst.compile({ mainFilePath: join(TEMPLATE, 'report.typ') });
    const document = compiled.result;
    if (document === null) return refuse(refusalOf(diagnosticText(compiled.takeDiagnostics())));
    return ok(new Uint8Array(typst.pdf(document, { pdfStandard: PdfStandard.UA_1 })));
  } catch (error) {
    return refuse(refusalOf(error instanceof Error ? error.message : String(error)));
  } finally {
    // Left alone, the cache of a few hundred reports holds gigabytes.
    typst.unmapShadow(PLAN);
    typst.evictCache(0);
  }
}

function diagnosticText(diagnostics: NodeError | null): string {
  return diagnostics === null ? '' : JSON.stringify(diagnostics.shortDiagnostics);
}

function refusalOf(detail: string): PdfRefusal {
  const characters = [...detail.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/g)].map(
    (match) => match[1] ?? '',
  );
  return characters.length > 0
    ? { code: 'MISSING_GLYPHS', characters: [...new Set(characters)], places: [] }
    : { code: 'TYPESETTING_FAILED', detail };
}
