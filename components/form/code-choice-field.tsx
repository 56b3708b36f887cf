'use client';

import { Popover } from '@base-ui/react/popover';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { FormStore } from '#components/draft/form-store.ts';
import { typedAccount } from '#lib/core/classification/index.ts';
import { AccountList } from './account-list.tsx';
import { type AccountKind, type LoadedAccounts, useAccounts, usedCodes } from './accounts.ts';
import { type ControlProps, inputAttributes, inputClass } from './control.ts';
import { POPUP } from './popup-class.ts';
import { useAccountSearch } from './use-account-search.ts';
import { isComposing } from './use-typing.ts';

const NONE: ReadonlySet<string> = new Set();

/** A code of the classification, found by number, name or pinyin initials while typing; its name stands behind it. */
export function CodeChoiceField(props: ControlProps & { kind: AccountKind; year: number; store: FormStore }) {
  const { binding, kind, year, store, invalid } = props;
  const [query, setQuery] = useState<string>();
  const [typed, setTyped] = useState(false);
  const [used, setUsed] = useState(NONE);
  /** What was typed while the accounts were on their way: it is read once they are here. */
  const [unread, setUnread] = useState<string>();
  const box = useRef<HTMLInputElement>(null);
  const accounts = useAccounts({ year, kind });
  const close = () => setQuery(undefined);
  const take = (code: string) => {
    close();
    if (code !== binding.text) binding.set(code);
  };
  useEffect(() => {
    if (unread === undefined || accounts.state !== 'ready') return;
    setUnread(undefined);
    const code = codeTyped({ accounts, store, kind, text: unread });
    if (binding.text === unread && code !== unread) binding.set(code);
  }, [unread, accounts, store, kind, binding]);
  const search = useAccountSearch({ accounts, query: query ?? '', used, onPick: take });
  const open = query !== undefined;
  const openList = ({ text, byTyping }: { text: string; byTyping: boolean }) => {
    if (binding.readOnly !== undefined) return;
    if (!open) setUsed(usedCodes({ store, kind }));
    setTyped(byTyping);
    setQuery(text);
  };
  const leave = () => {
    if (!open || !typed) return close();
    take(codeTyped({ accounts, store, kind, text: query }));
    if (accounts.state !== 'ready') setUnread(query.normalize('NFKC').trim());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    if (!open && (event.key === 'ArrowDown' || event.key === 'F4')) {
      event.preventDefault();
      openList({ text: '', byTyping: false });
    } else if (open && event.key === 'Escape') {
      event.stopPropagation();
      close();
    } else if (open && event.key === 'Tab') {
      // Closed before the focus moves on: else it would go through the list and be lost with it.
      flushSync(leave);
    } else if (open) search.onKeyDown(event);
  };
  return (
    <>
      <input
        ref={box}
        role="combobox"
        aria-expanded={open}
        aria-controls={open ? search.listId : undefined}
        aria-activedescendant={open && search.found.length > 0 ? search.optionId(search.active) : undefined}
        autoComplete="off"
        placeholder="编码、名称或拼音首字母"
        className={`h-8 ${inputClass({ invalid })}`}
        {...inputAttributes(props)}
        value={query ?? namedCode({ accounts, code: binding.text })}
        onChange={(event) => openList({ text: event.target.value, byTyping: true })}
        onFocus={(event) => event.currentTarget.select()}
        onKeyDown={onKeyDown}
        onClick={() => open || openList({ text: '', byTyping: false })}
        onBlur={leave}
      />
      <Popover.Root open={open} onOpenChange={(wanted, { event }) => wanted || event.target === box.current || close()}>
        <Popover.Portal>
          <Popover.Positioner anchor={box} align="start" sideOffset={2} className="z-40">
            <Popover.Popup aria-label="科目" initialFocus={false} finalFocus={false} className={POPUP}>
              <AccountList accounts={accounts} search={search} used={used} />
            </Popover.Popup>
          </Popover.Positioner>
        </Popover.Portal>
      </Popover.Root>
    </>
  );
}

/** The code that was meant; where that is not clear, what was typed: it is marked, and not lost. */
function codeTyped(input: { accounts: LoadedAccounts; store: FormStore; kind: AccountKind; text: string }): string {
  const { accounts, store, kind } = input;
  const text = input.text.normalize('NFKC').trim();
  if (accounts.state !== 'ready') return text;
  return typedAccount({ accounts: accounts.accounts, text, used: usedCodes({ store, kind }) })?.code ?? text;
}

function namedCode({ accounts, code }: { accounts: LoadedAccounts; code: string }): string {
  const name =
    accounts.state === 'ready' ? accounts.accounts.find((account) => account.code === code)?.name : undefined;
  return name === undefined ? code : `${code} ${name}`;
}
