'use client';

/** The first stop of the keyboard: leads past what stands on every page to what this one is about. Seen only while it has the focus. */
export function SkipButton() {
  return (
    <button
      type="button"
      className="sr-only rounded-sm bg-accent-soft px-2 text-accent focus:not-sr-only focus:px-2"
      onClick={() => {
        const main = document.querySelector('main');
        main?.setAttribute('tabindex', '-1');
        main?.classList.add('outline-none');
        main?.focus();
      }}
    >
      跳到正文
    </button>
  );
}
