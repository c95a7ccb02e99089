import { en } from './en'
import { fr } from './fr'

export const closingMessages = { en, fr }
