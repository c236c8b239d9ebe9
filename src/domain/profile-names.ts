/** What a file can hold of an account (S12, S15, S16, S18, S22); which of it is asked for by tier says the policy, profile.fields. */
export const PROFILE_NAMES = [
  'industry',
  'segment',
  'products',
  'size',
  'relation',
  'orientation',
  'wallet',
  'financial_year',
  'development_plan',
  'priority_delivery',
  'payment_days',
  'credit_limit',
  'current_ratio',
  'buying_process',
  'founded',
  'credit_code',
  'tier_check',
] as const
export type ProfileName = (typeof PROFILE_NAMES)[number]
