import { Menu, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components';
import type { Action } from 'adaptivecards';

export interface Overflow {
  actions: readonly Action[];
  target: HTMLElement;
}

/** The buttons behind "More": those of `mode: secondary`. */
export function OverflowMenu({ overflow: { actions, target }, onClose }: { overflow: Overflow; onClose: () => void }) {
  return (
    <Menu
      open
      positioning={{ target, position: 'below', align: 'start' }}
      onOpenChange={(_event, { open }) => {
        if (open) return;
        onClose();
        target.focus();
      }}
    >
      <MenuPopover>
        <MenuList>
          {actions.map((action, index) => (
            <MenuItem
              key={action.id ?? index}
              disabled={!action.isEffectivelyEnabled()}
              onClick={() => action.execute()}
            >
              {action.title}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
