import { giveEn } from './give-en'
import { giveFr } from './give-fr'

export const giveMessages = { en: giveEn, fr: giveFr }
