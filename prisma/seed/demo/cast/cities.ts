// Cities that receive: real member cities and candidates, which have received nothing but in this tale.
import type { Language } from '#app/kernel/language'

export type CastCity = { key: string; name: string; country: string; since: number | null; at: readonly [number, number]; focal?: { name: string; language: Language } }

const city = (key: string, name: string, country: string, since: number | null, lon: number, lat: number, focal?: CastCity['focal']): CastCity => ({ key, name, country, since, at: [lon, lat], focal })

/** Members as reference/gnlc_cities.csv has them, with approximate coordinates. `since` null: not a member; area 1 may help it all the same. */
export const CITIES: readonly CastCity[] = [
  city('lusaka', 'Lusaka', 'ZM', 2025, 28.3, -15.4, { name: 'Chanda Mwale', language: 'en' }),
  city('dakar', 'Dakar', 'SN', 2024, -17.4, 14.7, { name: 'Fatou Ndiaye', language: 'fr' }),
  city('kara', 'Kara (Kozah 1)', 'TG', 2022, 1.2, 9.6, { name: 'Essi Lawson', language: 'fr' }),
  city('gulu', 'Gulu', 'UG', 2022, 32.3, 2.8, { name: 'Grace Akello', language: 'en' }),
  city('lira', 'Lira', 'UG', 2022, 32.9, 2.2, { name: 'Daniel Okello', language: 'en' }),
  city('masaka', 'Masaka', 'UG', 2022, 31.7, -0.3, { name: 'Ruth Nakato', language: 'en' }),
  city('portonovo', 'Porto-Novo', 'BJ', 2025, 2.6, 6.5, { name: 'Codjo Hounsou', language: 'fr' }),
  city('bissau', 'Bissau', 'GW', 2025, -15.6, 11.9, { name: 'Nhima Sanha', language: 'fr' }),
  city('bouake', 'Bouaké', 'CI', 2022, -5.0, 7.7, { name: 'Yao Kouassi', language: 'fr' }),
  city('gagnoa', 'Gagnoa', 'CI', 2024, -5.9, 6.1, { name: 'Aya Gbagbi', language: 'fr' }),
  city('yaounde', 'Yaoundé 1er', 'CM', 2024, 11.5, 3.9),
  city('alexandria', 'Alexandria', 'EG', 2024, 29.9, 31.2),
  city('fayoum', 'Fayoum', 'EG', 2022, 30.8, 29.3),
  city('libreville', 'Libreville', 'GA', 2022, 9.5, 0.4, { name: 'Guy Obame', language: 'fr' }),
  city('kilifi', 'Kilifi County', 'KE', 2022, 39.9, -3.6, { name: 'Achieng Were', language: 'en' }),
  city('fez', 'Fez', 'MA', 2024, -5.0, 34.0, { name: 'Driss Alami', language: 'fr' }),
  city('marrakech', 'Marrakech', 'MA', 2022, -8.0, 31.6, { name: 'Nadia Tazi', language: 'fr' }),
  city('helao', 'Helao Nafidi', 'NA', 2022, 15.9, -17.4, { name: 'Selma Shikongo', language: 'en' }),
  city('durban', 'Durban', 'ZA', 2022, 31.0, -29.9, { name: 'Sipho Dube', language: 'en' }),
  city('kwekwe', 'Kwekwe', 'ZW', 2022, 29.8, -18.9),
  city('chia', 'Chía', 'CO', 2025, -74.1, 4.9, { name: 'Camila Rozo', language: 'en' }),
  city('cuenca', 'Cuenca', 'EC', 2017, -79.0, -2.9, { name: 'Andres Vintimilla', language: 'en' }),
  city('renca', 'Renca', 'CL', 2025, -70.7, -33.4, { name: 'Paula Soto', language: 'en' }),
  city('belfast', 'Belfast', 'GB', 2018, -5.9, 54.6),
  city('limerick', 'Limerick', 'IE', 2016, -8.6, 52.7),
  city('athens', 'Athens', 'GR', 2016, 23.7, 38.0, { name: 'Eleni Markou', language: 'en' }),
  city('andong', 'Andong', 'KR', 2019, 128.7, 36.6, { name: 'Kwon Jisoo', language: 'en' }),
  city('bangkok', 'Bangkok', 'TH', 2024, 100.5, 13.8, { name: 'Malee Srisai', language: 'en' }),
  city('caolanh', 'Cao Lãnh', 'VN', 2022, 105.6, 10.5, { name: 'Tran Thi Mai', language: 'en' }),
  city('legazpi', 'Legazpi', 'PH', 2024, 123.7, 13.1, { name: 'Joel Bicol', language: 'en' }),
  city('buenosaires', 'Buenos Aires', 'AR', 2025, -58.4, -34.6),
  city('guangzhou', 'Guangzhou', 'CN', 2022, 113.3, 23.1),
  city('kigali', 'Kigali', 'RW', null, 30.1, -1.9, { name: 'Aline Uwase', language: 'en' }),
  city('phnompenh', 'Phnom Penh', 'KH', null, 104.9, 11.6, { name: 'Sokha Chan', language: 'en' }),
  city('bamako', 'Bamako', 'ML', null, -8.0, 12.6, { name: 'Oumou Keita', language: 'fr' }),
]

/** Elected for two years by the cities of its clusters. */
export const COORDINATOR = { city: 'bouake', name: 'Mariam Konaté', email: 'mariam.konate@bouake.example', language: 'fr', fromOn: '2025-02-01', untilOn: '2027-01-31' } as const

/** Which cities were in which clusters of 2019 and are in those of 2021. */
export const MEMBERSHIPS: Readonly<Record<string, readonly string[]>> = {
  '2019-esd': ['limerick', 'athens', 'andong', 'belfast', 'cuenca'],
  '2019-literacy': ['cuenca', 'athens'],
  '2019-entrepreneurship': ['andong', 'belfast'],
  '2019-health': ['limerick', 'andong'],
  '2019-inclusion': ['belfast', 'cuenca', 'athens'],
  '2019-gced': ['andong', 'limerick'],
  '2019-planning': ['belfast', 'limerick'],
  '2021-gced': ['andong', 'durban', 'marrakech', 'guangzhou', 'gulu'],
  '2021-esd': ['limerick', 'athens', 'kilifi', 'bouake', 'caolanh', 'libreville'],
  '2021-health': ['limerick', 'fayoum', 'helao', 'lira'],
  '2021-planning': ['belfast', 'kara', 'masaka', 'kwekwe'],
  '2021-inclusion': ['cuenca', 'athens', 'belfast', 'gulu', 'bouake'],
}
