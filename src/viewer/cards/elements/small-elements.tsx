import {
  Badge,
  type BadgeProps,
  ProgressBar,
  type ProgressBarProps,
  RatingDisplay,
  Spinner,
  type SpinnerProps,
} from '@fluentui/react-components';
import type { DrawnProps } from './drawn-element.ts';
import { NamedIcon } from './icon.tsx';

const BADGE_COLOURS: Record<string, BadgeProps['color']> = {
  default: 'informative',
  subtle: 'subtle',
  informative: 'informative',
  accent: 'brand',
  good: 'success',
  attention: 'danger',
  warning: 'warning',
};

export function BadgeElement({ source }: DrawnProps) {
  const style = String(source['style'] ?? 'Default').toLowerCase();
  const shape = String(source['shape'] ?? 'Circular').toLowerCase();
  const size = String(source['size'] ?? 'Medium').toLowerCase();
  const icon = source['icon'] ? <NamedIcon name={String(source['icon'])} /> : undefined;
  return (
    <Badge
      appearance={String(source['appearance']).toLowerCase() === 'tint' ? 'tint' : 'filled'}
      color={BADGE_COLOURS[style] ?? 'informative'}
      shape={shape === 'square' ? 'square' : shape === 'rounded' ? 'rounded' : 'circular'}
      size={size === 'large' ? 'large' : size === 'extralarge' ? 'extra-large' : 'medium'}
      iconPosition={String(source['iconPosition']).toLowerCase() === 'after' ? 'after' : 'before'}
      title={source['tooltip'] ? String(source['tooltip']) : undefined}
      {...(icon && { icon })}
    >
      {String(source['text'] ?? '')}
    </Badge>
  );
}

const BAR_COLOURS: Record<string, ProgressBarProps['color']> = {
  good: 'success',
  warning: 'warning',
  attention: 'error',
  accent: 'brand',
};

/** Without a value the bar only says that something goes on. */
export function ProgressBarElement({ source }: DrawnProps) {
  const max = Number(source['max'] ?? 100);
  const value = source['value'] === undefined ? undefined : Number(source['value']);
  const color = String(source['color'] ?? 'Accent').toLowerCase();
  const label = value === undefined ? 'In progress' : `${value} of ${max}`;
  return (
    <ProgressBar
      aria-label={label}
      thickness="large"
      max={max}
      color={BAR_COLOURS[color] ?? 'brand'}
      {...(value !== undefined && { value })}
    />
  );
}

const RING_SIZES: Record<string, SpinnerProps['size']> = {
  tiny: 'tiny',
  small: 'small',
  medium: 'medium',
  large: 'large',
};

export function ProgressRingElement({ source }: DrawnProps) {
  const size = String(source['size'] ?? 'Medium').toLowerCase();
  const position = String(source['labelPosition'] ?? 'below').toLowerCase();
  return (
    <Spinner
      size={RING_SIZES[size] ?? 'medium'}
      labelPosition={position === 'above' || position === 'before' || position === 'after' ? position : 'below'}
      {...(source['label'] ? { label: String(source['label']) } : { 'aria-label': 'In progress' })}
    />
  );
}

export function RatingElement({ source }: DrawnProps) {
  const value = Number(source['value'] ?? 0);
  const max = Number(source['max'] ?? 5);
  return (
    <RatingDisplay
      value={value}
      max={max}
      color={source['color'] === 'Marigold' ? 'marigold' : 'neutral'}
      aria-label={`${value} of ${max}`}
      {...(source['count'] !== undefined && { count: Number(source['count']) })}
    />
  );
}

/** Read only: Teams shows the numbers of the lines and never runs anything. */
export function CodeBlockElement({ source }: DrawnProps) {
  const first = Number(source['startLineNumber'] ?? 1);
  const lines = String(source['codeSnippet'] ?? '').split('\n');
  return (
    // A region that scrolls must be reachable by keyboard.
    <pre className="card-code" tabIndex={0} aria-label={`Code, ${String(source['language'] ?? 'plain text')}`}>
      {lines.map((line, index) => (
        // Lines have no identity but their place.
        <code key={first + index} data-line={first + index}>
          {`${line}\n`}
        </code>
      ))}
    </pre>
  );
}

export function CompoundButtonElement({ source, onSelect }: DrawnProps) {
  return (
    <button type="button" className="card-compound" onClick={onSelect}>
      {source['icon']?.name && (
        <span className="card-compound-icon">
          <NamedIcon name={String(source['icon'].name)} filled={source['icon'].style === 'Filled'} />
        </span>
      )}
      <span>
        <strong>{String(source['title'] ?? '')}</strong>
        {source['badge'] && (
          <Badge appearance="tint" size="small">
            {String(source['badge'])}
          </Badge>
        )}
        {source['description'] && <span className="card-compound-text">{String(source['description'])}</span>}
      </span>
    </button>
  );
}
