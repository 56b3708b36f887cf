import type { ExaminationFinding, ExaminedReport } from '#lib/core/examination/index.ts';
import { findingWords, reportTitle, SEVERITY_WORDS, summaryWords } from './words.ts';

const STYLE = `body{font:15px/1.7 "Noto Sans SC","Microsoft YaHei",sans-serif;color:#23211d;background:#fbfaf7;margin:0}
main{max-width:1100px;margin:0 auto;padding:24px 16px}h1{font-size:22px;margin:0}h2{font-size:17px;margin:28px 0 8px}
table{border-collapse:collapse;width:100%;font-size:13px}th,td{border:1px solid #d8d4ca;padding:4px 8px;text-align:left;vertical-align:top}
th{background:#efede7}.error{border-left:4px solid #b3261e}.warning{border-left:4px solid #9a6700}.notice{border-left:4px solid #6b675f}
article{padding:6px 12px;margin:8px 0;background:#fff}article p{margin:2px 0}.quiet{color:#5d5a53}mark{background:#fbe3a8;color:inherit}
.text p{margin:4px 0}.text table{margin:8px 0}a{color:#0b57a0}`;

/** An examination as a page of its own: the summary, the findings, and the report's text with the findings marked in it. */
export function examinationHtml(report: ExaminedReport): string {
  const { findings, notChecked } = report.examination;
  const title = `${escaped(reportTitle(report))} 公开文本体检`;
  const groups = (['error', 'warning', 'notice'] as const).map((severity) => {
    const found = findings.flatMap((finding, at) =>
      finding.severity === severity ? [article({ finding, at, report })] : [],
    );
    return found.length === 0 ? '' : `<h2>${SEVERITY_WORDS[severity]}（${found.length} 处）</h2>${found.join('')}`;
  });
  const missed = notChecked
    .map(({ what, why }) => `<tr><td>${escaped(what)}</td><td>${escaped(why)}</td></tr>`)
    .join('');
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${STYLE}</style></head>
<body><main><h1>${title}</h1><p>${escaped(summaryWords(report))}。</p>
${groups.join('\n')}
${missed === '' ? '' : `<h2>没有核对</h2><table><thead><tr><th>内容</th><th>原因</th></tr></thead><tbody>${missed}</tbody></table>`}
<h2>读出的原文</h2><div class="text">${textOf(report)}</div></main></body></html>
`;
}

function article(input: { finding: ExaminationFinding; at: number; report: ExaminedReport }): string {
  const { finding, at, report } = input;
  const { place, quote, sides, message } = findingWords({ finding, report });
  const details = [finding.rule, sides].filter((part) => part !== '').join(' · ');
  const link = place === '' ? '' : ` · <a href="#${anchorOf(finding.at)}">${escaped(place)}</a>`;
  return `<article class="${finding.severity}" id="finding-${at + 1}"><p>${escaped(message)}</p><p class="quiet">${escaped(details)}${link}</p>${
    quote === '' ? '' : `<p class="quiet">原文：${escaped(quote)}</p>`
  }</article>`;
}

function textOf({ blocks, examination: { findings } }: ExaminedReport): string {
  const found = new Set(findings.map(({ at }) => anchorOf(at)));
  const marked = (at: { page?: number; line?: number }, text: string) =>
    found.has(anchorOf(at)) ? `<mark>${text}</mark>` : text;
  return blocks
    .map((block) => {
      if (block.kind === 'line') return `<p id="${anchorOf(block.at)}">${marked(block.at, escaped(block.text))}</p>`;
      const rows = block.rows.map(({ cells, at }) => {
        const shown = cells.map(
          ({ text, columnSpan, rowSpan }) =>
            `<td colspan="${columnSpan}" rowspan="${rowSpan}">${marked(at, escaped(text))}</td>`,
        );
        return `<tr id="${anchorOf(at)}">${shown.join('')}</tr>`;
      });
      return `<table><tbody>${rows.join('')}</tbody></table>`;
    })
    .join('\n');
}

function anchorOf({ page, line }: { page?: number; line?: number }): string {
  return `p${page ?? 0}-${line ?? 0}`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
