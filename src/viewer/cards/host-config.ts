import { HostConfig } from 'adaptivecards';

/** Colours are Fluent's CSS variables, so that one configuration serves every theme and a theme change draws nothing again. */
function colour(name: string, subtle = name) {
  return { default: `var(--color${name})`, subtle: `var(--color${subtle})` };
}

const FOREGROUND = {
  default: colour('NeutralForeground1', 'NeutralForeground3'),
  dark: colour('NeutralForeground1', 'NeutralForeground2'),
  light: colour('NeutralForeground2', 'NeutralForeground3'),
  accent: colour('BrandForeground1', 'BrandForeground2'),
  good: colour('StatusSuccessForeground1', 'StatusSuccessForeground2'),
  warning: colour('StatusWarningForeground3', 'StatusWarningForeground1'),
  attention: colour('StatusDangerForeground3', 'StatusDangerForeground2'),
};

function style(background: string, border: string) {
  return {
    backgroundColor: `var(--color${background})`,
    borderColor: `var(--color${border})`,
    foregroundColors: FOREGROUND,
  };
}

/** Teams' sizes and spaces (published host configuration of Microsoft Teams), on Fluent tokens. */
export const TEAMS_HOST_CONFIG = new HostConfig({
  fontFamily: 'var(--fontFamilyBase)',
  fontTypes: {
    default: {
      fontFamily: 'var(--fontFamilyBase)',
      fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
      fontWeights: { lighter: 300, default: 400, bolder: 600 },
    },
    monospace: {
      fontFamily: 'var(--fontFamilyMonospace)',
      fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
      fontWeights: { lighter: 300, default: 400, bolder: 600 },
    },
  },
  lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: 'var(--colorNeutralStroke2)' },
  imageSizes: { small: 32, medium: 52, large: 100 },
  imageSet: { imageSize: 'medium', maxImageHeight: 100 },
  supportsInteractivity: true,
  adaptiveCard: { allowCustomStyle: false },
  containerStyles: {
    default: style('NeutralBackground1', 'NeutralStroke2'),
    emphasis: style('NeutralBackground3', 'NeutralStroke2'),
    good: style('StatusSuccessBackground1', 'StatusSuccessBorder1'),
    warning: style('StatusWarningBackground1', 'StatusWarningBorder1'),
    attention: style('StatusDangerBackground1', 'StatusDangerBorder1'),
    accent: style('BrandBackground2', 'BrandStroke2'),
  },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'bolder' },
    },
    errorMessage: { color: 'attention', size: 'small', weight: 'default' },
  },
  actions: {
    maxActions: 6,
    spacing: 'large',
    buttonSpacing: 8,
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    iconPlacement: 'leftOfTitle',
    iconSize: 20,
    allowTitleToWrap: true,
  },
  factSet: {
    title: { size: 'default', color: 'default', weight: 'bolder', wrap: true, maxWidth: 180 },
    value: { size: 'default', color: 'default', weight: 'default', wrap: true },
    spacing: 16,
  },
  table: { cellSpacing: 8 },
  textBlock: { headingLevel: 3 },
  textStyles: { heading: { size: 'large', weight: 'bolder' }, columnHeader: { weight: 'bolder' } },
});
