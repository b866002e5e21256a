import apology from '../../cards/samples/apology.json' with { type: 'json' };
import clock from '../../cards/samples/clock.json' with { type: 'json' };
import clockPaused from '../../cards/samples/clock.paused.json' with { type: 'json' };
import clockAgain from '../../cards/samples/clock-again.json' with { type: 'json' };
import clockFormFault from '../../cards/samples/clock-form.fault.json' with { type: 'json' };
import clockForm from '../../cards/samples/clock-form.json' with { type: 'json' };
import clockFormStart from '../../cards/samples/clock-form.start.json' with { type: 'json' };
import clocks from '../../cards/samples/clocks.json' with { type: 'json' };
import clocksNone from '../../cards/samples/clocks.none.json' with { type: 'json' };
import deadlines from '../../cards/samples/deadlines.json' with { type: 'json' };
import deadlinesNone from '../../cards/samples/deadlines.none.json' with { type: 'json' };
import duties from '../../cards/samples/duties.json' with { type: 'json' };
import oneDuty from '../../cards/samples/duties.one.json' with { type: 'json' };
import help from '../../cards/samples/help.json' with { type: 'json' };
import helpNotPlaced from '../../cards/samples/help.not-placed.json' with { type: 'json' };
import measureDuties from '../../cards/samples/measure-duties.json' with { type: 'json' };
import measureFormFaults from '../../cards/samples/measure-form.faults.json' with { type: 'json' };
import measureForm from '../../cards/samples/measure-form.json' with { type: 'json' };
import measurePasteFaults from '../../cards/samples/measure-paste.faults.json' with { type: 'json' };
import measurePasteHeldBack from '../../cards/samples/measure-paste.held-back.json' with { type: 'json' };
import measurePaste from '../../cards/samples/measure-paste.json' with { type: 'json' };
import measurePreview from '../../cards/samples/measure-preview.json' with { type: 'json' };
import measureReceipt from '../../cards/samples/measure-receipt.json' with { type: 'json' };
import measureTakenBack from '../../cards/samples/measure-receipt.taken-back.json' with { type: 'json' };
import measures from '../../cards/samples/measures.json' with { type: 'json' };
import measuresNone from '../../cards/samples/measures.none.json' with { type: 'json' };
import owed from '../../cards/samples/owed.json' with { type: 'json' };
import owedNothing from '../../cards/samples/owed.nothing.json' with { type: 'json' };
import people from '../../cards/samples/people.json' with { type: 'json' };
import person from '../../cards/samples/person.json' with { type: 'json' };
import pickGroups from '../../cards/samples/pick.groups.json' with { type: 'json' };
import pick from '../../cards/samples/pick.json' with { type: 'json' };
import placeForm from '../../cards/samples/place-form.json' with { type: 'json' };
import promptAnswered from '../../cards/samples/prompt.answered.json' with { type: 'json' };
import prompt from '../../cards/samples/prompt.json' with { type: 'json' };
import reasonFault from '../../cards/samples/reason-form.fault.json' with { type: 'json' };
import reasonHeldBack from '../../cards/samples/reason-form.held-back.json' with { type: 'json' };
import reasonForm from '../../cards/samples/reason-form.json' with { type: 'json' };
import receipt from '../../cards/samples/receipt.json' with { type: 'json' };
import receiptTakenBack from '../../cards/samples/receipt.taken-back.json' with { type: 'json' };
import report from '../../cards/samples/report.json' with { type: 'json' };
import riskClosed from '../../cards/samples/risk.closed.json' with { type: 'json' };
import risk from '../../cards/samples/risk.json' with { type: 'json' };
import riskFormFaults from '../../cards/samples/risk-form.faults.json' with { type: 'json' };
import riskFormHeldBack from '../../cards/samples/risk-form.held-back.json' with { type: 'json' };
import riskForm from '../../cards/samples/risk-form.json' with { type: 'json' };
import risks from '../../cards/samples/risks.json' with { type: 'json' };
import risksNone from '../../cards/samples/risks.none.json' with { type: 'json' };
import statusOfGroup from '../../cards/samples/status.group.json' with { type: 'json' };
import status from '../../cards/samples/status.json' with { type: 'json' };
import updateFaults from '../../cards/samples/update-form.faults.json' with { type: 'json' };
import updateHeldBack from '../../cards/samples/update-form.held-back.json' with { type: 'json' };
import updateForm from '../../cards/samples/update-form.json' with { type: 'json' };
import type { CardData } from '../../src/teams/card-data.ts';

/** JSON imports know no literal types: "good" arrives as string. Everything else must fit exactly. */
type Loose<Data> = Data extends string
  ? string
  : Data extends readonly (infer Item)[]
    ? readonly Loose<Item>[]
    : Data extends object
      ? { [Field in keyof Data]: Loose<Data[Field]> }
      : Data;

/** Every sample by its template. A card without one, or a field too few, does not compile. */
const samples = {
  apology: [apology],
  deadlines: [deadlines, deadlinesNone],
  clock: [clock, clockPaused],
  'clock-again': [clockAgain],
  'clock-form': [clockForm, clockFormFault, clockFormStart],
  clocks: [clocks, clocksNone],
  duties: [duties, oneDuty],
  help: [help, helpNotPlaced],
  measures: [measures, measuresNone],
  'measure-duties': [measureDuties],
  'measure-form': [measureForm, measureFormFaults],
  'measure-paste': [measurePaste, measurePasteFaults, measurePasteHeldBack],
  'measure-preview': [measurePreview],
  'measure-receipt': [measureReceipt, measureTakenBack],
  owed: [owed, owedNothing],
  people: [people],
  person: [person],
  pick: [pick, pickGroups],
  'place-form': [placeForm],
  prompt: [prompt, promptAnswered],
  'reason-form': [reasonForm, reasonFault, reasonHeldBack],
  receipt: [receipt, receiptTakenBack],
  report: [report],
  risk: [risk, riskClosed],
  'risk-form': [riskForm, riskFormFaults, riskFormHeldBack],
  risks: [risks, risksNone],
  status: [status, statusOfGroup],
  'update-form': [updateForm, updateFaults, updateHeldBack],
} satisfies { [Name in keyof CardData]: readonly Loose<CardData[Name]>[] };

export interface Sample {
  /** `prompt`, `prompt 2` */
  title: string;
  name: keyof CardData;
  data: CardData[keyof CardData];
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- held field by field by `satisfies` above
const entries = Object.entries(samples) as unknown as [keyof CardData, CardData[keyof CardData][]][];

export const SAMPLES: readonly Sample[] = entries.flatMap(([name, all]) =>
  all.map((data, index) => ({ title: index === 0 ? name : `${name} ${index + 1}`, name, data })),
);
