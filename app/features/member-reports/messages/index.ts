import { en } from './en'
import { fr } from './fr'

export const memberReportMessages = { en, fr }
