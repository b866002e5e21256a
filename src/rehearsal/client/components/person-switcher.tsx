import { Combobox, Field, Option, OptionGroup } from '@fluentui/react-components';
import { useState } from 'react';
import type { RoomPerson } from '../../protocol.ts';
import { useRoom, useRoomState } from '../state/room.ts';
import { personIn } from '../state/room-state.ts';

/** Who you are in the room: type to find, grouped by section. The conversation stays open if the other may see it too. */
export function PersonSwitcher() {
  const room = useRoom();
  const people = useRoomState((state) => state.room?.people);
  const { conversationId, tabId, page } = useRoomState((state) => state.place);
  const me = useRoomState(personIn);
  const [typed, setTyped] = useState<string>();
  const [isOpen, setIsOpen] = useState(false);

  const wanted = (typed ?? '').toLowerCase();
  const found = (people ?? []).filter(({ name, section }) => `${name} ${section}`.toLowerCase().includes(wanted));
  return (
    <Field label="You are" className="person-switcher">
      <Combobox
        placeholder="Choose a person"
        value={typed ?? me?.name ?? ''}
        selectedOptions={me ? [me.objectId] : []}
        listbox={{ className: 'person-list' }}
        onFocus={(event) => event.currentTarget.select()}
        open={isOpen}
        onOpenChange={(_event, { open }) => setIsOpen(open)}
        onChange={(event) => {
          setTyped(event.target.value);
          setIsOpen(true);
        }}
        onBlur={() => setTyped(undefined)}
        onOptionSelect={(_event, { optionValue }) => {
          // Typing takes the choice away and says so too; that is no choice of nobody.
          if (!optionValue) return;
          setTyped(undefined);
          room.goTo({ personId: optionValue, conversationId, tabId, page });
        }}
      >
        {bySection(found).map(([section, members]) => (
          <OptionGroup key={section} label={section}>
            {members.map(({ objectId, name }) => (
              <Option key={objectId} value={objectId} text={name}>
                {name}
              </Option>
            ))}
          </OptionGroup>
        ))}
        {found.length === 0 && (
          <Option disabled value="" text="Nobody found">
            Nobody found
          </Option>
        )}
      </Combobox>
    </Field>
  );
}

function bySection(people: readonly RoomPerson[]): [string, RoomPerson[]][] {
  const sections = new Map<string, RoomPerson[]>();
  for (const person of people) sections.set(person.section, [...(sections.get(person.section) ?? []), person]);
  return [...sections];
}
