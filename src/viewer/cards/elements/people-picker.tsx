import { Combobox, Option } from '@fluentui/react-components';
import { Input, type PropertyBag, type SerializationContext } from 'adaptivecards';
import { createElement, useEffect, useRef, useState } from 'react';
import { listOf, textOf } from '../../json.ts';
import type { Choice } from '../choice.ts';
import { liveCardOf } from '../live-card.ts';
import { PEOPLE_PICKER } from '../prepare-card.ts';

/** `Input.ChoiceSet` with `choices.data`: the choices are asked from the host while somebody types. */
export class PeoplePickerInput extends Input {
  private source: PropertyBag = {};
  private chosen: string[] = [];
  private fixed: Choice[] = [];

  getJsonTypeName(): string {
    return PEOPLE_PICKER;
  }

  protected override internalParse(source: PropertyBag, context: SerializationContext): void {
    super.internalParse(source, context);
    this.source = source;
    this.fixed = listOf(source['choices']).map(({ title, value }) => ({ title: textOf(title), value: textOf(value) }));
    this.chosen = String(source['value'] ?? '')
      .split(',')
      .filter(Boolean);
  }

  protected override internalRender(): HTMLElement {
    const { source } = this;
    const card = liveCardOf(this);
    const host = card.draw(
      createElement(Picker, {
        label: String(source['label'] ?? source['placeholder'] ?? 'Choose'),
        placeholder: String(source['placeholder'] ?? 'Type a name'),
        isMulti: source['isMultiSelect'] === true,
        fixed: this.fixed,
        first: this.chosen,
        ask: (text: string) => card.query(String(source['choices.data']?.dataset ?? ''), text),
        onChoose: (values: string[]) => {
          this.chosen = values;
          this.valueChanged();
        },
      }),
    );
    host.setAttribute('role', 'group');
    host.style.width = '100%';
    return host;
  }

  override focus(): void {
    this.renderedInputControlElement?.querySelector('input')?.focus();
  }

  isSet(): boolean {
    return this.chosen.length > 0;
  }

  get value(): string | undefined {
    return this.chosen.length > 0 ? this.chosen.join(',') : undefined;
  }
}

interface PickerProps {
  label: string;
  placeholder: string;
  isMulti: boolean;
  fixed: Choice[];
  first: string[];
  ask: (text: string) => Promise<Choice[]>;
  onChoose: (values: string[]) => void;
}

const PAUSE_MS = 250;

function Picker({ label, placeholder, isMulti, fixed, first, ask, onChoose }: PickerProps) {
  const [chosen, setChosen] = useState(first);
  const [known, setKnown] = useState<Choice[]>(fixed);
  const [found, setFound] = useState<Choice[]>(fixed);
  const [typed, setTyped] = useState('');
  const [hint, setHint] = useState('Type a name');
  const [isOpen, setIsOpen] = useState(false);
  const [hasTyped, setHasTyped] = useState(false);
  const asking = useRef(ask);
  asking.current = ask;

  // Asks after a pause in typing; an answer that a later question overtook is thrown away. At the start the empty
  // question brings the names of those already chosen.
  useEffect(() => {
    let isLate = false;
    async function look(): Promise<void> {
      setHint('Looking');
      try {
        const answer = await asking.current(typed);
        if (isLate) return;
        const wanted = typed.toLowerCase();
        const all = [...fixed.filter(({ title }) => title.toLowerCase().includes(wanted)), ...answer];
        setFound(all);
        setKnown((before) => [...before, ...all]);
        setHint('Nobody found');
      } catch {
        if (!isLate) setHint('The choices could not be read. Try again.');
      }
    }
    const timer = setTimeout(() => void look(), PAUSE_MS);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [typed, fixed]);

  const titleOf = (value: string) => known.find((choice) => choice.value === value)?.title ?? value;
  const shown = chosen.map(titleOf).join(', ');
  return (
    <Combobox
      aria-label={label}
      placeholder={shown || placeholder}
      freeform
      multiselect={isMulti}
      style={{ width: '100%' }}
      value={hasTyped ? typed : isMulti ? '' : shown}
      selectedOptions={chosen}
      open={isOpen}
      onOpenChange={(_event, { open }) => setIsOpen(open)}
      onChange={(event) => {
        setIsOpen(true);
        setHasTyped(true);
        setTyped(event.target.value);
      }}
      onBlur={() => {
        setHasTyped(false);
        setTyped('');
      }}
      onOptionSelect={(_event, { optionValue, selectedOptions }) => {
        const values = isMulti ? selectedOptions : optionValue ? [optionValue] : [];
        setChosen(values);
        setHasTyped(false);
        setTyped('');
        onChoose(values);
      }}
    >
      {found.length === 0 ? (
        <Option key="hint" disabled value="" text={hint}>
          {hint}
        </Option>
      ) : (
        found.map((choice) => (
          <Option key={choice.value} value={choice.value}>
            {choice.title}
          </Option>
        ))
      )}
    </Combobox>
  );
}
