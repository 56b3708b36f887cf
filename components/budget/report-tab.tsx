'use client';

import { useJson } from '#components/server/use-json.ts';
import { buttonClass } from '#components/ui/button.tsx';
import { Choice } from '#components/ui/choice.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { DisclosureDocument, RoundingMode } from '#lib/core/disclosure/index.ts';
import type { NumberPlace } from '#lib/core/screen/index.ts';
import { askedInside } from './asked-inside.ts';
import { cellTitle } from './places.ts';
import type { OfferedFile, OfferedReport } from './report-offer.ts';

const ROUNDINGS = [
  { value: 'exact', label: '逐格舍入', hint: '每一格各自四舍五入到 0.01 万元，合计可能有 0.01 的尾差' },
  { value: 'additive', label: '加总一致', hint: '尾差调整到明细格，每张表都加得平' },
] as const;

const LABELS = { pdf: 'PDF', docx: 'Word 文档', xlsx: 'Excel 工作簿', html: '网页 HTML', json: '数据 JSON' };

function sizeText(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function FileLink({ file, address, rounding }: { file: OfferedFile; address: string; rounding: RoundingMode }) {
  const label = LABELS[file.format];
  if ('refusal' in file) return <Notice tone="error">{`${label}：${file.refusal}`}</Notice>;
  return (
    <a
      href={`${address}/report/${file.format}?rounding=${rounding}`}
      download={file.fileName}
      className={buttonClass(file.format === 'pdf' ? 'primary' : 'plain')}
    >
      下载 {label} <span className="figures">{sizeText(file.bytes)}</span>
    </a>
  );
}

function Downloads({ address, rounding }: { address: string; rounding: RoundingMode }) {
  const loaded = useJson<OfferedReport>(`${address}/report?rounding=${rounding}`);
  if (loaded.state === 'loading') return <p className="text-muted">正在生成报告…</p>;
  if (loaded.state === 'failed') return <Notice tone="error">{loaded.message}</Notice>;
  return loaded.value.files.map((file) => (
    <FileLink key={file.format} file={file} address={address} rounding={rounding} />
  ));
}

type OnGo = (place: { table: string; row: string; column: string }) => void;

function Adjustments({ document, onGo }: { document: DisclosureDocument; onGo: OnGo }) {
  const { adjustments } = document.rounding;
  if (adjustments.length === 0) return null;
  return (
    <details className="px-4 pb-2">
      <summary className="cursor-pointer text-muted">
        为使各表加得平，{adjustments.length} 格与各自四舍五入的数不同
      </summary>
      <ul className="max-h-40 overflow-auto text-grid">
        {adjustments.map((adjustment) => {
          const title = cellTitle(document, adjustment);
          return (
            <li key={`${adjustment.table} ${adjustment.row} ${adjustment.column}`}>
              <button type="button" className="text-left text-accent hover:underline" onClick={() => onGo(adjustment)}>
                {title.table} · {title.row} {title.column}
              </button>
              <span className="figures">
                ：{adjustment.rounded} → {adjustment.published}
              </span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

type Props = {
  address: string;
  document: DisclosureDocument;
  rounding: RoundingMode;
  onRounding: (rounding: RoundingMode) => void;
  onGo: OnGo;
  onNumber: (place: NumberPlace) => void;
};

/** The report that is published: how its amounts are rounded, as files, and as it will look. */
export function ReportTab({ address, document, rounding, onRounding, onGo, onNumber }: Props) {
  return (
    <>
      <header className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 pt-3 pb-2">
        <h1 className="text-title font-semibold">报告</h1>
        <Choice label="取整方式" value={rounding} options={ROUNDINGS} onChange={onRounding} />
        <div className="flex flex-wrap items-center gap-2">
          <Downloads address={address} rounding={rounding} />
        </div>
      </header>
      <Adjustments document={document} onGo={onGo} />
      <iframe
        key={rounding}
        title="报告预览"
        src={`${address}/preview?rounding=${rounding}`}
        onLoad={(event) => askedInside({ frame: event.currentTarget, onNumber })}
        className="min-h-[70dvh] w-full flex-1 border-t border-line bg-surface"
      />
    </>
  );
}
