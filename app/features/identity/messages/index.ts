import { en } from './en'
import { fr } from './fr'

export const identityMessages = { en, fr }
