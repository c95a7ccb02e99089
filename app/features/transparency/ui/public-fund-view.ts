import type { DonorType } from '#app/features/donors/domain/donor'
import type { Area } from '#app/features/statements/domain/areas'
import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'

/** The fund as its public page shows it. */
export type PublicFundView = {
  bar: { period: { code: string; startsOn: Day; endsOn: Day }; asOf: Day; target: Money; received: Money; committed: Money; pledged: Money }
  carriedOver: Money
  otherIncome: Money
  moved: Money
  byType: readonly { type: DonorType; amount: Money }[]
  others: Money | null
  byArea: readonly { area: Area; amount: Money }[]
  flows: readonly { area: Area; to: string; amount: Money }[]
  costs: Money
  available: Money
  allocated: Money
  toAfrica: Money
  cities: readonly { id: string; ref: string; name: string; country: string; inAfrica: boolean; longitude: number | null; latitude: number | null; amount: Money }[]
}
