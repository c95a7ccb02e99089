import { en } from './en'
import { fr } from './fr'

export const programmeMessages = { en, fr }
