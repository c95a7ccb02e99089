import { en } from './en'
import { fr } from './fr'

export const transparencyMessages = { en, fr }
