import { reminderEn } from './reminder-en'
import { reminderFr } from './reminder-fr'

export const reminderMessages = { en: reminderEn, fr: reminderFr }
