import { en } from './en'
import { fr } from './fr'

export const oversightMessages = { en, fr }
