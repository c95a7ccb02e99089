import { en } from './en'
import { fr } from './fr'

export const viewMessages = { en, fr }
