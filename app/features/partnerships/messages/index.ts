import { en } from './en'
import { fr } from './fr'

export const partnershipMessages = { en, fr }
