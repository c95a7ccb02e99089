import { en } from './en'
import { fr } from './fr'

export const noticeMessages = { en, fr }
