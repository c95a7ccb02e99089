import { en } from './en'
import { fr } from './fr'

export const statementMessages = { en, fr }
