// Donors: fictional organisations in every type and subtype. No real city, ministry or company is named as having given anything.
import type { DonorType, Recognition } from '#app/features/donors/domain/donor'
import type { Language } from '#app/kernel/language'

export type CastDonor = { key: string; name: string; type: DonorType; subtype: string | null; country: string; language: Language; recognition: Recognition; contact: string; email: string; cleared?: boolean }

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
  donor('havenport', 'City of Havenport', 'MEMBER_CITY', null, 'JP', 'en', 'Haruka Mori'),
  donor('brightwater', 'City of Brightwater', 'MEMBER_CITY', null, 'IE', 'en', 'Siobhan Kelly'),
  donor('valmontane', 'Ville de Valmontane', 'MEMBER_CITY', null, 'FR', 'fr', 'Lucie Bernard'),
  donor('serranueva', 'Ciudad de Serranueva', 'MEMBER_CITY', null, 'CO', 'en', 'Diego Pardo', { recognition: 'TYPE_ONLY' }),
  donor('mbalavale', 'City of Mbalavale', 'MEMBER_CITY', null, 'KE', 'en', 'Njeri Kamau', { recognition: 'TYPE_ONLY' }),
  donor('norland', 'Ministry of Education of Norland', 'GOVERNMENT', 'NATIONAL', 'NO', 'en', 'Kari Holm'),
  donor('norland-embassy', 'Embassy of Norland', 'GOVERNMENT', 'NATIONAL', 'NO', 'en', 'Per Lund', { cleared: false }),
  donor('arvenia', 'Ministère de l’Éducation d’Arvénie', 'GOVERNMENT', 'NATIONAL', 'SN', 'fr', 'Mariama Sow'),
  donor('westmark', 'Region of Westmark', 'GOVERNMENT', 'REGIONAL', 'DE', 'en', 'Jana Vogel'),
  donor('coastland', 'Coastland District Authority', 'GOVERNMENT', 'SUBREGIONAL', 'GB', 'en', 'Owen Price'),
  donor('bankforcities', 'Bank for Cities', 'MULTILATERAL', 'IFI', 'CI', 'fr', 'Adjoua Koffi'),
  donor('lakes', 'Lakes Region Development Bank', 'MULTILATERAL', 'IFI', 'KE', 'en', 'Peter Ochieng'),
  donor('union', 'Union for Learning and Culture', 'MULTILATERAL', 'MULTILATERAL', 'MA', 'fr', 'Salma Idrissi'),
  donor('northernlights', 'Northern Lights Foundation', 'PRIVATE', 'FOUNDATION', 'NO', 'en', 'Ingrid Aas'),
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
