export { decideJoin, type ClusterStay, type JoinFailure } from './membership'
export { fateOf, GENERATIONS, restate, totalOf, type ClusterLink, type Fate, type Generation, type MembershipCount, type Restated } from './generation'
export { STRATEGY_STATEMENT } from './strategy-statement'
