import { en } from './en'
import { fr } from './fr'

export const callMessages = { en, fr }
