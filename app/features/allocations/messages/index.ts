import { en } from './en'
import { fr } from './fr'

export const allocationMessages = { en, fr }
