import { en } from './en'
import { fr } from './fr'

export const cityMessages = { en, fr }
