import type { ReleaseHead } from '#lib/core/screen/index.ts';
import { dayText } from '../portal/words.ts';

/** What each of the reports is for. */
const USES: Readonly<Record<string, string>> = {
  'report.pdf': '公开文本，供阅读和打印',
  'report.docx': '公开文本，Word 格式',
  'report.xlsx': '各张预算表，Excel 格式；用 Excel 看数请用这一份',
  'report.html': '公开文本，网页，不联网也能打开',
  'report.json': '公开文本的数据，供程序读取',
  'picture.html': '一图读懂，网页，不联网也能打开',
};

/** What a bundle is, for whoever opens it: with a byte order mark and CR LF, as every text editor of Windows reads it. */
export function readme({ release, reports }: { release: ReleaseHead; reports: readonly string[] }): string {
  const { key, title, regionName, departmentName, note, sha256 } = release;
  const lines = [
    title,
    '',
    `财政区划：${regionName}（${key.region}）`,
    `部门：${departmentName}（${key.department}）`,
    `预算年度：${key.year}`,
    `公开版本：第 ${key.version} 版`,
    `公开日期：${dayText(release.releasedAt)}`,
    ...(note === '' ? [] : [`更正说明：${note}`]),
    '',
    '文件',
    ...reports.map((name) => `  ${name.padEnd(14)}${USES[name] ?? ''}`),
    '  datapackage   财政数据包（Fiscal Data Package）：datapackage.json 说明各列的含义，data 里是 CSV 文件',
    '  manifest.json 以上每个文件的大小和 SHA-256',
    '',
    'CSV 文件',
    '  编码为 UTF-8，没有字节顺序标记。直接双击时 Excel 可能把汉字显示成乱码，请用“数据”里的“自文本/CSV”导入，编码选 UTF-8。',
    '  文字里会被电子表格当成公式来执行的（以 = 等开头并调用函数或外部文件），前面加了一个单引号；其余文字、数和代码一律不动。',
    '  同一笔钱在几张表里出现，合计也在其中。求和时只取一张表里 is_sum 为 false 的行。',
    '',
    '核对',
    '  用 manifest.json 里的 SHA-256 核对每个文件，或运行：npm run -s budget -- verify 文件',
    `  公开文本的 SHA-256：${sha256}`,
    '',
  ];
  return `\ufeff${lines.join('\r\n')}`;
}
