// A statement of the fund's account in euro, as a bank would give it out in camt.053: what is on it has not been said to be anybody's yet.
import { day } from '#app/kernel/time'

export type StatementEntry = { on: string; amount: string; out?: true; reference: string; party?: string; iban?: string; /** The pledge whose next creditor reference the payer wrote. */ pledge?: string; instalment?: number; text: string }

export const STATEMENT = { on: day('2026-11-23'), number: '2026-47', account: 'DE79000000001234567890', opening: '344982.00', from: '2026-11-13', to: '2026-11-20' }

export const UNKNOWN = 'Don pour les villes apprenantes'
export const ACCOUNT_FEE = 'Account fee November'

export const ENTRIES: readonly StatementEntry[] = [
  { on: '2026-11-16', amount: '15000.00', reference: '2026111600417', party: 'REGION WESTMARK KASSE', iban: 'DE02120300000000202051', pledge: 'westmark26', instalment: 2, text: 'Second tranche' },
  { on: '2026-11-17', amount: '1250.00', reference: '2026111700093', party: 'C. DELMAS', iban: 'FR1420041010050500013M02606', text: UNKNOWN },
  { on: '2026-11-17', amount: '2190.00', reference: '2026111700455', party: 'STRIPE PAYMENTS EUROPE', text: 'STRIPE PAYOUT 8KQ2' },
  { on: '2026-11-18', amount: '14982.00', reference: '2026111800120', party: 'Region Westmark', iban: 'DE02120300000000202051', text: 'Learning Cities Fund, contribution 2026' },
  { on: '2026-11-19', amount: '20000.00', reference: '2026111900007', party: 'NORTHERN LIGHTS FOUNDATION', iban: 'NO9386011117947', text: 'Grant 2026, second payment' },
  { on: '2026-11-20', amount: '12.50', out: true, reference: '2026112000001', text: ACCOUNT_FEE },
]
