import { buildDisclosure, type DisclosureDocument } from '#lib/core/disclosure/index.ts';
import { parseBudgetPackage } from '#lib/core/package/index.ts';
import { REPORT_FORMATS, type ReportFormat } from '#lib/server/report-protocol.ts';
import { createReportService, type ReportService } from '#lib/server/report-service.ts';
import { classificationFor } from '#tests/support/classification.ts';
import { goldenPackageText } from '#tests/support/golden-case.ts';
import { chromiumPrinter } from '../peers/chromium.ts';
import { type LibreOfficePrinter, libreOfficePrinter } from '../peers/libreoffice.ts';
import { type Bench, comparison, type Finding, milliseconds, within, withoutPeer } from '../support/finding.ts';
import { inTurns, median } from '../support/in-turns.ts';
import { measureMemory } from './measure-memory.ts';
import { printedAmounts } from './printed-amounts.ts';

const WARM_UPS = 2;
const TURNS = 7;
/** Ours in a turn: the peers are slower, and what they leave running disturbs the first. */
const BATCH = 3;
/** All formats of one department, one after the other, in milliseconds. */
const ALL_FORMATS = 3000;
const AIM = { Chromium: 1.8, LibreOffice: 5 };

type Peer = { name: keyof typeof AIM; note: string; print?: ((html: string) => Promise<Uint8Array>) | undefined };

/** The report of the golden department in the worker, and its PDF against others that print the same page. */
export const reportBench: Bench = {
  name: 'report',
  title: '报告：江夏 2026 部门预算，工作线程已预热；PDF 对照别的程序打印同一份 HTML',
  run: async () => {
    const service = createReportService();
    const chromium = await chromiumPrinter();
    const libreOffice = await libreOfficePrinter();
    try {
      return [
        ...(await fromPackage(service)),
        ...(await againstPeers(service, [
          { name: 'Chromium', note: '浏览器常开，page.pdf', print: chromium?.print },
          { name: 'LibreOffice', note: '每次一个进程', print: libreOffice?.print },
        ])),
        ...(await wordOnPaper(service, libreOffice)),
        ...(await measureMemory()),
      ];
    } finally {
      await service.close();
      await chromium?.close();
    }
  },
};

function documentOf(): DisclosureDocument {
  const parsed = parseBudgetPackage({ text: goldenPackageText, classificationFor });
  if (!parsed.ok) throw new Error('the golden package was refused');
  const { value: budget } = parsed;
  const built = buildDisclosure({ budget, classification: classificationFor(budget.fiscalYear) });
  if (!built.ok) throw new Error(built.error.code);
  return built.value.document;
}

async function bytesOf({
  service,
  ...job
}: {
  service: ReportService;
  document: DisclosureDocument;
  format: ReportFormat;
}) {
  const made = await service.renderReport(job);
  if (!made.ok) throw new Error(`no report: ${made.error.code}`);
  return made.value.bytes;
}

async function fromPackage(service: ReportService): Promise<Finding[]> {
  const contenders = REPORT_FORMATS.map((format) => ({
    name: format,
    batch: format === 'pdf' || format === 'docx' ? 1 : 5,
    run: () => bytesOf({ service, document: documentOf(), format }),
  }));
  const timings = await inTurns({ contenders, warmUps: WARM_UPS, turns: TURNS });
  const medians = REPORT_FORMATS.map((format) => ({ format, time: median(timings[format]) }));
  return [
    ...medians.map(({ format, time }) => ({
      what: `从预算数据包到 ${format.toUpperCase()}`,
      ours: milliseconds(time),
    })),
    within({
      what: `一个部门的${REPORT_FORMATS.length}种格式`,
      value: medians.reduce((sum, { time }) => sum + time, 0),
      limit: ALL_FORMATS,
      format: milliseconds,
    }),
  ];
}

async function againstPeers(service: ReportService, peers: readonly Peer[]): Promise<Finding[]> {
  const document = documentOf();
  const html = new TextDecoder().decode(await bytesOf({ service, document, format: 'html' }));
  const ours = () => bytesOf({ service, document, format: 'pdf' });
  const present = peers.flatMap(({ name, print }) => (print === undefined ? [] : [{ name, run: () => print(html) }]));
  for (const { name, run } of present) await compareAmounts({ name, ours: await ours(), theirs: await run() });
  const timings = await inTurns({
    contenders: [
      { name: 'ours', batch: BATCH, run: ours },
      ...present.map((contender) => ({ ...contender, batch: 1 })),
    ],
    warmUps: WARM_UPS,
    turns: TURNS,
  });
  const time = median(timings.ours);
  return peers.map(({ name, note, print }) => {
    const what = `文档到 PDF，对照 ${name}（${note}）`;
    if (print === undefined) return withoutPeer({ what, ours: time, reason: `本机没有 ${name}` });
    return comparison({ what, ours: time, peer: median(timings[name]), aim: AIM[name] });
  });
}

/** Our PDF against LibreOffice making one of our Word file: the same report from the same document. */
async function wordOnPaper(service: ReportService, libreOffice: LibreOfficePrinter | undefined): Promise<Finding[]> {
  const what = '文档到 PDF，对照 LibreOffice 转换我们的 DOCX';
  const document = documentOf();
  const ours = () => bytesOf({ service, document, format: 'pdf' });
  if (libreOffice === undefined) {
    const timings = await inTurns({
      contenders: [{ name: 'ours', batch: BATCH, run: ours }],
      warmUps: 1,
      turns: TURNS,
    });
    return [withoutPeer({ what, ours: median(timings.ours), reason: '本机没有 LibreOffice' })];
  }
  const word = await bytesOf({ service, document, format: 'docx' });
  await compareAmounts({ name: 'LibreOffice', ours: await ours(), theirs: await libreOffice.convert(word) });
  const timings = await inTurns({
    contenders: [
      { name: 'ours', batch: BATCH, run: ours },
      { name: 'theirs', batch: 1, run: () => libreOffice.convert(word) },
    ],
    warmUps: 1,
    turns: TURNS,
  });
  return [comparison({ what, ours: median(timings.ours), peer: median(timings.theirs), aim: AIM.LibreOffice })];
}

/**
 * Both must print the same amounts as often. LibreOffice cuts columns of nothing off at the edge of the page, so that
 * 0.00 is not counted.
 * @throws Error naming the first amount that differs
 */
async function compareAmounts(input: { name: string; ours: Uint8Array; theirs: Uint8Array }): Promise<void> {
  const [ours, theirs] = [await printedAmounts(input.ours), await printedAmounts(input.theirs)];
  for (const amount of new Set([...ours.keys(), ...theirs.keys()]))
    if (amount !== '0.00' && ours.get(amount) !== theirs.get(amount))
      throw new Error(
        `${amount}: ours ${ours.get(amount) ?? 0} times, ${input.name}'s ${theirs.get(amount) ?? 0} times`,
      );
}
