import {
  Button,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  ToggleButton,
  Tooltip,
} from '@fluentui/react-components';
import { BracesRegular, DarkThemeRegular, NavigationRegular, QuestionCircleRegular } from '@fluentui/react-icons';
import { useRoomState } from '../state/room.ts';
import { isThemeName, THEME_LABELS, useTheme } from '../theme/theme.tsx';

interface RoomHeaderProps {
  isDrawerOpen: boolean;
  onDrawer: () => void;
  hasPayloads: boolean;
  onPayloads: () => void;
}

export function RoomHeader({ isDrawerOpen, onDrawer, hasPayloads, onPayloads }: RoomHeaderProps) {
  const connection = useRoomState((state) => state.connection);
  const welcome = useRoomState((state) => state.room?.welcome);
  return (
    <header className="room-header">
      <Button
        className="only-narrow"
        appearance="transparent"
        icon={<NavigationRegular />}
        aria-label="Conversations"
        aria-expanded={isDrawerOpen}
        onClick={onDrawer}
      />
      <h1>Rehearsal room</h1>
      <p className="room-subtitle">A stand-in for Microsoft Teams on this computer</p>
      {connection === 'lost' && (
        <p className="room-lost" role="status">
          Connection lost. Trying again
        </p>
      )}
      {welcome && (
        <Popover withArrow>
          <PopoverTrigger disableButtonEnhancement>
            <Button appearance="transparent" icon={<QuestionCircleRegular />} aria-label="What to do first" />
          </PopoverTrigger>
          <PopoverSurface className="room-welcome" aria-label="What to do first">
            {welcome}
          </PopoverSurface>
        </Popover>
      )}
      <Tooltip content="What the room and the bot say to each other" relationship="description">
        <ToggleButton appearance="transparent" icon={<BracesRegular />} checked={hasPayloads} onClick={onPayloads}>
          Payloads
        </ToggleButton>
      </Tooltip>
      <ThemeMenu />
    </header>
  );
}

function ThemeMenu() {
  const { name, choose } = useTheme();
  return (
    <Menu
      checkedValues={{ theme: [name] }}
      onCheckedValueChange={(_event, { checkedItems }) => {
        const [chosen = ''] = checkedItems;
        if (isThemeName(chosen)) choose(chosen);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="transparent" icon={<DarkThemeRegular />} aria-label="Theme" />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {Object.entries(THEME_LABELS).map(([value, label]) => (
            <MenuItemRadio key={value} name="theme" value={value}>
              {label}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
