import { en } from './en'
import { fr } from './fr'

export const reportingMessages = { en, fr }
