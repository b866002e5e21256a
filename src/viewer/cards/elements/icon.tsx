import {
  AddRegular,
  AlertRegular,
  ArrowDownRegular,
  ArrowRightRegular,
  ArrowTrendingRegular,
  ArrowUpRegular,
  BookRegular,
  BuildingRegular,
  CalendarLtrRegular,
  ChatRegular,
  CheckmarkCircleFilled,
  CheckmarkCircleRegular,
  CheckmarkRegular,
  ChevronRightRegular,
  CircleFilled,
  CircleRegular,
  ClipboardTaskListLtrRegular,
  ClockRegular,
  DataTrendingRegular,
  DeleteRegular,
  DiamondFilled,
  DismissCircleRegular,
  DismissRegular,
  DocumentRegular,
  EditRegular,
  ErrorCircleRegular,
  EyeRegular,
  FlagFilled,
  FlagRegular,
  type FluentIcon,
  GavelRegular,
  InfoRegular,
  LightbulbRegular,
  LinkRegular,
  LocationRegular,
  LockClosedRegular,
  MailRegular,
  OpenRegular,
  PauseRegular,
  PeopleRegular,
  PersonRegular,
  PlayRegular,
  QuestionCircleRegular,
  SearchRegular,
  SendRegular,
  SettingsRegular,
  ShapesRegular,
  ShieldRegular,
  SquareFilled,
  StarFilled,
  StarRegular,
  TriangleFilled,
  WarningFilled,
  WarningRegular,
} from '@fluentui/react-icons';
import type { DrawnProps } from './drawn-element.ts';

/** The Fluent icons that are drawn, by the name used in cards. Others show as plain shapes. */
const ICONS: Record<string, { regular: FluentIcon; filled?: FluentIcon }> = {
  add: { regular: AddRegular },
  alert: { regular: AlertRegular },
  arrowdown: { regular: ArrowDownRegular },
  arrowright: { regular: ArrowRightRegular },
  arrowtrending: { regular: ArrowTrendingRegular },
  arrowup: { regular: ArrowUpRegular },
  book: { regular: BookRegular },
  building: { regular: BuildingRegular },
  calendar: { regular: CalendarLtrRegular },
  calendarltr: { regular: CalendarLtrRegular },
  chat: { regular: ChatRegular },
  checkmark: { regular: CheckmarkRegular },
  checkmarkcircle: { regular: CheckmarkCircleRegular, filled: CheckmarkCircleFilled },
  chevronright: { regular: ChevronRightRegular },
  circle: { regular: CircleRegular, filled: CircleFilled },
  clipboardtasklistltr: { regular: ClipboardTaskListLtrRegular },
  clock: { regular: ClockRegular },
  datatrending: { regular: DataTrendingRegular },
  delete: { regular: DeleteRegular },
  diamond: { regular: DiamondFilled },
  dismiss: { regular: DismissRegular },
  dismisscircle: { regular: DismissCircleRegular },
  document: { regular: DocumentRegular },
  edit: { regular: EditRegular },
  errorcircle: { regular: ErrorCircleRegular },
  eye: { regular: EyeRegular },
  flag: { regular: FlagRegular, filled: FlagFilled },
  gavel: { regular: GavelRegular },
  info: { regular: InfoRegular },
  lightbulb: { regular: LightbulbRegular },
  link: { regular: LinkRegular },
  location: { regular: LocationRegular },
  lockclosed: { regular: LockClosedRegular },
  mail: { regular: MailRegular },
  open: { regular: OpenRegular },
  pause: { regular: PauseRegular },
  people: { regular: PeopleRegular },
  person: { regular: PersonRegular },
  play: { regular: PlayRegular },
  questioncircle: { regular: QuestionCircleRegular },
  search: { regular: SearchRegular },
  send: { regular: SendRegular },
  settings: { regular: SettingsRegular },
  shield: { regular: ShieldRegular },
  square: { regular: SquareFilled },
  star: { regular: StarRegular, filled: StarFilled },
  triangle: { regular: TriangleFilled },
  warning: { regular: WarningRegular, filled: WarningFilled },
};

const PIXELS: Record<string, number> = {
  xxsmall: 12,
  xsmall: 16,
  small: 20,
  standard: 24,
  medium: 28,
  large: 32,
  xlarge: 40,
  xxlarge: 48,
};

const COLOURS: Record<string, string> = {
  accent: 'var(--colorBrandForeground1)',
  good: 'var(--colorStatusSuccessForeground1)',
  warning: 'var(--colorStatusWarningForeground3)',
  attention: 'var(--colorStatusDangerForeground1)',
  light: 'var(--colorNeutralForeground3)',
};

/** A Fluent icon by name, `Warning` or `Warning,filled`; decoration only, so hidden from screen readers. */
export function NamedIcon({ name, filled = false }: { name: string; filled?: boolean | undefined }) {
  const [base = '', variant] = name.split(',');
  const entry = ICONS[base.trim().toLowerCase()];
  const isFilled = filled || variant?.trim().toLowerCase() === 'filled';
  const Shape = (isFilled ? entry?.filled : undefined) ?? entry?.regular ?? ShapesRegular;
  return <Shape aria-hidden />;
}

export function IconElement({ source, onSelect }: DrawnProps) {
  const size = PIXELS[String(source['size'] ?? 'Standard').toLowerCase()] ?? 24;
  const color = COLOURS[String(source['color'] ?? '').toLowerCase()];
  const icon = (
    <span style={{ fontSize: size, lineHeight: 1, display: 'inline-flex', ...(color && { color }) }}>
      <NamedIcon name={String(source['name'] ?? '')} filled={source['style'] === 'Filled'} />
    </span>
  );
  if (!onSelect) return icon;
  const title = String(source['selectAction']?.title ?? source['name'] ?? 'Open');
  return (
    <button type="button" className="card-bare-button" aria-label={title} onClick={onSelect}>
      {icon}
    </button>
  );
}
