import { afterEach, describe, expect, it } from 'vitest';
import { renderPdf } from '#lib/exporters/pdf/index.ts';
import { reportRefusalText } from '#lib/server/report-refusal.ts';
import { createReportService, type ReportService } from '#lib/server/report-service.ts';
import { documentWith, fullDocument, paragraph } from './support/document.ts';

let service: ReportService | undefined;

function started(limits?: Parameters<typeof createReportService>[0]): ReportService {
  service = createReportService(limits);
  return service;
}

afterEach(async () => {
  await service?.close();
  service = undefined;
});

describe('the report service', () => {
  it('hands out what the renderers make, with type and name', async () => {
    const document = fullDocument();
    const pdf = await started().renderReport({ document, format: 'pdf' });
    const direct = renderPdf({ document });
    expect(pdf.ok && direct.ok && Buffer.from(pdf.value.bytes).equals(Buffer.from(direct.value))).toBe(true);
    expect(pdf).toMatchObject({
      value: { contentType: 'application/pdf', fileName: '武汉市江夏区医疗保障局2026年部门预算.pdf' },
    });
  });

  it('makes reports in the order they are asked for', async () => {
    const { renderReport } = started();
    const done: string[] = [];
    await Promise.all(
      (['pdf', 'html', 'json'] as const).map(async (format) => {
        await renderReport({ document: fullDocument(), format });
        done.push(format);
      }),
    );
    expect(done).toEqual(['pdf', 'html', 'json']);
  });

  it('gives up a report that takes too long, and makes the next one', async () => {
    const slow = started({ seconds: 0.001 });
    expect(await slow.renderReport({ document: fullDocument(), format: 'pdf' })).toEqual({
      ok: false,
      error: { code: 'TIMED_OUT', seconds: 0.001 },
    });
    await slow.close();
    expect((await started().renderReport({ document: fullDocument(), format: 'json' })).ok).toBe(true);
  });

  it('starts a new worker after one was ended under a report', async () => {
    const { renderReport, close } = started();
    const cut = renderReport({ document: fullDocument({ projects: 2000 }), format: 'pdf' });
    await new Promise((resolve) => setTimeout(resolve, 50));
    await close();
    expect(await cut).toMatchObject({ ok: false, error: { code: 'WORKER_ENDED' } });
    expect((await renderReport({ document: fullDocument(), format: 'html' })).ok).toBe(true);
  });

  it('starts a new worker when the old one has grown too large', async () => {
    const { renderReport } = started({ growth: 1 });
    for (let turn = 0; turn < 2; turn += 1)
      expect((await renderReport({ document: documentWith(paragraph('p', '文字。')), format: 'pdf' })).ok).toBe(true);
  });

  it('refuses when too many wait already, and serves again afterwards', async () => {
    const { renderReport } = started({ waiting: 1 });
    const first = renderReport({ document: fullDocument(), format: 'json' });
    expect(await renderReport({ document: fullDocument(), format: 'json' })).toEqual({
      ok: false,
      error: { code: 'BUSY', waiting: 1 },
    });
    expect((await first).ok).toBe(true);
    expect((await renderReport({ document: fullDocument(), format: 'json' })).ok).toBe(true);
  });

  it('names the file by the title, never by half a character', async () => {
    const title = `${'局'.repeat(79)}𠮷𠮷`;
    const made = await started().renderReport({ document: { ...fullDocument(), title }, format: 'json' });
    expect(made).toMatchObject({ value: { fileName: `${'局'.repeat(79)}𠮷.json` } });
  });

  it('says in words which character has to be changed', async () => {
    const refused = await started().renderReport({ document: documentWith(paragraph('p', '很好😀')), format: 'pdf' });
    expect(refused.ok ? '' : reportRefusalText(refused.error)).toContain('😀');
  });
});
