import { en } from './en'
import { fr } from './fr'

export const calendarMessages = { en, fr }
