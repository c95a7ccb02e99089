import { en } from './en'
import { fr } from './fr'

export const bankMessages = { en, fr }
