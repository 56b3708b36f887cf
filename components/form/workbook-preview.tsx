import { Notice } from '#components/ui/notice.tsx';
import type { WorkbookUpload } from '#lib/core/entry/index.ts';

/** Lines shown of each list: nobody reads more, and the rest is counted. */
const SHOWN = 300;
/** Names of absent rows shown. */
const NAMED = 5;
const CELL = 'border-b border-line px-2 py-1 text-left align-top whitespace-pre-wrap';
const HEAD = 'sticky top-0 bg-surface border-b border-line-strong px-2 py-1 text-left font-normal text-muted';

/** What a filled template would change, and its cells that cannot be taken. `completed`: lines that codes were added to. */
export function WorkbookPreview(props: { upload: WorkbookUpload; completed: number; file: string }) {
  const { upload, completed, file } = props;
  const { differences, errors, absent } = upload;
  return (
    <div className="flex flex-col gap-3">
      <p role="status">
        “{file}”与系统里的内容有 {differences.length} 处不同
        {errors.length === 0 ? '。' : `，另有 ${errors.length} 个单元格不能采用。`}
      </p>
      {completed === 0 ? null : (
        <p>其中 {completed} 行文件里没有填功能科目或项目，已按经济科目补上，列在最后，应用后可以改。</p>
      )}
      {absent.length === 0 ? null : (
        <p className="text-muted">
          系统里的 {absent.length} 行不在文件里，保留不动：{absent.slice(0, NAMED).join('；')}
          {absent.length > NAMED ? ' 等' : ''}。不要的行，请在表里删除，或在文件里清空整行。
        </p>
      )}
      {errors.length === 0 ? null : (
        <section aria-label="不能采用的单元格">
          <Notice tone="warning">下面的单元格不会被采用。可以先应用其余的，也可以改好文件再上传。</Notice>
          <table className="w-full text-grid">
            <thead>
              <tr>
                {['表', '单元格', '原因'].map((head) => (
                  <th key={head} scope="col" className={HEAD}>
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {errors.slice(0, SHOWN).map(({ sheet, cell, message }) => (
                <tr key={`${sheet}/${cell}`}>
                  <td className={CELL}>{sheet}</td>
                  <td className={`figures ${CELL}`}>{cell}</td>
                  <td className={`text-danger ${CELL}`}>{message}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <Rest count={errors.length - SHOWN} />
        </section>
      )}
      {differences.length === 0 ? null : (
        <section aria-label="将要修改的内容">
          <table className="w-full text-grid">
            <thead>
              <tr>
                {['行', '栏目', '系统里', '文件里'].map((head) => (
                  <th key={head} scope="col" className={HEAD}>
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {differences.slice(0, SHOWN).map(({ row, field, before, after }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is shown.
                <tr key={at}>
                  <td className={`wrap-anywhere ${CELL}`}>{row}</td>
                  <td className={`md:whitespace-nowrap ${CELL}`}>{field}</td>
                  <td className={`figures text-muted ${CELL}`}>{before === '' ? '（空）' : before}</td>
                  <td className={`figures ${CELL}`}>{after === '' ? '（清空）' : after}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <Rest count={differences.length - SHOWN} />
        </section>
      )}
    </div>
  );
}

function Rest({ count }: { count: number }) {
  return count > 0 ? <p className="px-2 py-1 text-muted">另有 {count} 处没有列出，应用时一并处理。</p> : null;
}
