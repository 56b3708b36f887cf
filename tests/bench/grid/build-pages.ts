import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { inProject } from '#lib/launch/project-root.mjs';

const PAGES = ['ledger', 'plain', 'hook-form'] as const;

/** A measured page. */
export type PageName = (typeof PAGES)[number];

/** Bundles each page for production, with the product's own styles, into a folder that it returns. */
export async function buildPages(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'grid-bench-'));
  const { default: tailwind } = await import('@tailwindcss/postcss');
  for (const page of PAGES) {
    await build({
      configFile: false,
      logLevel: 'error',
      root: inProject(),
      mode: 'production',
      define: { 'process.env.NODE_ENV': '"production"' },
      css: { postcss: { plugins: [tailwind()] } },
      build: {
        outDir: path.join(folder, page),
        lib: {
          entry: inProject('tests', 'bench', 'grid', 'pages', `${page}.tsx`),
          formats: ['iife'],
          name: 'page',
          fileName: () => 'page.js',
          cssFileName: 'page',
        },
      },
    });
    writePage({ folder, page });
  }
  return folder;
}

function writePage({ folder, page }: { folder: string; page: PageName }): void {
  const script = readFileSync(path.join(folder, page, 'page.js'), 'utf8').replaceAll('</script', '<\\/script');
  const markup = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${page}</title><link rel="stylesheet" href="page.css"><body><script>${script}</script></body></html>`;
  writeFileSync(path.join(folder, page, 'index.html'), markup);
}
