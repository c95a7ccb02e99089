export { isOnEarth, readPosition, type Position, type PositionFailure, type SaveCityFailure } from './city'
export { COUNTRY_FLAGS, flagsOn, isLdcOn, isLicOn, type CountryFlag, type FlagsOfDay, type FlagSpan } from './country-flags'
export { decideMemberSpan, isMembership, membershipOn, MEMBERSHIPS, type Membership, type MemberSpan, type MemberSpanFailure } from './membership'
export { isRegion, REGIONS, type Region } from './region'
