import { en } from './en'
import { fr } from './fr'

export const approvalMessages = { en, fr }
