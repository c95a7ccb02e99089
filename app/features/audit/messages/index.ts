import { en } from './en'
import { fr } from './fr'

export const auditMessages = { en, fr }
