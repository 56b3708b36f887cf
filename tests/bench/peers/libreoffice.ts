import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { inProject } from '#lib/launch/project-root.mjs';
import { runCommand } from '#lib/launch/run-command.mjs';

const FOLDER = inProject('.cache', 'bench', 'libreoffice');
const APT = ['-o', 'DPkg::Lock::Timeout=300'];

/** Turns a page or a Word file into a PDF; every time a process of its own, with a profile that is kept. */
export type LibreOfficePrinter = {
  print: (html: string) => Promise<Uint8Array>;
  /** The same of a Word file. */
  convert: (docx: Uint8Array) => Promise<Uint8Array>;
};

/** The system's LibreOffice, installed from Debian's packages where that is possible; nothing where it is not. */
export async function libreOfficePrinter(): Promise<LibreOfficePrinter | undefined> {
  if (!(await present()) && !(await install())) return undefined;
  mkdirSync(FOLDER, { recursive: true });
  return {
    print: (html) => printed({ name: 'report.html', content: html }),
    convert: (docx) => printed({ name: 'report.docx', content: docx }),
  };
}

async function present(): Promise<boolean> {
  return (await runCommand('soffice', ['--headless', '--version'], { quiet: true })).code === 0;
}

async function install(): Promise<boolean> {
  const apt = (...args: string[]) =>
    runCommand('apt-get', [...APT, ...args], { env: { DEBIAN_FRONTEND: 'noninteractive' }, quiet: true });
  await apt('update');
  await apt('install', '-y', '--no-install-recommends', 'libreoffice-writer-nogui');
  return present();
}

async function printed({ name, content }: { name: string; content: string | Uint8Array }): Promise<Uint8Array> {
  const page = path.join(FOLDER, name);
  const paper = path.join(FOLDER, 'report.pdf');
  rmSync(paper, { force: true });
  writeFileSync(page, content);
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(FOLDER, 'profile')).href}`;
  const { output } = await runCommand(
    'soffice',
    [profile, '--headless', '--convert-to', 'pdf', '--outdir', FOLDER, page],
    { quiet: true },
  );
  try {
    return readFileSync(paper);
  } catch {
    throw new Error(`LibreOffice made no PDF: ${output.trim()}`);
  }
}
