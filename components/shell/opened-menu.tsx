'use client';

import { Menu } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import Link from 'next/link';
import { type ReactElement, useState } from 'react';
import { applyTheme, THEMES, type Theme, themeOf } from '#components/ui/theme.ts';
import { signOut } from './sign-out.ts';

const ITEM =
  'flex w-full cursor-pointer items-center gap-2 px-3 py-1.5 text-left outline-none data-highlighted:bg-accent-soft';

/** The look of the pages and signing out, open from the start; `trigger` is the button that it hangs from. */
export function OpenedMenu({ trigger, theme: remembered }: { trigger: ReactElement; theme: Theme }) {
  const [theme, setTheme] = useState(remembered);
  const choose = (value: string) => {
    setTheme(themeOf(value));
    applyTheme(themeOf(value));
  };
  return (
    <Menu.Root modal={false} defaultOpen>
      <Menu.Trigger render={trigger} />
      <Menu.Portal>
        <Menu.Positioner align="end" sideOffset={4} className="z-30">
          <Menu.Popup className="min-w-44 rounded-sm border border-line bg-surface py-1 shadow-raised outline-none">
            <Menu.Group>
              <Menu.GroupLabel className="px-3 py-1 text-muted">外观</Menu.GroupLabel>
              <Menu.RadioGroup value={theme} onValueChange={choose}>
                {Object.entries(THEMES).map(([value, label]) => (
                  <Menu.RadioItem key={value} value={value} className={ITEM} closeOnClick>
                    <span className="w-4">
                      <Menu.RadioItemIndicator>
                        <Check size={14} aria-hidden="true" />
                      </Menu.RadioItemIndicator>
                    </span>
                    {label}
                  </Menu.RadioItem>
                ))}
              </Menu.RadioGroup>
            </Menu.Group>
            <Menu.Separator className="my-1 border-t border-line" />
            <Menu.Item className={ITEM} render={<Link href="/account" />}>
              <span className="w-4" />
              我的账号
            </Menu.Item>
            <Menu.Item className={`${ITEM} text-accent`} onClick={() => void signOut()}>
              <span className="w-4" />
              退出登录
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
