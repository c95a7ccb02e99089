import { offerEn } from './offer-en'
import { offerFr } from './offer-fr'

export const offerMessages = { en: offerEn, fr: offerFr }
