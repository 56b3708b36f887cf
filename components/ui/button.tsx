import type { ComponentProps } from 'react';

const LOOKS = {
  primary: 'bg-accent text-accent-ink border-accent hover:opacity-90',
  plain: 'bg-surface text-accent border-line hover:bg-accent-soft',
  quiet: 'bg-transparent text-accent border-transparent hover:bg-accent-soft',
};

/** How a button weighs on the page: one `primary` a screen, `plain` beside it, `quiet` inside other things. */
export type ButtonLook = keyof typeof LOOKS;

/** The classes of a button, for links that act like one. */
export function buttonClass(look: ButtonLook): string {
  return `inline-flex h-8 items-center justify-center gap-1 rounded-sm border px-3 whitespace-nowrap disabled:opacity-60 ${LOOKS[look]}`;
}

/** A button. It says what happens. */
export function Button({ look = 'plain', className = '', ...rest }: ComponentProps<'button'> & { look?: ButtonLook }) {
  return <button type="button" className={`${buttonClass(look)} ${className}`} {...rest} />;
}
