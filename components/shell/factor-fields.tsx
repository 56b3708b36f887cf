'use client';

import type { FactorOffer } from './sign-in.ts';

const FIELD = 'h-9 w-full rounded-sm border border-line-strong bg-surface px-2';

/** The six digits of a one-time code; above them, where the factor is to be set up first, what the telephone scans. */
export function FactorFields({ offer }: { offer?: FactorOffer | undefined }) {
  return (
    <>
      {offer !== undefined && (
        <div className="flex flex-col gap-2">
          <p>在手机上用任意一种动态口令应用（身份验证器）扫一扫，再输入它显示的 6 位数字：</p>
          {/* biome-ignore lint/performance/noImgElement: the picture is in the answer itself. */}
          <img
            src={`data:image/svg+xml,${encodeURIComponent(offer.qr)}`}
            alt="动态口令的二维码"
            width={200}
            height={200}
            className="self-center bg-[#ffffff]"
          />
          <p className="text-muted">
            不能扫的，手工输入密钥：
            <code className="break-all text-ink select-all">{offer.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
          </p>
        </div>
      )}
      <label className="flex flex-col gap-1">
        动态口令
        <input
          // The second step begins here, without a hand on the mouse.
          // biome-ignore lint/a11y/noAutofocus: the field appears because it is asked for.
          autoFocus
          name="code"
          required
          inputMode="numeric"
          autoComplete="one-time-code"
          pattern="[0-9 ]{6,7}"
          maxLength={7}
          title="6 位数字"
          className={`${FIELD} figures`}
        />
      </label>
    </>
  );
}
