import { en } from './en'
import { fr } from './fr'

export const lineChangeMessages = { en, fr }
