/** What a risk, a reminder or an exception is about. */
export type SubjectKind = 'account' | 'deal'
