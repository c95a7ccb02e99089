import { en } from './en'
import { fr } from './fr'

export const placementMessages = { en, fr }
