import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { RequestsView } from '../../../usecases/view-requests.ts';
import { Section } from '../../parts/section.tsx';

const useStyles = makeStyles({ list: { maxWidth: '52rem', '& li': { marginBottom: tokens.spacingVerticalS } } });

/** What groups can not do without help. The report puts it to the board; here is nothing to decide. */
export function Help({ help }: Pick<RequestsView, 'help'>) {
  const styles = useStyles();
  if (help.length === 0) return null;
  return (
    <Section title="Help wanted">
      <p>What a group said that it can not do without help, in the running round. The board decides on it.</p>
      <ul className={styles.list}>
        {help.map(({ id, dutyId, wanted }) => (
          <li key={id}>
            {wanted} <Link href={`#/duties/${dutyId}`}>Open {dutyId}</Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
