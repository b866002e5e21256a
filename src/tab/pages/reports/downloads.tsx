import {
  Button,
  Menu,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useMutation } from '@tanstack/react-query';
import type { ReportFileChoice, ReportPage } from '../../../usecases/read-report-page.ts';
import { FaultBar } from '../../parts/loaded.tsx';
import { useSession } from '../../state/session.tsx';

/** The same version as a file, in each format; what may be published stands apart. */
export function Downloads({ page }: { page: Pick<ReportPage, 'id' | 'files'> }) {
  const { api } = useSession();
  const { mutate, isPending, isSuccess, error, variables } = useMutation({
    mutationFn: ({ ending }: ReportFileChoice) => api.download(`/reports/${page.id}/files/${ending}`),
  });
  const list = (isPublic: boolean) =>
    page.files
      .filter((file) => file.isPublic === isPublic)
      .map((file) => (
        <MenuItem key={file.ending} onClick={() => mutate(file)}>
          {file.name}
        </MenuItem>
      ));
  return (
    <div>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button icon={<ArrowDownloadRegular />} disabledFocusable={isPending}>
            Download
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuGroup>
              <MenuGroupHeader>The whole report</MenuGroupHeader>
              {list(false)}
            </MenuGroup>
            <MenuGroup>
              <MenuGroupHeader>For publication</MenuGroupHeader>
              {list(true)}
            </MenuGroup>
          </MenuList>
        </MenuPopover>
      </Menu>
      <span role="status" style={{ marginInlineStart: '0.75rem' }}>
        {isPending && `Writing ${variables.name}`}
        {isSuccess && `${variables.name}${variables.isPublic ? ' for publication' : ''} is saved in your downloads.`}
      </span>
      {error && <FaultBar error={error} />}
    </div>
  );
}
