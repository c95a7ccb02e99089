import { en } from './report-en'
import { fr } from './report-fr'

export const reportMessages = { en, fr }
