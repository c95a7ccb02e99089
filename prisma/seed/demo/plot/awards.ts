// What was awarded, from which money, and how far it went. US dollars as text.

export type AwardLine = {
  key: string
  /** Key of an earmarked pledge; null: the pool. */
  from: string | null
  programme: string
  on: string
  decision: string
  purpose: string
  /** City (null: the whole network) and US dollars. */
  lines: (readonly [string | null, string])[]
  /** How far it went: every city accepted and was paid in full, in part, sent but not confirmed, or is still to answer. */
  end: 'paid' | 'part' | 'sent' | 'asked' | 'proposed'
}

const award = (key: string, from: string | null, programme: string, on: string, decision: string, purpose: string, lines: AwardLine['lines'], end: AwardLine['end'] = 'paid'): AwardLine => ({ key, from, programme, on, decision, purpose, lines, end })

export const AWARDS: readonly AwardLine[] = [
  award('a1', null, 'training', '2024-06-20', 'GNLC/DEC/2024/3', 'A first course for policy-makers of four cities.', [['kara', '22000.00'], ['gulu', '20000.00'], ['lira', '16000.00'], ['masaka', '14000.00']]),
  award('a2', null, 'health', '2024-07-15', 'GNLC/DEC/2024/5', 'Writing, translation and layout.', [[null, '21500.00']]),
  award('a3', 'lakes24', 'training', '2024-07-22', 'GNLC/DEC/2024/6', 'Courses in two cities.', [['dakar', '18500.00'], ['kara', '15000.00']]),
  award('a4', 'union24', 'climate', '2024-09-02', 'GNLC/DEC/2024/8', 'The field work of the study.', [['kilifi', '14000.00'], ['athens', '11000.00'], [null, '20000.00']]),
  award('a5', null, 'monitoring', '2024-11-18', 'GNLC/DEC/2024/11', 'Indicators that cities can keep up themselves.', [[null, '38000.00']]),
  award('a6', null, 'plans', '2025-03-10', 'GNLC/DEC/2025/2', 'Plans for five cities, with mentors.', [['dakar', '24000.00'], ['masaka', '19000.00'], ['kara', '17500.00'], ['bamako', '15000.00'], ['phnompenh', '14500.00']]),
  award('a7', 'lakes24', 'plans', '2025-03-24', 'GNLC/DEC/2025/3', 'Two more plans.', [['lira', '17000.00'], ['kigali', '16000.00']]),
  award('a8', 'coastland25', 'asiaweek', '2025-05-20', 'GNLC/DEC/2025/6', 'Travel of cities that could not come otherwise.', [['caolanh', '12000.00'], ['legazpi', '11000.00'], ['bangkok', '8500.00']]),
  award('a9', 'tidewater24', 'database', '2025-06-16', 'GNLC/DEC/2025/7', 'The first version of the database.', [[null, '22000.00']]),
  award('a10', null, 'asiaweek', '2025-07-07', 'GNLC/DEC/2025/9', 'The common programme of the week.', [['bangkok', '15000.00'], [null, '12000.00']]),
  award('a11', null, 'training', '2025-09-29', 'GNLC/DEC/2025/12', 'The second course.', [['gulu', '23000.00'], ['dakar', '18000.00'], ['lusaka', '21000.00']]),
  award('a12', null, 'coordination', '2025-10-20', 'GNLC/DEC/2025/14', 'Two meetings of the clusters’ coordinators.', [[null, '18000.00']]),
  award('a13', null, 'plans', '2025-11-24', 'GNLC/DEC/2025/16', 'Plans and mentors for a second group of cities.', [['gulu', '24000.00'], ['kara', '21000.00'], ['portonovo', '19500.00'], ['masaka', '18000.00'], ['bissau', '16000.00']]),
  award('b1', null, 'training', '2026-04-20', 'GNLC/DEC/2026/2', 'The third course, with cities that join for the first time.', [['lusaka', '26000.00'], ['portonovo', '18000.00'], ['bissau', '17000.00'], ['kigali', '16500.00']]),
  award('b2', 'lakes26', 'training', '2026-05-04', 'GNLC/DEC/2026/3', 'Courses on site.', [['gulu', '16000.00'], ['masaka', '14500.00']]),
  award('b3', null, 'africaforum', '2026-06-08', 'GNLC/DEC/2026/5', 'The forum, and the travel of twelve cities.', [['bouake', '32000.00'], ['gagnoa', '9000.00'], ['libreville', '8500.00'], ['durban', '8000.00'], ['helao', '7500.00']]),
  award('b4', 'northern26event', 'africaforum', '2026-06-22', 'GNLC/DEC/2026/6', 'Interpretation in four languages.', [['bouake', '21000.00'], ['fez', '6500.00']]),
  award('b5', 'union26', 'governance', '2026-06-29', 'GNLC/DEC/2026/7', 'Case studies.', [['marrakech', '15500.00'], ['cuenca', '14000.00'], [null, '22000.00']]),
  award('b6', null, 'handbook', '2026-07-20', 'GNLC/DEC/2026/8', 'The French and the Portuguese edition.', [[null, '19000.00']]),
  award('b12', 'kitano26', 'handbook', '2026-08-24', 'GNLC/DEC/2026/9', 'Photographs and stories from cities.', [['andong', '4500.00'], ['durban', '3500.00'], [null, '6000.00']]),
  award('b7', null, 'literacy', '2026-09-07', 'GNLC/DEC/2026/10', 'Lessons on simple phones.', [['dakar', '28000.00'], ['kara', '24000.00'], ['bamako', '22500.00']], 'part'),
  award('b8', 'tidewater24', 'database', '2026-09-14', 'GNLC/DEC/2026/11', 'Search in six languages.', [[null, '21000.00']]),
  award('b9', null, 'governance', '2026-10-12', 'GNLC/DEC/2026/13', 'Workshops in cities that take part in the study.', [['andong', '13500.00'], ['renca', '12500.00'], ['chia', '12000.00'], ['dakar', '14500.00']], 'sent'),
  award('b13', 'lifelong26staff', 'coordination', '2026-10-19', 'GNLC/DEC/2026/14', 'A coordinator for the clusters, the first months.', [[null, '9800.00']]),
  award('b10', null, 'plans', '2026-11-09', 'GNLC/DEC/2026/15', 'Plans for three cities.', [['lusaka', '19000.00'], ['gulu', '17000.00'], ['phnompenh', '16000.00']], 'asked'),
  award('b11', null, 'training', '2026-11-20', '', 'A course in two cities.', [['lusaka', '7000.00'], ['kigali', '5000.00']], 'proposed'),
]

/** Money that cities sent back: `waits` for its second person, or confirmed the day after. */
export const RETURNS: readonly { award: string; city: string; on: string; amount: string; reason: string; waits?: true }[] = [
  { award: 'a8', city: 'caolanh', on: '2026-02-16', amount: '760.00', reason: 'The journey cost less than planned.' },
  { award: 'a8', city: 'bangkok', on: '2026-11-19', amount: '180.00', reason: 'What remained after the week.', waits: true },
]
