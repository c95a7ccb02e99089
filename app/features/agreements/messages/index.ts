import { en } from './en'
import { fr } from './fr'

export const agreementMessages = { en, fr }
