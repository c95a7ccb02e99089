import { scheduleEn } from './schedule-en'
import { scheduleFr } from './schedule-fr'

export const scheduleMessages = { en: scheduleEn, fr: scheduleFr }
