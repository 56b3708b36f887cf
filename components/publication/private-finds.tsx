import { ScrollingBox } from '#components/ui/scrolling-box.tsx';
import type { PrintedPlace } from '#lib/core/disclosure/index.ts';
import { PRIVATE_KINDS } from '#lib/core/private-data/index.ts';
import type { PrivateFind } from '#lib/core/publication/index.ts';

/** What of the report is hidden before it is published: as it was written, and as everybody will read it. */
export function PrivateFinds(props: { finds: readonly PrivateFind[]; onShow: (place: PrintedPlace) => void }) {
  const { finds, onShow } = props;
  return (
    <section aria-labelledby="private-title" className="mt-4">
      <h2 id="private-title" className="font-medium">
        自动隐去的个人信息
      </h2>
      {finds.length === 0 ? (
        <p className="border-t border-line py-2 text-muted">
          报告中没有手机号码、身份证号、银行账号和个人邮箱。办公电话、金额、文号和编码不会被隐去。
        </p>
      ) : (
        <ScrollingBox label="填写和公开的内容对照">
          <table className="w-full border-t border-line text-left">
            <thead className="text-muted">
              <tr>
                {['类别', '位置', '填写的内容', '公开的内容'].map((head) => (
                  <th key={head} scope="col" className="py-1 pr-4 font-normal whitespace-nowrap">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {finds.map((find) => (
                <FindRow key={find.id} find={find} onShow={onShow} />
              ))}
            </tbody>
          </table>
        </ScrollingBox>
      )}
    </section>
  );
}

function FindRow({ find, onShow }: { find: PrivateFind; onShow: (place: PrintedPlace) => void }) {
  const { kind, at, lead, written, masked, tail } = find;
  return (
    <tr className="border-t border-line align-top">
      <th scope="row" className="py-1 pr-4 font-normal whitespace-nowrap">
        {PRIVATE_KINDS[kind]}
      </th>
      <td className="min-w-32 py-1 pr-4">
        <button type="button" onClick={() => onShow(at)} className="text-left text-accent hover:underline">
          {at.name}
        </button>
      </td>
      <td className="py-1 pr-4">
        {lead}
        <span className="text-danger">{written}</span>
        {tail}
      </td>
      <td className="py-1">
        {lead}
        <span className="font-medium">{masked}</span>
        {tail}
      </td>
    </tr>
  );
}
