import { Button, Field, Link, makeStyles, Select, tokens } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import type { ReportPage } from '../../../usecases/read-report-page.ts';
import { Table } from '../../parts/table.tsx';
import { StateMark } from './state-mark.tsx';

const useStyles = makeStyles({
  section: { marginTop: tokens.spacingVerticalXXL },
  title: { margin: `0 0 ${tokens.spacingVerticalS}`, fontSize: tokens.fontSizeBase500 },
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM },
});

/** Every version with its state, and the way to compare this one with another. */
export function Versions({ page }: { page: ReportPage }) {
  const styles = useStyles();
  return (
    <section aria-labelledby="part-versions" className={styles.section}>
      <h2 id="part-versions" tabIndex={-1} className={styles.title}>
        Versions
      </h2>
      <Table
        caption="Versions of this report, the newest first"
        hidesCaption
        columns={['Version', 'State', 'Compiled']}
        rows={page.versions.map(({ id, version, state, compiled }) => ({
          key: id,
          cells: [
            id === page.id ? (
              `Version ${version}, this one`
            ) : (
              <Link key="version" href={`#/reports/${id}`}>
                Version {version}
              </Link>
            ),
            <>
              <StateMark state={state} /> {state.state !== 'draft' && state.sentence.replace(/^.*? by /u, 'by ')}
            </>,
            compiled,
          ],
        }))}
      />
      <CompareForm page={page} />
    </section>
  );
}

function CompareForm({ page }: { page: ReportPage }) {
  const styles = useStyles();
  const [, setLocation] = useLocation();
  const versions = page.versions.filter(({ id }) => id !== page.id);
  const [other, setOther] = useState((versions[0] ?? page.others[0])?.id ?? '');
  if (versions.length + page.others.length === 0) {
    return <p>There is nothing to compare this one with yet.</p>;
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    setLocation(`/reports/${page.id}/compare/${other}`);
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <Field label="Compare this version with">
        <Select value={other} onChange={(_, { value }) => setOther(value)}>
          {versions.length > 0 && (
            <optgroup label="The same period">
              {versions.map(({ id, version }) => (
                <option key={id} value={id}>
                  Version {version}
                </option>
              ))}
            </optgroup>
          )}
          {page.others.length > 0 && (
            <optgroup label="Other periods">
              {page.others.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </optgroup>
          )}
        </Select>
      </Field>
      <Button type="submit">Compare</Button>
    </form>
  );
}
