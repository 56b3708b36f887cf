import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import { readEnvironment } from '#lib/server/env.ts';
import type { Command } from '../command.ts';
import { type Verdict, verifyAlone, verifyFile } from '../verify/verify-file.ts';
import { withContainer } from '../with-container.ts';

/** Largest file that is looked at, in bytes: more than any of ours. */
const FILE_LIMIT = 200 * 1024 * 1024;

export const verifyCommand: Command = {
  name: 'verify',
  summary: '核对公开的文件：出自哪一版，有没有改动过。退出码：0 未改动，1 改动过或无法确认',
  usage: '<文件>… [--alone]',
  options: {
    alone: { type: 'boolean', help: '不查数据库，只把压缩包里的文件与包内清单核对；没有数据库文件时也是这样' },
  },
  positionals: [1, 100],
  run: async (context) => {
    const alone = context.options.alone === true || !hasDatabase();
    const verdictOf = async (file: string, verify: (bytes: Uint8Array) => Verdict | Promise<Verdict>) => {
      const sent = await sentFile(context.resolve(file));
      const verdict = sent.ok ? await verify(sent.value) : { unchanged: false, lines: [sent.error] };
      return { ...verdict, file };
    };
    const all = async (verify: (bytes: Uint8Array) => Verdict | Promise<Verdict>) => {
      const verdicts = [];
      for (const file of context.positionals) {
        context.progress(`正在核对 ${path.basename(file)}`);
        verdicts.push(await verdictOf(file, verify));
      }
      return verdicts;
    };
    const verdicts = alone
      ? await all(verifyAlone)
      : await withContainer(context, ({ container }) => all((bytes) => verifyFile({ bytes, container })));
    const words = ({ file, lines }: (typeof verdicts)[number]) =>
      context.positionals.length > 1 ? [`${file}`, ...lines.map((line) => `  ${line}`)].join('\n') : lines.join('\n');
    for (const verdict of verdicts.filter(({ unchanged }) => unchanged)) context.print(words(verdict));
    const others = verdicts.filter(({ unchanged }) => !unchanged);
    return others.length === 0 ? { ok: true } : { ok: false, message: others.map(words).join('\n') };
  },
};

/** Whether there is a database to look in: a SQLite file that is not there would be made anew, and empty. */
function hasDatabase(): boolean {
  const { DATABASE_URL: url } = readEnvironment(process.env);
  return !url.startsWith('file:') || existsSync(url.slice('file:'.length));
}

async function sentFile(file: string): Promise<Result<Uint8Array, string>> {
  const found = await stat(file).catch(() => undefined);
  if (found === undefined) return refuse(`没有找到文件 ${file}，请核对文件名`);
  if (!found.isFile()) return refuse(`${file} 不是文件，请给出要核对的文件`);
  if (found.size > FILE_LIMIT)
    return refuse(`${file} 超过 ${FILE_LIMIT / 1024 / 1024} MB，不是本系统公开的文件，没有读`);
  return ok(new Uint8Array(await readFile(file)));
}
