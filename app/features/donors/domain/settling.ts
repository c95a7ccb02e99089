// What an agreed prospect may become. PARTNERSHIP-2.

export type SettleFailure = { code: 'NOT_AGREED' } | { code: 'BECAME_ALREADY'; ref: string } | { code: 'OTHER_DONOR'; donor: string }
