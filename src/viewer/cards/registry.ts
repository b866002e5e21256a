import { type Action, type CardElement, CardObjectRegistry, GlobalRegistry, Table, Versions } from 'adaptivecards';
import {
  DonutElement,
  GaugeElement,
  GroupedVerticalBarElement,
  HorizontalBarElement,
  LineElement,
  PieElement,
  StackedHorizontalBarElement,
  VerticalBarElement,
} from './elements/charts.tsx';
import { NamedChoiceSetInput } from './elements/choice-set.ts';
import { drawnElement } from './elements/drawn-element.ts';
import { IconElement } from './elements/icon.tsx';
import { PeoplePickerInput } from './elements/people-picker.tsx';
import {
  BadgeElement,
  CodeBlockElement,
  CompoundButtonElement,
  ProgressBarElement,
  ProgressRingElement,
  RatingElement,
} from './elements/small-elements.tsx';
import { PEOPLE_PICKER } from './prepare-card.ts';

/** The newer elements of Teams that are drawn here. Every other unknown type falls back. */
const DRAWN = {
  Badge: BadgeElement,
  CodeBlock: CodeBlockElement,
  CompoundButton: CompoundButtonElement,
  Icon: IconElement,
  ProgressBar: ProgressBarElement,
  ProgressRing: ProgressRingElement,
  Rating: RatingElement,
  'Chart.Donut': DonutElement,
  'Chart.Pie': PieElement,
  'Chart.Gauge': GaugeElement,
  'Chart.HorizontalBar': HorizontalBarElement,
  'Chart.HorizontalBar.Stacked': StackedHorizontalBarElement,
  'Chart.Line': LineElement,
  'Chart.VerticalBar': VerticalBarElement,
  'Chart.VerticalBar.Grouped': GroupedVerticalBarElement,
} as const;

/** Parts of other elements; they are not registered, yet the library knows them. */
const PARTS = new Set(['AdaptiveCard', 'Column', 'TableRow', 'TableCell', 'TextRun']);

export const ELEMENTS = new CardObjectRegistry<CardElement>();
GlobalRegistry.populateWithDefaultElements(ELEMENTS);
ELEMENTS.register('Table', Table, Versions.v1_5);
ELEMENTS.register('Input.ChoiceSet', NamedChoiceSetInput);
ELEMENTS.register(PEOPLE_PICKER, PeoplePickerInput);
for (const [name, component] of Object.entries(DRAWN)) ELEMENTS.register(name, drawnElement(name, component));

export const ACTIONS = new CardObjectRegistry<Action>();
GlobalRegistry.populateWithDefaultActions(ACTIONS);

export function isKnownType(type: string): boolean {
  return PARTS.has(type) || ELEMENTS.findByName(type) !== undefined || ACTIONS.findByName(type) !== undefined;
}
