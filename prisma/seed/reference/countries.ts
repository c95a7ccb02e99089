// Reads countries.csv: every country of ISO 3166-1 with its region and its dated statuses.
import Papa from 'papaparse'
import { z } from 'zod'
import { day } from '#app/kernel/time'

const rowShape = z.object({
  iso2: z.string().regex(/^[A-Z]{2}$/),
  iso3: z.string().regex(/^[A-Z]{3}$/),
  name_en: z.string().min(1),
  name_fr: z.string().min(1),
  un_region: z.string(),
  un_subregion: z.string(),
  africa: z.enum(['0', '1']),
  ldc_from: z.string().regex(/^(\d{4})?$/),
  ldc_until: z.string(),
  lic_periods: z.string(),
})

export type ReferenceCountry = { iso2: string; iso3: string; nameEn: string; nameFr: string; region: string; subregion: string; isAfrica: boolean }
export type ReferenceFlag = { country: string; flag: 'LDC' | 'LIC'; fromOn: string; untilOn: string | null }

/** Countries and their statuses; a row that does not fit throws with its line. */
export function readCountries(csv: string): { countries: ReferenceCountry[]; flags: ReferenceFlag[] } {
  const parsed = Papa.parse<unknown>(csv, { header: true, skipEmptyLines: true })
  if (parsed.errors[0]) throw new Error(`countries.csv, line ${(parsed.errors[0].row ?? 0) + 2}: ${parsed.errors[0].message}`)
  const rows = parsed.data.map((row) => rowShape.parse(row))
  return {
    countries: rows.map((row) => ({ iso2: row.iso2, iso3: row.iso3, nameEn: row.name_en, nameFr: row.name_fr, region: row.un_region, subregion: row.un_subregion, isAfrica: row.africa === '1' })),
    flags: rows.flatMap((row) => [
      // Only the year of inclusion is published: it counts from its first day.
      ...(row.ldc_from ? [span(row.iso2, 'LDC', `${row.ldc_from}-01-01`, row.ldc_until)] : []),
      ...row.lic_periods.split(';').filter(Boolean).map((period) => {
        const [from = '', until = ''] = period.trim().split('/')
        return span(row.iso2, 'LIC', from, until)
      }),
    ]),
  }
}

function span(country: string, flag: 'LDC' | 'LIC', from: string, until: string): ReferenceFlag {
  return { country, flag, fromOn: day(from), untilOn: until === '' ? null : day(until) }
}
