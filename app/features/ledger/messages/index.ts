import { en } from './en'
import { fr } from './fr'

export const ledgerMessages = { en, fr }
