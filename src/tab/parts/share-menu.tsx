import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { LinkRegular, ShareRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useApi, useSession } from '../state/session.tsx';
import { Copied } from './copied.tsx';
import { useCopy } from './use-copy.ts';

/** The way to this page for somebody else. Teams has its own box to choose people; anywhere there is a link to copy. */
export function ShareMenu({ title }: { title: string }) {
  const { host } = useSession();
  const [page] = useLocation();
  const [isOpen, setIsOpen] = useState(false);
  const asked = new URLSearchParams({ page, title }).toString();
  const { data } = useApi<{ link: string }>(isOpen ? `/link?${asked}` : undefined);
  const { state, copy } = useCopy();
  const link = data?.link ?? '';
  return (
    <div>
      <Menu open={isOpen} onOpenChange={(_event, { open }) => setIsOpen(open)}>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<ShareRegular />}>
            Share
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={<LinkRegular />} disabled={link === ''} onClick={() => void copy(link)}>
              Copy link
            </MenuItem>
            {host.share && (
              <MenuItem
                icon={<ShareRegular />}
                disabled={link === ''}
                onClick={() => host.share?.({ href: link, title })}
              >
                Share in Teams
              </MenuItem>
            )}
          </MenuList>
        </MenuPopover>
      </Menu>
      <Copied state={state} text={link} />
    </div>
  );
}
