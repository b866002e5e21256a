import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { DutyMeasuresView } from '../../../usecases/view-duty-measures.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { Section } from '../../parts/section.tsx';
import { useApi } from '../../state/session.tsx';
import { FigureForm } from './figure-form.tsx';
import { MeasureCard } from './measure-card.tsx';
import { PasteTable } from './paste-table.tsx';
import { Receipt, type Recorded } from './receipt.tsx';
import type { SectionProps } from './section-props.ts';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  measures: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 26rem), 1fr))',
    gap: tokens.spacingHorizontalL,
    marginTop: tokens.spacingVerticalL,
  },
});

/** The duty's figures over two years, and the ways to record them. */
export function Measures({ duty }: SectionProps) {
  const query = useApi<DutyMeasuresView>(`/duties/${duty.id}/measures`);
  return <Loaded query={query}>{(view) => <Figures dutyId={duty.id} view={view} />}</Loaded>;
}

function Figures({ dutyId, view }: { dutyId: string; view: DutyMeasuresView }) {
  const styles = useStyles();
  const [open, setOpen] = useState<'nothing' | 'form' | 'table'>('nothing');
  const [recorded, setRecorded] = useState<Recorded>();
  function finish(what: Recorded): void {
    setRecorded(what);
    setOpen('nothing');
  }
  function start(what: 'form' | 'table'): void {
    setRecorded(undefined);
    setOpen(what);
  }
  const { form, measures } = view;
  return (
    <>
      <Receipt recorded={recorded} onUndone={setRecorded} />
      {open === 'form' && form && (
        <Section title="Record figures">
          <FigureForm dutyId={dutyId} form={form} onRecorded={finish} onCancel={() => setOpen('nothing')} />
        </Section>
      )}
      {open === 'table' && (
        <Section title="Paste a table of figures">
          <PasteTable dutyId={dutyId} onRecorded={finish} onCancel={() => setOpen('nothing')} />
        </Section>
      )}
      {open === 'nothing' && (
        <div className={styles.head}>
          <span>
            {view.recorded} of {measures.length} figures are recorded for {view.quarter}.
          </span>
          {form ? (
            <>
              <Button appearance="primary" onClick={() => start('form')}>
                Record figures
              </Button>
              <Button onClick={() => start('table')}>Paste a table</Button>
            </>
          ) : (
            <span>The groups of the duty and its lead record them.</span>
          )}
        </div>
      )}
      <div className={styles.measures}>
        {measures.map((measure) => (
          <MeasureCard key={measure.id} measure={measure} />
        ))}
      </div>
    </>
  );
}
