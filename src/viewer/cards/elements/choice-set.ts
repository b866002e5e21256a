import { ChoiceSetInput } from 'adaptivecards';

let drawn = 0;

/**
 * The library names radio buttons after the input's id, so that two cards with the same question in one channel would
 * share one answer, and it gives the group no role. Both are put right here.
 */
export class NamedChoiceSetInput extends ChoiceSetInput {
  protected override internalRender(): HTMLElement | undefined {
    const element = super.internalRender();
    const options = element?.querySelectorAll<HTMLInputElement>('input[type=radio], input[type=checkbox]') ?? [];
    if (!element || options.length === 0) return element;
    drawn += 1;
    element.setAttribute('role', this.isMultiSelect ? 'group' : 'radiogroup');
    if (this.label) element.setAttribute('aria-label', this.label);
    for (const option of options) option.name = `choice-${drawn}`;
    return element;
  }

  protected override updateInputControlAriaLabelledBy(): void {
    // The group carries the label and each option its own title, so the library's references are not needed, except the
    // one to an error message.
    const control = this.renderedInputControlElement;
    if (!control?.matches('[role=group], [role=radiogroup]')) return super.updateInputControlAriaLabelledBy();
    const [, error] = this.getAllLabelIds();
    if (error) control.setAttribute('aria-describedby', error);
    else control.removeAttribute('aria-describedby');
  }
}
