import type { Standing } from '../domain/standing.ts';

/**
 * Colours of standings on paper, as RRGGBB: a light ground and a dark ink, 7:1 or better. The colour repeats what word
 * and shape say.
 */
export const PALETTE = {
  'on track': { ground: 'CCE2D8', ink: '004726' },
  complete: { ground: 'D2E2F1', ink: '0C2D4A' },
  'in progress': { ground: 'E8F1F8', ink: '0F385C' },
  'not started': { ground: 'EEEFEF', ink: '383F43' },
  'at risk': { ground: 'FFDF94', ink: '4D3300' },
  'off track': { ground: 'F4CDC6', ink: '651B0E' },
  'not for us': { ground: 'E5DCF0', ink: '3D2363' },
  'no update': { ground: 'E3E5E6', ink: '383F43' },
} as const satisfies Record<Standing, { ground: string; ink: string }>;
