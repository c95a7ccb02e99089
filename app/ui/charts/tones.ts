/** Colours of pictures, by meaning. `blue`, `medium` and `neutral` are money; the five donor types and the three priority areas have hues of their own. */
export const CHART_TONES = ['blue', 'medium', 'pale', 'neutral', 'type-1', 'type-2', 'type-3', 'type-4', 'type-5', 'area-1', 'area-2', 'area-3'] as const
export type ChartTone = (typeof CHART_TONES)[number]
