'use client';

import { Popover } from '@base-ui/react/popover';
import { type RefObject, useRef, useState } from 'react';
import { AccountList } from './account-list.tsx';
import { type AccountKind, useAccounts } from './accounts.ts';
import { POPUP } from './popup-class.ts';
import { useAccountSearch } from './use-account-search.ts';
import { isComposing } from './use-typing.ts';

const NONE: ReadonlySet<string> = new Set();

/**
 * Picks a code in a popup that hangs from a cell of the grid: by number, name or pinyin initials.
 * @param props.query what was typed in the cell, before the popup had the keys
 * @param props.used codes in use here, shown first
 * @param props.onClose called when nothing is picked: Esc, Tab, or a press elsewhere
 */
export function CodePicker(props: {
  kind: AccountKind;
  year: number;
  value: string;
  anchor: Element | RefObject<Element | null> | null;
  query?: string;
  used?: ReadonlySet<string>;
  onPick: (code: string) => void;
  onClose: () => void;
}) {
  const { kind, year, value, anchor, used = NONE, onPick, onClose } = props;
  const { query: given = '' } = props;
  const [typed, setTyped] = useState({ given, query: given });
  if (typed.given !== given) setTyped({ given, query: given });
  const { query } = typed;
  const box = useRef<HTMLInputElement>(null);
  const accounts = useAccounts({ year, kind });
  const search = useAccountSearch({ accounts, query, used, onPick });
  return (
    <Popover.Root open onOpenChange={(open) => open || onClose()}>
      <Popover.Portal>
        <Popover.Positioner anchor={anchor} align="start" sideOffset={2} className="z-40">
          <Popover.Popup initialFocus={box} className={POPUP}>
            <Popover.Title className="sr-only">{kind === 'function' ? '选功能科目' : '选经济科目'}</Popover.Title>
            <input
              ref={box}
              role="combobox"
              aria-label="按编码、名称或拼音首字母查找"
              aria-expanded="true"
              aria-controls={search.listId}
              aria-activedescendant={search.found.length > 0 ? search.optionId(search.active) : undefined}
              autoComplete="off"
              placeholder={value === '' ? '编码、名称或拼音首字母' : value}
              className="h-8 w-full border-b border-line bg-transparent px-3"
              value={query}
              onChange={(event) => setTyped({ given, query: event.target.value })}
              onKeyDown={(event) => {
                if (search.onKeyDown(event) || isComposing(event.nativeEvent)) return event.stopPropagation();
                if (event.key === 'Tab') {
                  event.preventDefault();
                  onClose();
                }
              }}
            />
            <AccountList accounts={accounts} search={search} used={used} />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
