import { en } from './en'
import { fr } from './fr'

export const incomeMessages = { en, fr }
