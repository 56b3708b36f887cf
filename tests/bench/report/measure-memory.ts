import { inProject } from '#lib/launch/project-root.mjs';
import { runCommand } from '#lib/launch/run-command.mjs';
import { type Finding, within } from '../support/finding.ts';

const LIMIT = 700_000_000;
/** The process counts as flat when the second half of the reports adds less than this share. */
const FLAT = 1.1;

type Memory = { after: Record<string, number>; peak: number };

/** Memory of a process that makes the reports of sixty departments, each in all formats. */
export async function measureMemory(): Promise<Finding[]> {
  const { code, output } = await runCommand(process.execPath, [inProject('tests', 'bench', 'report', 'memory.ts')], {
    quiet: true,
  });
  if (code !== 0) throw new Error(`the reports were not made: ${output.trim()}`);
  const { after, peak } = JSON.parse(output.trim().split('\n').at(-1) ?? '') as Memory;
  const marks = Object.keys(after).map(Number);
  const [middle = 0, end = 0] = marks.slice(-2).map((mark) => after[mark] ?? 0);
  return [
    ...marks.map((mark) => ({ what: `进程内存，${mark} 份报告后`, ours: megabytes(after[mark] ?? 0) })),
    within({ what: '进程内存峰值', value: peak, limit: LIMIT, format: megabytes }),
    within({
      what: `内存不再增长（${marks.at(-1)} 份比 ${marks.at(-2)} 份）`,
      value: end / middle,
      limit: FLAT,
      format: (value) => `${value.toFixed(2)} 倍`,
    }),
  ];
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`;
}
