export { FUNDING_OPTIONS, isPriorityArea, isProgrammeArea, MAIN_AREAS, modalityOf, PRIORITY_AREAS, PROGRAMME_AREAS, type FundingOption, type MainArea, type PriorityArea, type ProgrammeArea } from './area'
export { mayBenefit, mayFund, type Beneficiary, type BenefitFailure, type Earmark, type FundingFailure, type Programme } from './eligibility'
