export { act, type ActionRefusal } from './act'
export { load, behindDoor, scopeOf, type Entered, type RouteArgs } from './enter'
export { FLASH, readFlash, writeCookie, readCookie, type Flash } from './cookies'
export { requestScope, type Server } from './server-context'
