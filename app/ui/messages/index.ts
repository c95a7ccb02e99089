import { en } from './en'
import { fr } from './fr'

export const uiMessages = { en, fr }
