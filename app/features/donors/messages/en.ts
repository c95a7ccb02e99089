import type { CreateDonorFailure, DonorSubtype, DonorType, Recognition } from '../domain/donor'
import type { DueDiligence, ReviewFailure } from '../domain/due-diligence'

export const en = {
  donors: 'Donors',
  donor: 'Donor',
  types: {
    MEMBER_CITY: 'Member city',
    GOVERNMENT: 'Government',
    MULTILATERAL: 'Multilateral organisation',
    PRIVATE: 'Company, philanthropy or foundation',
    CIVIL_SOCIETY: 'Civil society',
  } satisfies Record<DonorType, string>,
  typesPlural: {
    MEMBER_CITY: 'Member cities',
    GOVERNMENT: 'Governments',
    MULTILATERAL: 'Multilateral organisations',
    PRIVATE: 'Companies, philanthropies, foundations',
    CIVIL_SOCIETY: 'Civil society',
  } satisfies Record<DonorType, string>,
  subtypes: {
    NATIONAL: 'National government',
    REGIONAL: 'Regional government',
    SUBREGIONAL: 'Sub-regional government',
    IFI: 'International financial institution',
    MULTILATERAL: 'Other multilateral organisation',
    CORPORATE: 'Company',
    PHILANTHROPY: 'Philanthropy',
    FOUNDATION: 'Foundation',
    OTHER: 'Other private donor',
    NGO: 'Non-governmental organisation',
    EDUCATIONAL_INSTITUTION: 'Educational institution',
    THINK_TANK: 'Think tank',
    RESEARCH_INSTITUTE: 'Research institute',
  } satisfies Record<DonorSubtype, string>,
  recognitions: {
    NAME: 'Show our name',
    TYPE_ONLY: 'Show only what kind of donor we are',
    ANONYMOUS: 'Show nothing about us',
  } satisfies Record<Recognition, string>,
  recognitionHints: {
    NAME: 'Public pages and city statements name you.',
    TYPE_ONLY: 'For example “a member city in Africa”.',
    ANONYMOUS: 'The public sees your money only inside totals. The finance team always sees who gave.',
  } satisfies Record<Recognition, string>,
  publicType: {
    MEMBER_CITY: (africa: boolean): string => (africa ? 'a member city in Africa' : 'a member city'),
    GOVERNMENT: (africa: boolean): string => (africa ? 'a government in Africa' : 'a government'),
    MULTILATERAL: (): string => 'a multilateral organisation',
    PRIVATE: (africa: boolean): string => (africa ? 'a private donor in Africa' : 'a private donor'),
    CIVIL_SOCIETY: (africa: boolean): string => (africa ? 'a civil society partner in Africa' : 'a civil society partner'),
  } satisfies Record<DonorType, (africa: boolean) => string>,
  anonymous: 'Anonymous',
  dueDiligence: {
    PROSPECT: 'Prospect',
    UNDER_REVIEW: 'Under review',
    CLEARED: 'Cleared',
    DECLINED: 'Declined',
    SUSPENDED: 'Suspended',
  } satisfies Record<DueDiligence, string>,
  refusals: {
    WRONG_SUBTYPE: 'This kind of donor does not go with this type. Choose one of the kinds offered.',
    UNKNOWN_COUNTRY: 'Choose a country from the list.',
    UNKNOWN_CITY: 'This city is not known.',
  } satisfies Record<CreateDonorFailure['code'], string>,
  reviewRefusals: {
    NO_SUCH_MOVE: 'The review cannot go from where it stands to there. Somebody may have changed it meanwhile.',
    EXPIRY_MISSING: 'A clearance needs the day on which it expires.',
    EXPIRY_PAST: '{day} has passed. Choose a later day.',
  } satisfies Record<ReviewFailure['code'], string>,
}
