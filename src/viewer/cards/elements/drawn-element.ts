import { type Action, CardElement, type PropertyBag, type SerializationContext } from 'adaptivecards';
import { type ComponentType, createElement } from 'react';
import { liveCardOf } from '../live-card.ts';

export interface DrawnProps {
  /** The element's JSON as it stands in the card. */
  source: PropertyBag;
  /** Runs the element's `selectAction`; absent when it has none. */
  onSelect?: (() => void) | undefined;
}

/** Makes an element class for the card library out of a React component. */
export function drawnElement(typeName: string, component: ComponentType<DrawnProps>): new () => CardElement {
  return class extends CardElement {
    private source: PropertyBag = {};
    private action: Action | undefined;

    getJsonTypeName(): string {
      return typeName;
    }

    protected override internalParse(source: PropertyBag, context: SerializationContext): void {
      super.internalParse(source, context);
      this.source = source;
      this.action = context.parseAction(this, source['selectAction'], [], false);
    }

    override getAllActions(): Action[] {
      return this.action ? [this.action] : [];
    }

    protected override internalRender(): HTMLElement {
      const { action } = this;
      return liveCardOf(this).draw(
        createElement(component, { source: this.source, onSelect: action && (() => action.execute()) }),
      );
    }
  };
}
