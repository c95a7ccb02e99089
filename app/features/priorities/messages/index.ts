import { en } from './en'
import { fr } from './fr'

export const priorityMessages = { en, fr }
