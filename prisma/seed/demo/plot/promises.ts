// Who promised what, when it was signed and paid. Money as text in the currency of the promise.

export type PaymentLine = { on: string; amount: string; by: 'card' | 'wire'; fee?: string; payer?: string }
export type PledgeLine = {
  key: string
  donor: string
  /** Null: the pool. */
  area: string | null
  programme?: string
  currency: string
  amount: string
  on: string
  /** The agreement came into force. Absent: a small gift that its payment confirms, or still a promise. */
  signed?: string
  count?: number
  first: string
  months?: number
  paid?: PaymentLine[]
  state?: 'ACKNOWLEDGED' | 'WITHDRAWN'
  /** The donor's own grant or order number. */
  number?: string
}

const wire = (on: string, amount: string, fee?: string): PaymentLine => ({ on, amount, by: 'wire', fee })
const card = (on: string, amount: string): PaymentLine => ({ on, amount, by: 'card' })

export const PLEDGES: readonly PledgeLine[] = [
  // 2024-2025
  { key: 'norland24', donor: 'norland', area: null, currency: 'EUR', amount: '150000.00', on: '2024-01-22', signed: '2024-02-12', count: 3, first: '2024-03-31', months: 6, paid: [{ ...wire('2024-03-28', '50000.00', '18.00'), payer: 'norland-embassy' }, wire('2024-09-30', '50000.00'), wire('2025-04-02', '50000.00')] },
  { key: 'bank24', donor: 'bankforcities', area: null, currency: 'USD', amount: '120000.00', on: '2024-02-05', signed: '2024-03-04', count: 2, first: '2024-05-15', months: 12, paid: [wire('2024-05-14', '60000.00', '25.00'), wire('2025-05-15', '60000.00', '25.00')] },
  { key: 'savera24', donor: 'savera', area: null, currency: 'USD', amount: '45000.00', on: '2024-04-10', signed: '2024-05-20', count: 3, first: '2024-06-30', months: 6, paid: [wire('2024-07-01', '15000.00'), wire('2024-12-30', '15000.00'), wire('2025-06-30', '15000.00')] },
  { key: 'westmark24', donor: 'westmark', area: null, currency: 'EUR', amount: '40000.00', on: '2024-03-01', signed: '2024-04-15', count: 2, first: '2024-06-01', months: 12, paid: [wire('2024-06-03', '20000.00'), wire('2025-06-02', '20000.00')] },
  { key: 'havenport24', donor: 'havenport', area: null, currency: 'JPY', amount: '3000000', on: '2024-01-15', signed: '2024-02-19', first: '2024-07-01', paid: [wire('2024-07-01', '3000000', '4000')] },
  { key: 'kitano24', donor: 'kimono', area: null, currency: 'JPY', amount: '1200000', on: '2024-09-18', first: '2024-10-18', paid: [card('2024-09-18', '1200000')] },
  { key: 'stalban24', donor: 'stalban', area: null, currency: 'USD', amount: '2500.00', on: '2024-10-03', first: '2024-11-03', paid: [card('2024-10-03', '2500.00')] },
  { key: 'brightwater24', donor: 'brightwater', area: null, currency: 'EUR', amount: '5000.00', on: '2024-11-11', first: '2024-12-11', paid: [card('2024-11-11', '5000.00')] },
  { key: 'lakes24', donor: 'lakes', area: 'PA1', currency: 'USD', amount: '80000.00', on: '2024-02-19', signed: '2024-03-25', count: 2, first: '2024-06-01', months: 8, paid: [wire('2024-06-04', '40000.00'), wire('2025-02-03', '40000.00')] },
  { key: 'union24', donor: 'union', area: 'PA2', currency: 'USD', amount: '60000.00', on: '2024-04-02', signed: '2024-05-06', first: '2024-06-15', paid: [wire('2024-06-17', '60000.00')] },
  { key: 'tidewater24', donor: 'tidewater', area: 'PA3-DATABASE', currency: 'USD', amount: '50000.00', on: '2024-08-20', signed: '2024-09-30', count: 2, first: '2024-11-01', months: 12, paid: [wire('2024-11-01', '25000.00'), wire('2025-11-03', '25000.00')] },
  { key: 'greenhill24', donor: 'greenhill', area: null, currency: 'GBP', amount: '30000.00', on: '2024-06-21', first: '2024-09-21', state: 'WITHDRAWN' },
  { key: 'serranueva25', donor: 'serranueva', area: null, currency: 'USD', amount: '1500.00', on: '2025-01-30', first: '2025-02-28', paid: [card('2025-01-30', '1500.00')] },
  { key: 'valmontane25a', donor: 'valmontane', area: null, currency: 'EUR', amount: '3600.00', on: '2025-02-14', first: '2025-03-14', paid: [card('2025-02-14', '3600.00')] },
  { key: 'lindqvist25', donor: 'lindqvist', area: null, currency: 'CHF', amount: '35000.00', on: '2025-03-03', signed: '2025-04-07', first: '2025-05-01', paid: [wire('2025-05-02', '35000.00', '12.50')] },
  { key: 'arvenia25', donor: 'arvenia', area: null, currency: 'XOF', amount: '15000000', on: '2025-03-19', signed: '2025-05-05', count: 2, first: '2025-06-30', months: 4, paid: [wire('2025-07-03', '7500000'), wire('2025-11-04', '7500000')] },
  { key: 'coastland25', donor: 'coastland', area: 'PA3-EVENT', programme: 'asiaweek', currency: 'GBP', amount: '28000.00', on: '2025-02-25', signed: '2025-03-24', first: '2025-04-30', paid: [wire('2025-04-30', '28000.00')] },
  { key: 'mbalavale25', donor: 'mbalavale', area: null, currency: 'KES', amount: '650000.00', on: '2025-08-12', first: '2025-09-12', paid: [card('2025-08-12', '650000.00')] },
  { key: 'stalban25', donor: 'stalban', area: null, currency: 'USD', amount: '2750.00', on: '2025-09-16', first: '2025-10-16', paid: [card('2025-09-16', '2750.00')] },
  { key: 'literacy25', donor: 'literacynow', area: null, currency: 'USD', amount: '1800.00', on: '2025-10-07', first: '2025-11-07', paid: [card('2025-10-07', '1800.00')] },
  { key: 'valmontane25', donor: 'valmontane', area: null, currency: 'EUR', amount: '4000.00', on: '2025-11-18', first: '2025-12-18', paid: [card('2025-11-18', '4000.00')] },
  // 2026-2027: the pool
  { key: 'norland26', number: 'MOE-N/2026-118', donor: 'norland', area: null, currency: 'EUR', amount: '180000.00', on: '2025-11-20', signed: '2026-01-15', count: 3, first: '2026-02-28', months: 6, paid: [{ ...wire('2026-02-27', '60000.00'), payer: 'norland-embassy' }, wire('2026-08-31', '60000.00')] },
  { key: 'bank26', number: 'PO 45001873', donor: 'bankforcities', area: null, currency: 'USD', amount: '150000.00', on: '2026-01-12', signed: '2026-02-09', count: 2, first: '2026-03-31', months: 6, paid: [wire('2026-03-30', '75000.00', '25.00'), wire('2026-09-30', '75000.00', '25.00')] },
  { key: 'savera26', donor: 'savera', area: null, currency: 'USD', amount: '60000.00', on: '2026-01-28', signed: '2026-03-02', count: 2, first: '2026-04-15', months: 6, paid: [wire('2026-04-15', '30000.00'), wire('2026-10-15', '30000.00')] },
  { key: 'northern26', number: 'NLF/26/114', donor: 'northernlights', area: null, currency: 'EUR', amount: '60000.00', on: '2026-02-11', signed: '2026-03-16', count: 3, first: '2026-04-30', months: 6, paid: [wire('2026-05-04', '20000.00')] },
  { key: 'lindqvist26', donor: 'lindqvist', area: null, currency: 'CHF', amount: '60000.00', on: '2026-02-24', signed: '2026-03-30', first: '2026-05-15', paid: [wire('2026-05-15', '60000.00', '14.00')] },
  { key: 'westmark26', donor: 'westmark', area: null, currency: 'EUR', amount: '45000.00', on: '2026-03-05', signed: '2026-04-13', count: 3, first: '2026-05-31', months: 3, paid: [wire('2026-06-01', '15000.00')] },
  { key: 'havenport26', donor: 'havenport', area: null, currency: 'JPY', amount: '6000000', on: '2026-03-17', signed: '2026-04-20', count: 2, first: '2026-06-15', months: 5, paid: [wire('2026-06-15', '3000000', '4000'), wire('2026-11-16', '3000000', '4000')] },
  { key: 'gulf26', donor: 'gulfmakers', area: null, currency: 'KWD', amount: '9000.000', on: '2026-04-08', signed: '2026-05-11', first: '2026-06-30', paid: [wire('2026-07-01', '9000.000', '5.250')] },
  { key: 'tidewater26', donor: 'tidewater', area: null, currency: 'USD', amount: '40000.00', on: '2026-04-22', signed: '2026-05-18', first: '2026-06-30', paid: [wire('2026-06-30', '40000.00')] },
  { key: 'brightwater26', donor: 'brightwater', area: null, currency: 'EUR', amount: '8500.00', on: '2026-05-19', first: '2026-06-19', paid: [card('2026-05-19', '8500.00')] },
  { key: 'valmontane26', donor: 'valmontane', area: null, currency: 'EUR', amount: '6000.00', on: '2026-06-09', first: '2026-07-09', paid: [card('2026-06-09', '6000.00')] },
  { key: 'serranueva26', donor: 'serranueva', area: null, currency: 'USD', amount: '4200.00', on: '2026-06-23', first: '2026-07-23', paid: [card('2026-06-23', '4200.00')] },
  { key: 'stalban26', donor: 'stalban', area: null, currency: 'USD', amount: '3000.00', on: '2026-07-14', first: '2026-08-14', paid: [card('2026-07-14', '3000.00')] },
  { key: 'literacy26', donor: 'literacynow', area: null, currency: 'USD', amount: '5200.00', on: '2026-08-04', first: '2026-09-04', paid: [card('2026-08-04', '5200.00')] },
  { key: 'openstreets26', donor: 'openstreets', area: null, currency: 'EUR', amount: '4800.00', on: '2026-09-08', first: '2026-10-08', paid: [card('2026-09-08', '4800.00')] },
  { key: 'lifelong26', donor: 'lifelong', area: null, currency: 'CHF', amount: '7500.00', on: '2026-09-22', first: '2026-10-22', paid: [card('2026-09-22', '7500.00')] },
  { key: 'mbalavale26', donor: 'mbalavale', area: null, currency: 'KES', amount: '900000.00', on: '2026-10-06', first: '2026-11-06', paid: [card('2026-10-06', '900000.00')] },
  { key: 'urban26', donor: 'urbanfutures', area: null, currency: 'USD', amount: '2400.00', on: '2026-10-27', first: '2026-11-27', paid: [card('2026-10-27', '2400.00')] },
  { key: 'stalban26b', donor: 'stalban', area: null, currency: 'USD', amount: '1900.00', on: '2026-10-13', first: '2026-11-13', paid: [card('2026-10-13', '1900.00')] },
  { key: 'kitano26pool', donor: 'kimono', area: null, currency: 'JPY', amount: '400000', on: '2026-02-03', first: '2026-03-03', paid: [card('2026-02-03', '400000')] },
  { key: 'serranueva26b', donor: 'serranueva', area: null, currency: 'USD', amount: '1100.00', on: '2026-11-03', first: '2026-12-03', paid: [card('2026-11-03', '1100.00')] },
  { key: 'brightwater26b', donor: 'brightwater', area: null, currency: 'EUR', amount: '2200.00', on: '2026-11-10', first: '2026-12-10', paid: [card('2026-11-10', '2200.00')] },
  { key: 'lakes26pool', donor: 'lakes', area: null, currency: 'USD', amount: '9500.00', on: '2026-11-17', first: '2026-12-17', paid: [card('2026-11-17', '9500.00')] },
  // announced, not signed
  { key: 'arvenia26', donor: 'arvenia', area: null, currency: 'XOF', amount: '24000000', on: '2026-09-15', count: 2, first: '2026-12-15', months: 6, state: 'ACKNOWLEDGED' },
  { key: 'estrela26', donor: 'estrela', area: null, currency: 'USD', amount: '30000.00', on: '2026-10-20', first: '2027-03-31' },
  { key: 'coastland26', donor: 'coastland', area: null, currency: 'GBP', amount: '18000.00', on: '2026-11-12', count: 2, first: '2027-01-31', months: 6 },
  // 2026-2027: earmarked
  { key: 'lakes26', donor: 'lakes', area: 'PA1', currency: 'USD', amount: '107000.00', on: '2026-01-20', signed: '2026-02-23', count: 2, first: '2026-04-01', months: 9, paid: [wire('2026-04-01', '53500.00')] },
  { key: 'union26', donor: 'union', area: 'PA2', programme: 'governance', currency: 'USD', amount: '70000.00', on: '2026-02-02', signed: '2026-03-09', first: '2026-04-30', paid: [wire('2026-05-04', '70000.00')] },
  { key: 'northern26event', donor: 'northernlights', area: 'PA3-EVENT', currency: 'NOK', amount: '420000.00', on: '2026-03-24', signed: '2026-05-04', first: '2026-06-01', paid: [wire('2026-06-02', '420000.00')] },
  { key: 'kitano26', donor: 'kimono', area: 'PA3', currency: 'JPY', amount: '2500000', on: '2026-05-13', signed: '2026-06-22', first: '2026-07-31', paid: [wire('2026-07-31', '2500000')] },
  { key: 'lifelong26staff', donor: 'lifelong', area: 'PA3-STAFF', currency: 'CHF', amount: '24000.00', on: '2026-07-07', signed: '2026-08-17', count: 2, first: '2026-10-01', months: 6, paid: [wire('2026-10-01', '12000.00')] },
]
