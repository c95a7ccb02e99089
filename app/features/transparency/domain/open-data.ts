// The public figures as files that other programs read: a Frictionless data package of CSV files. Source: INTERFACE.md, Addresses.
import { PUBLIC_ROWS, type PublicRowsOf } from './public-rows'

type Field = { name: string; type: 'string' | 'date' | 'number'; description: string }

const ROW_FIELDS: readonly Field[] = [
  { name: 'period', type: 'string', description: 'Two-year period of the fund' },
  { name: 'as_of', type: 'date', description: 'Day of the figures' },
  { name: 'what', type: 'string', description: 'Which total the row belongs to' },
  { name: 'name', type: 'string', description: 'Who gave, as far as they want it known; or the programme' },
  { name: 'detail', type: 'string', description: 'Kind of donor, or reference and decision of the allocation' },
  { name: 'city', type: 'string', description: 'Name of the city; empty for the whole network' },
  { name: 'country', type: 'string', description: 'ISO 3166 alpha-2' },
  { name: 'day', type: 'date', description: 'Day of the allocation' },
  { name: 'amount_usd', type: 'number', description: 'US dollars' },
]

export const ROW_COLUMNS = ROW_FIELDS.map((field) => field.name)

const TITLES: Record<PublicRowsOf, string> = {
  received: 'Contributions received by the MDFM, less refunds',
  committed: 'Signed contributions to the MDFM that are still to come',
  pledged: 'Announced contributions to the MDFM',
  allocated: 'Allocations of the MDFM to cities and to the network',
}

/** The file of a total's rows: `received.csv`; null where the name is none of them. */
export function rowsOfFile(file: string): PublicRowsOf | null {
  return PUBLIC_ROWS.find((of) => `${of}.csv` === file) ?? null
}

/** The descriptor at `/data/datapackage.json`; `origin` is the address of the product. */
export function dataPackage(origin: string, asOf: string) {
  return {
    name: 'learning-cities-fund',
    title: 'Learning Cities Fund: public figures',
    homepage: origin,
    created: `${asOf}T00:00:00Z`,
    resources: PUBLIC_ROWS.map((of) => ({
      name: of,
      title: TITLES[of],
      path: `${of}.csv`,
      profile: 'tabular-data-resource',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      schema: { fields: ROW_FIELDS },
    })),
  }
}
