import { planningEn } from './planning-en'
import { planningFr } from './planning-fr'

export const planningMessages = { en: planningEn, fr: planningFr }
