import type { Suggestion, Suggestions } from './suggest.ts';

interface SuggestionListProps {
  id: string;
  suggestions: Suggestions;
  marked: number | undefined;
  onChoose: (suggestion: Suggestion) => void;
}

/** What the compose box offers. The focus stays in the box; its arrow keys move the mark here. */
export function SuggestionList({ id, suggestions, marked, onChoose }: SuggestionListProps) {
  const label = suggestions.kind === 'mention' ? 'People and apps' : 'Commands';
  return (
    <div className="suggestions">
      <p aria-hidden="true">{label}</p>
      <ul id={id} role="listbox" aria-label={label}>
        {suggestions.options.map((option, index) => (
          <li
            key={option.title}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === marked}
            // A press must not take the focus from the box.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(option)}
          >
            <strong>{option.title}</strong>
            <span>{option.description}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
