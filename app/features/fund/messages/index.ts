import { en } from './en'
import { fr } from './fr'

export const rateMessages = { en, fr }
