// The cast: fictional people and organisations. Cities that receive are real member cities (or candidates, as said); nobody named here has given anything.
import type { DonorType, Recognition } from '#app/features/donors/domain/donor'
import type { Role } from '#app/kernel/access'
import type { Language } from '#app/kernel/language'

export type TeamMember = { key: string; name: string; email: string; language: Language; role: Role }

export const TEAM: readonly TeamMember[] = [
  { key: 'admin', name: 'Ada Nilsson', email: 'ada.nilsson@coordination.example', language: 'en', role: 'administrator' },
  { key: 'head', name: 'Marta Ruiz', email: 'marta.ruiz@coordination.example', language: 'en', role: 'approver' },
  { key: 'officer', name: 'Amara Diallo', email: 'amara.diallo@coordination.example', language: 'fr', role: 'programme-officer' },
  { key: 'finance', name: 'Jonas Moreau', email: 'jonas.moreau@coordination.example', language: 'fr', role: 'finance-officer' },
  { key: 'finance2', name: 'Lin Chen', email: 'lin.chen@coordination.example', language: 'en', role: 'finance-officer' },
  { key: 'auditor', name: 'Paul Weber', email: 'paul.weber@audit.example', language: 'en', role: 'auditor' },
]

export type CastDonor = { key: string; name: string; type: DonorType; subtype: string | null; country: string; language: Language; recognition: Recognition; contact: string; email: string; signsIn?: boolean; cleared?: boolean }

const donor = (key: string, name: string, type: DonorType, subtype: string | null, country: string, language: Language, contact: string, more: Partial<CastDonor> = {}): CastDonor => ({
  key,
  name,
  type,
  subtype,
  country,
  language,
  recognition: 'NAME',
  contact,
  email: `${contact.toLowerCase().normalize('NFD').replace(/[^a-z ]/g, '').replace(/ /g, '.')}@${key}.example`,
  cleared: true,
  ...more,
})

export const DONORS: readonly CastDonor[] = [
  donor('havenport', 'City of Havenport', 'MEMBER_CITY', null, 'JP', 'en', 'Haruka Mori', { signsIn: true }),
  donor('brightwater', 'City of Brightwater', 'MEMBER_CITY', null, 'IE', 'en', 'Siobhan Kelly'),
  donor('valmontane', 'Ville de Valmontane', 'MEMBER_CITY', null, 'FR', 'fr', 'Lucie Bernard'),
  donor('serranueva', 'Ciudad de Serranueva', 'MEMBER_CITY', null, 'CO', 'en', 'Diego Pardo', { recognition: 'TYPE_ONLY' }),
  donor('mbalavale', 'City of Mbalavale', 'MEMBER_CITY', null, 'KE', 'en', 'Njeri Kamau', { recognition: 'TYPE_ONLY' }),
  donor('norland', 'Ministry of Education of Norland', 'GOVERNMENT', 'NATIONAL', 'NO', 'en', 'Kari Holm', { signsIn: true }),
  donor('norland-embassy', 'Embassy of Norland', 'GOVERNMENT', 'NATIONAL', 'NO', 'en', 'Per Lund', { cleared: false }),
  donor('arvenia', 'Ministère de l’Éducation d’Arvénie', 'GOVERNMENT', 'NATIONAL', 'SN', 'fr', 'Mariama Sow', { signsIn: true }),
  donor('westmark', 'Region of Westmark', 'GOVERNMENT', 'REGIONAL', 'DE', 'en', 'Jana Vogel'),
  donor('coastland', 'Coastland District Authority', 'GOVERNMENT', 'SUBREGIONAL', 'GB', 'en', 'Owen Price'),
  donor('bankforcities', 'Bank for Cities', 'MULTILATERAL', 'IFI', 'CI', 'fr', 'Adjoua Koffi', { signsIn: true }),
  donor('lakes', 'Lakes Region Development Bank', 'MULTILATERAL', 'IFI', 'KE', 'en', 'Peter Ochieng'),
  donor('union', 'Union for Learning and Culture', 'MULTILATERAL', 'MULTILATERAL', 'MA', 'fr', 'Salma Idrissi'),
  donor('northernlights', 'Northern Lights Foundation', 'PRIVATE', 'FOUNDATION', 'NO', 'en', 'Ingrid Aas', { signsIn: true }),
  donor('savera', 'Savera Foundation', 'PRIVATE', 'FOUNDATION', 'IN', 'en', 'Ravi Menon', { recognition: 'ANONYMOUS' }),
  donor('lindqvist', 'Lindqvist Family Philanthropy', 'PRIVATE', 'PHILANTHROPY', 'SE', 'en', 'Elsa Lindqvist', { recognition: 'ANONYMOUS' }),
  donor('tidewater', 'Tidewater Software', 'PRIVATE', 'CORPORATE', 'US', 'en', 'Grace Howell', { recognition: 'ANONYMOUS' }),
  donor('kimono', 'Kitano Instruments', 'PRIVATE', 'CORPORATE', 'JP', 'en', 'Aiko Kitano'),
  donor('gulfmakers', 'Gulf Makers Association', 'PRIVATE', 'OTHER', 'KW', 'en', 'Yousef Al Rashed'),
  donor('openstreets', 'Open Streets International', 'CIVIL_SOCIETY', 'NGO', 'BE', 'fr', 'Camille Dubois'),
  donor('literacynow', 'Literacy Now', 'CIVIL_SOCIETY', 'NGO', 'GH', 'en', 'Kofi Mensah', { recognition: 'ANONYMOUS' }),
  donor('stalban', 'St Alban’s College of Education', 'CIVIL_SOCIETY', 'EDUCATIONAL_INSTITUTION', 'ZA', 'en', 'Thandi Nkosi'),
  donor('urbanfutures', 'Urban Futures Think Tank', 'CIVIL_SOCIETY', 'THINK_TANK', 'CA', 'en', 'Noah Tremblay'),
  donor('lifelong', 'Institut Apprendre-Demain', 'CIVIL_SOCIETY', 'RESEARCH_INSTITUTE', 'CH', 'fr', 'Hélène Favre'),
  donor('greenhill', 'Greenhill Trust', 'PRIVATE', 'PHILANTHROPY', 'GB', 'en', 'Alice Barlow', { cleared: false }),
  donor('estrela', 'Fundação Estrela', 'PRIVATE', 'FOUNDATION', 'BR', 'en', 'Bia Rocha', { cleared: false }),
]

export type CastCity = { key: string; name: string; country: string; since: number | null; at: readonly [number, number]; focal?: { name: string; language: Language } }

const city = (key: string, name: string, country: string, since: number | null, lon: number, lat: number, focal?: CastCity['focal']): CastCity => ({ key, name, country, since, at: [lon, lat], focal })

/** Members as reference/gnlc_cities.csv has them, with approximate coordinates. `since` null: not a member; area 1 may help it all the same. */
export const CITIES: readonly CastCity[] = [
  city('lusaka', 'Lusaka', 'ZM', 2025, 28.3, -15.4, { name: 'Chanda Mwale', language: 'en' }),
  city('dakar', 'Dakar', 'SN', 2024, -17.4, 14.7, { name: 'Fatou Ndiaye', language: 'fr' }),
  city('kara', 'Kara (Kozah 1)', 'TG', 2022, 1.2, 9.6, { name: 'Essi Lawson', language: 'fr' }),
  city('gulu', 'Gulu', 'UG', 2022, 32.3, 2.8, { name: 'Grace Akello', language: 'en' }),
  city('lira', 'Lira', 'UG', 2022, 32.9, 2.2),
  city('masaka', 'Masaka', 'UG', 2022, 31.7, -0.3),
  city('portonovo', 'Porto-Novo', 'BJ', 2025, 2.6, 6.5),
  city('bissau', 'Bissau', 'GW', 2025, -15.6, 11.9),
  city('bouake', 'Bouaké', 'CI', 2022, -5.0, 7.7, { name: 'Yao Kouassi', language: 'fr' }),
  city('gagnoa', 'Gagnoa', 'CI', 2024, -5.9, 6.1),
  city('yaounde', 'Yaoundé 1er', 'CM', 2024, 11.5, 3.9),
  city('alexandria', 'Alexandria', 'EG', 2024, 29.9, 31.2),
  city('fayoum', 'Fayoum', 'EG', 2022, 30.8, 29.3),
  city('libreville', 'Libreville', 'GA', 2022, 9.5, 0.4),
  city('kilifi', 'Kilifi County', 'KE', 2022, 39.9, -3.6, { name: 'Achieng Were', language: 'en' }),
  city('fez', 'Fez', 'MA', 2024, -5.0, 34.0),
  city('marrakech', 'Marrakech', 'MA', 2022, -8.0, 31.6),
  city('helao', 'Helao Nafidi', 'NA', 2022, 15.9, -17.4),
  city('durban', 'Durban', 'ZA', 2022, 31.0, -29.9),
  city('kwekwe', 'Kwekwe', 'ZW', 2022, 29.8, -18.9),
  city('chia', 'Chía', 'CO', 2025, -74.1, 4.9),
  city('cuenca', 'Cuenca', 'EC', 2017, -79.0, -2.9),
  city('renca', 'Renca', 'CL', 2025, -70.7, -33.4),
  city('belfast', 'Belfast', 'GB', 2018, -5.9, 54.6),
  city('limerick', 'Limerick', 'IE', 2016, -8.6, 52.7),
  city('athens', 'Athens', 'GR', 2016, 23.7, 38.0),
  city('andong', 'Andong', 'KR', 2019, 128.7, 36.6),
  city('bangkok', 'Bangkok', 'TH', 2024, 100.5, 13.8, { name: 'Malee Srisai', language: 'en' }),
  city('caolanh', 'Cao Lãnh', 'VN', 2022, 105.6, 10.5),
  city('legazpi', 'Legazpi', 'PH', 2024, 123.7, 13.1),
  city('buenosaires', 'Buenos Aires', 'AR', 2025, -58.4, -34.6),
  city('guangzhou', 'Guangzhou', 'CN', 2022, 113.3, 23.1),
  city('kigali', 'Kigali', 'RW', null, 30.1, -1.9),
  city('phnompenh', 'Phnom Penh', 'KH', null, 104.9, 11.6, { name: 'Sokha Chan', language: 'en' }),
  city('bamako', 'Bamako', 'ML', null, -8.0, 12.6),
]

export type CastProgramme = { key: string; title: { en: string; fr: string }; kind: 'CAPACITY_BUILDING' | 'STUDY' | 'EVENT' | 'PUBLICATION' | 'PEER_LEARNING' | 'COORDINATION'; area: 'PA1' | 'PA2' | 'PA3-EVENT' | 'PA3-PUBLICATION' | 'PA3-DATABASE' | 'PA3-STAFF'; clusters: string[]; from: string; to: string; budget: bigint; state: 'IDEA' | 'PLANNED' | 'RUNNING' | 'COMPLETED' }

const programme = (key: string, en: string, fr: string, kind: CastProgramme['kind'], area: CastProgramme['area'], clusters: string[], from: string, to: string, budget: bigint, state: CastProgramme['state']): CastProgramme => ({ key, title: { en, fr }, kind, area, clusters, from, to, budget, state })

export const PROGRAMMES: readonly CastProgramme[] = [
  programme('training', 'Training for city policy-makers', 'Formation des responsables des politiques urbaines', 'CAPACITY_BUILDING', 'PA1', ['2021-planning'], '2024-02-01', '2027-11-30', 300_000_00n, 'RUNNING'),
  programme('plans', 'Local plans for lifelong learning', 'Des plans locaux d’apprentissage tout au long de la vie', 'CAPACITY_BUILDING', 'PA1', ['2021-planning', '2021-inclusion'], '2025-01-01', '2027-12-31', 220_000_00n, 'RUNNING'),
  programme('literacy', 'Literacy through phones', 'L’alphabétisation par le téléphone', 'CAPACITY_BUILDING', 'PA1', ['2021-inclusion'], '2026-03-01', '2027-12-31', 120_000_00n, 'RUNNING'),
  programme('monitoring', 'Study: following progress in lifelong learning', 'Étude : suivre les progrès de l’apprentissage tout au long de la vie', 'STUDY', 'PA2', ['2021-planning'], '2024-06-01', '2026-12-31', 90_000_00n, 'RUNNING'),
  programme('governance', 'Study: learning how to govern together', 'Étude : apprendre à gouverner ensemble', 'STUDY', 'PA2', ['2021-gced'], '2026-01-01', '2027-10-31', 110_000_00n, 'RUNNING'),
  programme('climate', 'Study: cities learning for sustainable development', 'Étude : les villes apprennent le développement durable', 'STUDY', 'PA2', ['2021-esd'], '2024-03-01', '2025-12-15', 70_000_00n, 'COMPLETED'),
  programme('africaforum', 'Forum of African learning cities', 'Forum des villes apprenantes d’Afrique', 'EVENT', 'PA3-EVENT', ['2021-inclusion', '2021-esd'], '2026-02-01', '2026-11-15', 140_000_00n, 'RUNNING'),
  programme('asiaweek', 'Week of learning cities in Asia', 'Semaine des villes apprenantes en Asie', 'EVENT', 'PA3-EVENT', ['2021-health'], '2025-03-01', '2025-10-31', 80_000_00n, 'COMPLETED'),
  programme('handbook', 'Handbook of inclusive learning cities', 'Guide des villes apprenantes inclusives', 'PUBLICATION', 'PA3-PUBLICATION', ['2021-inclusion'], '2025-06-01', '2026-12-31', 45_000_00n, 'RUNNING'),
  programme('health', 'Twelve cities on health and well-being', 'Douze villes sur la santé et le bien-être', 'PUBLICATION', 'PA3-PUBLICATION', ['2021-health'], '2024-01-15', '2024-12-20', 30_000_00n, 'COMPLETED'),
  programme('database', 'Peer-learning database', 'Base de données pour l’apprentissage par les pairs', 'PEER_LEARNING', 'PA3-DATABASE', ['2021-gced', '2021-esd', '2021-planning'], '2024-01-01', '2027-12-31', 160_000_00n, 'RUNNING'),
  programme('coordination', 'Coordinators’ meetings of the clusters', 'Réunions de coordination des pôles', 'COORDINATION', 'PA3-STAFF', ['2021-health', '2021-gced'], '2024-01-01', '2027-12-31', 100_000_00n, 'RUNNING'),
  programme('twins', 'Twin cities for Africa', 'Des villes jumelles pour l’Afrique', 'CAPACITY_BUILDING', 'PA1', ['2021-gced'], '2027-01-01', '2027-12-31', 60_000_00n, 'PLANNED'),
]

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
