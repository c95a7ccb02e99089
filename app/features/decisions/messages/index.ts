import { en } from './en'
import { fr } from './fr'

export const decisionMessages = { en, fr }
