import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inProject } from '#lib/launch/project-root.mjs';
import { runCommand } from '#lib/launch/run-command.mjs';
import type { Workbook } from '../derive/spreadsheet.ts';

const VERSION = '3.5.0';
const FOLDER = inProject('.cache', 'bench', 'hyperformula');

/** What the benchmark uses of a built spreadsheet. */
export type Spreadsheet = {
  getSheetId: (name: string) => number | undefined;
  getSheetValues: (sheet: number) => unknown[][];
  setCellContents: (cell: { sheet: number; row: number; col: number }, value: number) => unknown;
  destroy: () => void;
};

/** Builds a workbook and computes all of it. */
export type SpreadsheetBuilder = (workbook: Workbook) => Spreadsheet;

type Module = {
  HyperFormula: { buildFromSheets: (workbook: Workbook, settings: { licenseKey: string }) => Spreadsheet };
};

/** HyperFormula, installed beside the project's own packages; nothing where npm cannot have it. */
export async function hyperformula(): Promise<SpreadsheetBuilder | undefined> {
  const place = inProject('.cache', 'bench', 'hyperformula', 'node_modules', 'hyperformula', 'package.json');
  if (!existsSync(place)) await install();
  if (!existsSync(place)) return undefined;
  const { HyperFormula } = createRequire(place)('hyperformula') as Module;
  return (workbook) => HyperFormula.buildFromSheets(workbook, { licenseKey: 'gpl-v3' });
}

async function install(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  // A package of its own: without one npm would look for the project's, further up.
  writeFileSync(inProject('.cache', 'bench', 'hyperformula', 'package.json'), '{"private":true}');
  const args = ['install', '--prefix', FOLDER, '--ignore-scripts', '--no-audit', '--no-fund', '--save-exact'];
  await runCommand('npm', [...args, `hyperformula@${VERSION}`], { quiet: true });
}
