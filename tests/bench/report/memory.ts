import { REPORT_FORMATS } from '#lib/server/report-protocol.ts';
import { createReportService } from '#lib/server/report-service.ts';
import { goldenDocument } from '#tests/exporters/support/golden.ts';

/** Makes reports in a process of their own and prints its memory in bytes after some of them, and its peak, as JSON. */
const MARKS = [10, 30, 45, 60];

const service = createReportService();
const document = goldenDocument();
const after: Record<number, number> = {};
for (let report = 1; report <= Math.max(...MARKS); report += 1) {
  for (const format of REPORT_FORMATS) {
    const made = await service.renderReport({ document, format });
    if (!made.ok) throw new Error(made.error.code);
  }
  if (MARKS.includes(report)) after[report] = process.memoryUsage.rss();
}
await service.close();
console.log(JSON.stringify({ after, peak: process.resourceUsage().maxRSS * 1024 }));
