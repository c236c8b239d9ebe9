/** Mildest first. */
export const BANDS = ['healthy', 'watch', 'at_risk', 'critical'] as const
export type Band = (typeof BANDS)[number]
