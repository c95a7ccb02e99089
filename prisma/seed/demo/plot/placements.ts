/** People whom donors second or lend to the team: what was offered, and the days on which it went on. */
export type Placed = {
  on: string
  donor: string
  arrangement: 'SECONDMENT' | 'LOAN'
  person: string | null
  function: string
  languages: string
  level: string
  fte: string
  days: [from: string, until: string]
  monthly: [amount: string, currency: string]
  steps: readonly (readonly [on: string, to: 'SUITABILITY' | 'SELECTED' | 'AGREEMENT' | 'ACTIVE' | 'ENDED' | 'MORATORIUM'])[]
}

export const PLACEMENTS: readonly Placed[] = [
  {
    on: '2024-10-01',
    donor: 'stalban',
    arrangement: 'LOAN',
    person: 'Harriet Moss',
    function: 'Editor, thematic publications',
    languages: 'English',
    level: 'P-3',
    fte: '0.5',
    days: ['2025-01-01', '2026-06-30'],
    monthly: ['8400.00', 'USD'],
    steps: [['2024-10-15', 'SUITABILITY'], ['2024-11-15', 'SELECTED'], ['2024-12-02', 'AGREEMENT'], ['2025-01-02', 'ACTIVE'], ['2026-07-01', 'ENDED'], ['2026-07-02', 'MORATORIUM']],
  },
  {
    on: '2025-11-10',
    donor: 'norland',
    arrangement: 'LOAN',
    person: 'Solveig Dahl',
    function: 'Programme specialist, monitoring',
    languages: 'English, French',
    level: 'P-4',
    fte: '0.8',
    days: ['2026-02-15', '2028-02-14'],
    monthly: ['9500.00', 'USD'],
    steps: [['2025-11-20', 'SUITABILITY'], ['2025-12-10', 'SELECTED'], ['2026-01-12', 'AGREEMENT'], ['2026-02-16', 'ACTIVE']],
  },
  {
    on: '2026-11-02',
    donor: 'norland',
    arrangement: 'SECONDMENT',
    person: null,
    function: 'Coordinator, peer-learning database',
    languages: 'English, Spanish',
    level: 'P-3',
    fte: '1',
    days: ['2027-03-01', '2029-02-28'],
    monthly: ['11200.00', 'USD'],
    steps: [['2026-11-16', 'SUITABILITY']],
  },
]
